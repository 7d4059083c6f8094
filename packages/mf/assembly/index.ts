export { orderBlock } from "./order-block";
export { trainLabels } from "./train-labels";
export { trainPairs } from "./train-pairs";
export { trainRatings } from "./train-ratings";

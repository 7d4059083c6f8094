export { mergeHeaps } from "../../core/assembly/heaps";
export { nearestByBits, packBits } from "./nearest-by-bits";
export { nearestByCount } from "./nearest-by-count";
export { nearestByPearson } from "./nearest-by-pearson";
export { offerTile } from "./offer-tile";
export { countEntries, fillColumns, fillRows } from "./order-by-popularity";
export { offerSwing, swingUsers } from "./swing";
export { rankByLists } from "./rank-by-lists";

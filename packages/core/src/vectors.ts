export { InterestRecommender } from "./vectors/interest-recommender.js";
export { VectorRanking, type VectorQuery } from "./vectors/vector-ranking.js";
export {
  ItemVectorRecommender,
  type ItemVectors,
  unitVectors,
  type VectorTable,
} from "./vectors/item-vector-recommender.js";
export { VectorRecommender } from "./vectors/vector-recommender.js";

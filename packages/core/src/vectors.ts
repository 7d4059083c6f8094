export { VectorRanking, type VectorQuery } from "./vectors/vector-ranking.js";
export {
  type ItemVectors,
  unitVectors,
  VectorRecommender,
  type VectorTable,
} from "./vectors/vector-recommender.js";

export * from "./word2vec.js";

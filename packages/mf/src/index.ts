export * from "./funk-svd.js";

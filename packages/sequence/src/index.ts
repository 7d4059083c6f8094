export * from "./mind.js";
export * from "./sdm.js";

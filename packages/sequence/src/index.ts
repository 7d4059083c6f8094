export * from "./mind.js";

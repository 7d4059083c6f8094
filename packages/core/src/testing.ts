export { type ConformanceCheck, conformanceChecks, type ConformanceOptions } from "./testing/conformance.js";
export { checkerboard, smallLog } from "./testing/logs.js";

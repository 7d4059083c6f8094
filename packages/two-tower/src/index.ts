export * from "./youtube-dnn.js";

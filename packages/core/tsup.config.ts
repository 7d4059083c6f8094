import { defineConfig } from "tsup";
import { preset } from "../../tsup.preset.js";

export default defineConfig({
  ...preset,
  external: ["#csv-parse"], // package.json says what it is in Node, and what in a browser
  entry: ["src/index.ts", "src/kernels.ts", "src/tensor.ts", "src/testing.ts", "src/vectors.ts"],
});

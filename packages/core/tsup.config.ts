import { defineConfig } from "tsup";
import { preset } from "../../tsup.preset.js";

export default defineConfig({
  ...preset,
  entry: ["src/index.ts", "src/kernels.ts", "src/tensor.ts", "src/testing.ts", "src/vectors.ts"],
});

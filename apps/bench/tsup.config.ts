import { defineConfig } from "tsup";
import { preset } from "../../tsup.preset.js";

export default defineConfig({
  ...preset,
  entry: ["src/cli.ts", "src/experiment-process.ts", "src/speed.ts"],
  format: ["esm"],
  dts: false,
});

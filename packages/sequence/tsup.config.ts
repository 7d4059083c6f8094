import { defineConfig } from "tsup";
import { preset } from "../../tsup.preset.js";

// With shims, since workers are told where this package's files are.
export default defineConfig({ ...preset, entry: ["src/index.ts"], shims: true });

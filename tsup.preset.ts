import type { Options } from "tsup";

/** Settings of every package's build: ES modules and CommonJS with types, for Node 20 and for bundlers. */
export const preset: Options = {
  format: ["esm", "cjs"],
  target: "node20",
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  sourcemap: true,
  clean: true,
  splitting: true,
  treeshake: false,
  keepNames: true, // esbuild renames a class that mentions itself; its name is part of the interface
  removeNodeProtocol: false,
};

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
  removeNodeProtocol: false,
  plugins: [{ name: "class names", renderChunk: (code) => ({ code: withClassNames(code) }) }],
};

/**
 * Gives classes their names back, which are part of the interface: esbuild makes `var Log = class _Log { ... }` of a class
 * that mentions itself. Its option keepNames does it with calls, for which bundlers take in classes and functions that
 * nobody uses.
 */
function withClassNames(code: string): string {
  const renamed = new Set(Array.from(code.matchAll(/\bvar (\w+) = class _\1\b/g), ([, name]) => name));
  return code.replace(/(?<![.\w$#])_(\w+)/g, (found, name: string) => (renamed.has(name) ? name : found));
}

// node tools/release/bundle-size.mjs, in the folder of a package that is built: how much all of it adds to a program, with
// what it depends on but TensorFlow.js, minified and compressed by gzip. Bounded by limits.json.
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { limitsOf, readJson } from "./packages.mjs";

const { name, module, peerDependencies = {} } = readJson("package.json");
const { outputFiles } = await build({
  entryPoints: [module],
  bundle: true,
  minify: true,
  format: "esm",
  platform: "node",
  external: ["@tensorflow/*", ...Object.keys(peerDependencies)],
  tsconfigRaw: "{}", // without the repository's paths: what is published is measured, not its sources
  write: false,
  logLevel: "error",
});
const kilobytes = gzipSync(outputFiles[0].contents).length / 1000;
const limit = limitsOf(name).bundleKB;
console.log(`${name}: ${kilobytes.toFixed(1)} kB minified and compressed, the limit is ${limit} kB`);
if (kilobytes > limit) process.exitCode = 1;

// Compiles a package's AssemblyScript kernels (assembly/index.ts) to WebAssembly, its workers to text, and the gradients of
// TensorFlow.js to one function, and writes them into src/generated/, so that packages install and bundle without further
// files.
// Run in the folder of the package: node ../../tools/build-kernels.mjs
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { Buffer } from "node:buffer";
import asc from "assemblyscript/asc";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const WORKER = "src/kernels/worker.ts";
/** Computes gradients in threads of Node. */
const LOSS_WORKER = "src/loss-worker.ts";
const TENSORS = "src/tensor.ts";
/** The part of TensorFlow.js that Node cannot load: its package has the gradients as ES modules only. */
const GRADIENTS = "@tensorflow/tfjs-core/dist/register_all_gradients.js";
const SHARED = ["--sharedMemory", "--maximumMemory", "65536"];

// The kernels of the package, those on the heap of TensorFlow.js, and those that only its tests call.
const ENTRIES = [
  ["assembly/index.ts", "src", "kernels"],
  ["assembly/tensor/index.ts", "src", "tensor-kernels"],
  ["assembly/tests/index.ts", "tests", "kernels"],
];
for (const [entry, folder, file] of ENTRIES) {
  if (!existsSync(entry)) continue;
  const [shared, unshared] = [await compile(entry, SHARED), await compile(entry, [])];
  write(folder, file, "kernels", `{\n  shared: "${shared}",\n  unshared: "${unshared}",\n}`);
}
if (existsSync(WORKER)) write("src", "worker", "workerCode", JSON.stringify(await bundle(WORKER)));
if (existsSync(LOSS_WORKER)) {
  const code = await bundle(LOSS_WORKER, {
    platform: "node",
    format: "cjs",
    external: ["@tensorflow/*"],
    // The text finds packages by the `require` that it is given.
    supported: { "dynamic-import": false },
    tsconfig: "../../tsconfig.base.json",
  });
  write("src", "loss-worker", "lossWorker", JSON.stringify(code));
}
if (existsSync(TENSORS)) {
  const code = await bundle(fileURLToPath(import.meta.resolve(GRADIENTS)));
  write("src", "gradients", "registerGradients", `() => {\n${code}};`);
}

/** @returns {Promise<string>} the kernels in base64 */
async function compile(entry, options) {
  let binary;
  const { error, stderr } = await asc.main(
    [
      entry,
      "-O3",
      "--noAssert",
      "--runtime",
      "stub",
      "--importMemory",
      "--enable",
      "threads",
      "--enable",
      "simd",
      "--outFile",
      "kernels.wasm",
      ...options,
    ],
    { writeFile: (_name, contents) => (binary = contents) },
  );
  if (error) {
    console.error(stderr.toString());
    process.exit(1);
  }
  if (hasDataSection(binary)) {
    console.error(
      `${entry}: a kernel has static memory (a string, an array literal, or a table of Math such as that of exp or log), ` +
        "but the memory is the caller's: it would be overwritten",
    );
    process.exit(1);
  }
  return Buffer.from(binary).toString("base64");
}

/** @returns {boolean} true when a WebAssembly module brings data for its memory: section 11 */
function hasDataSection(binary) {
  for (let place = 8; place < binary.length;) {
    const id = binary[place++];
    let size = 0;
    for (let shift = 0, byte = 0x80; byte & 0x80; shift += 7) {
      byte = binary[place++];
      size |= (byte & 0x7f) << shift;
    }
    if (id === 11) return true;
    place += size;
  }
  return false;
}

/** @returns {Promise<string>} one script without imports */
async function bundle(entry, options = {}) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    platform: "neutral",
    format: "iife",
    target: "es2022",
    external: ["node:*"],
    ...options,
  });
  return outputFiles[0].text;
}

function write(folder, file, name, value) {
  mkdirSync(`${folder}/generated`, { recursive: true });
  writeFileSync(
    `${folder}/generated/${file}.ts`,
    `// @ts-nocheck Made by tools/build-kernels.mjs; never edited.\nexport const ${name} = ${value};\n`,
  );
}

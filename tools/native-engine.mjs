// node tools/native-engine.mjs [folder] makes the native engine of tensors where the binary that the package
// @tensorflow/tfjs-node downloads at installation cannot be had: TensorFlow's libraries come from a wheel of PyPI, and the
// addon is compiled from the source that the package has. For this repository, or for the project in the folder given.
// What was made is kept in the user's cache (FUNREC_CACHE, XDG_CACHE_HOME or ~/.cache), so the next clone only links to it.
// Needs Linux on x64, Python with pip, and a C++ compiler. PYTHON and CXX name others than python3 and c++.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, URL } from "node:url";
import { include_dir as nodeHeaders } from "node-api-headers";
import { runProgram } from "./run-program.mjs";

const PACKAGE = "@tensorflow/tfjs-node";
const PACKAGE_VERSION = "4.22.0";

/** Its C interface serves the addon, which was written for 2.9; the libraries of older wheels cannot be linked to. */
const TENSORFLOW = "2.15.1";
const WHEEL_SHA256 = "54660c074d7241a503e81edfd9f5ef5af88f64051b72e2945f26318c790f2d26";
const LIBRARIES = ["libtensorflow_cc.so.2", "libtensorflow_framework.so.2"];
const HEADERS = ["include/tensorflow/c/", "include/tensorflow/core/platform/", "include/tsl/"];

const EXTRACT = `import sys, zipfile
wheel, folder, *parts = sys.argv[1:]
with zipfile.ZipFile(wheel) as archive:
    starts = tuple("tensorflow/" + part for part in parts)
    archive.extractall(folder, [name for name in archive.namelist() if name.startswith(starts)])
`;

/** Fails, saying why, unless the engine computes. Node 23 and newer lack a function that the package calls. */
const TRIAL = `try {
  require("util").isNullOrUndefined ??= (value) => value == null;
  const [product] = require("${PACKAGE}").matMul([[1, 2]], [[3], [4]]).dataSync();
  if (product !== 11) throw new Error("it computes wrong numbers");
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}`;

const project = resolve(process.argv[2] ?? fileURLToPath(new URL("..", import.meta.url)));
const cache =
  process.env.FUNREC_CACHE || join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "funrec");
const made = join(cache, `native-engine-${PACKAGE_VERSION}-tensorflow-${TENSORFLOW}`);

/** The folder of the package in the project. */
function findPackage() {
  try {
    return dirname(createRequire(join(project, "package.json")).resolve(`${PACKAGE}/package.json`));
  } catch {
    const command = `npm install --ignore-scripts ${PACKAGE}@${PACKAGE_VERSION}`;
    throw new Error(`${PACKAGE} is not installed in ${project}; install it without its download: ${command}`);
  }
}

/** Makes the folder `made`, with deps/ and lib/ as the package wants them. */
function make(source) {
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(`${made}.`);
  try {
    const python = process.env.PYTHON || "python3";
    console.log(`Downloading tensorflow-cpu ${TENSORFLOW} from PyPI (about 200 MB) ...`);
    writeFileSync(join(work, "wheel.txt"), `tensorflow-cpu==${TENSORFLOW} --hash=sha256:${WHEEL_SHA256}\n`);
    // The wheel's kind of Python does not matter: no Python of it is run.
    const kind = [
      "--python-version=3.11",
      "--platform=manylinux2014_x86_64",
      "--only-binary=:all:",
      "--no-deps",
    ];
    const net = ["--no-cache-dir", "--retries=1", "--timeout=20"];
    runProgram(python, ["-m", "pip", "download", ...kind, ...net, "-r", "wheel.txt", "-d", "."], {
      cwd: work,
    });
    const wheel = readdirSync(work).find((name) => name.endsWith(".whl"));
    runProgram(python, ["-c", EXTRACT, wheel, ".", ...LIBRARIES, ...HEADERS], { cwd: work });

    console.log("Compiling the addon ...");
    const result = join(work, "engine");
    const [libraries, addons] = [join(result, "deps", "lib"), join(result, "lib", "napi-v8")];
    for (const folder of [libraries, addons]) mkdirSync(folder, { recursive: true });
    for (const library of LIBRARIES) renameSync(join(work, "tensorflow", library), join(libraries, library));
    runProgram(process.env.CXX || "c++", [
      ...["-shared", "-fPIC", "-O2", "-std=c++17", "-DNAPI_VERSION=8"],
      ...[nodeHeaders, source, join(work, "tensorflow", "include")].map((folder) => `-I${folder}`),
      ...["tfjs_backend.cc", "tfjs_binding.cc"].map((file) => join(source, "binding", file)),
      ...["-o", join(addons, "tfjs_binding.node")],
      ...LIBRARIES.map((library) => join(libraries, library)),
      "-Wl,-rpath,$ORIGIN/../../deps/lib",
    ]);
    rmSync(made, { recursive: true, force: true });
    renameSync(result, made);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Gives the package in the project what was made. */
function link(source) {
  for (const part of ["deps", "lib"]) {
    rmSync(join(source, part), { recursive: true, force: true });
    symlinkSync(join(made, part), join(source, part));
  }
}

const tryIt = () => runProgram(process.execPath, ["-e", TRIAL], { cwd: project });

/** @returns {boolean} true when the package has a binary that works, be it from here or from its own download */
function isReady(source) {
  if (!existsSync(join(source, "deps", "lib"))) return false;
  try {
    tryIt();
    return true;
  } catch {
    return false;
  }
}

function main() {
  const source = findPackage();
  if (isReady(source)) return;
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      `this script knows Linux on x64 only, and this is ${process.platform} on ${process.arch}`,
    );
  }
  if (!existsSync(made)) make(source);
  link(source);
  tryIt();
}

// Ctrl-C ends the child; its failure then removes what was made.
process.on("SIGINT", () => {});

try {
  main();
  console.log("The native engine is ready.");
} catch (error) {
  console.error(`The native engine could not be made: ${error.message}`);
  process.exitCode = 1;
}

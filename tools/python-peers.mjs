// node tools/python-peers.mjs [folder] makes the Python environment with the libraries that the speed benchmark measures
// FunRec against: tools/.venv-peers, or the folder given. An environment that is there already is kept. PYTHON names
// another interpreter than python3.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, URL } from "node:url";
import { runProgram } from "./run-program.mjs";

/** What is measured, and what it needs; numpy 2.4 needs Python 3.11 or newer. */
const PACKAGES = [
  "implicit==0.7.3",
  "gensim==4.4.0",
  "scikit-surprise==1.1.5",
  "cloudpickle==3.1.3",
  "joblib==1.6.0",
  "numpy==2.4.6",
  "scipy==1.17.1",
  "smart_open==9.0.2",
  "threadpoolctl==3.8.0",
  "tqdm==4.70.1",
  "wrapt==2.5.2",
];

/** What has to be compiled as it is installed; without a compiler, the benchmark does without. */
const COMPILED = ["hnswlib==0.8.0"];

const IMPORTS = "import implicit.nearest_neighbours, implicit.als, implicit.bpr, gensim.models, surprise";

/** Written last: an environment without it, or with another list, is not finished. */
const MARKER = "peers.txt";

const LIST = [...PACKAGES, ...COMPILED].join("\n");

const folder = resolve(process.argv[2] ?? fileURLToPath(new URL(".venv-peers", import.meta.url)));
const python = process.env.PYTHON || "python3";
const pythonOfFolder =
  process.platform === "win32" ? join(folder, "Scripts", "python.exe") : join(folder, "bin", "python");

function isFinished() {
  const marker = join(folder, MARKER);
  return existsSync(marker) && readFileSync(marker, "utf8") === LIST;
}

function make() {
  rmSync(folder, { recursive: true, force: true });
  runProgram(python, ["-m", "venv", folder]);
  runProgram(pythonOfFolder, ["-m", "pip", "install", "--quiet", "--only-binary=:all:", ...PACKAGES]);
  runProgram(pythonOfFolder, ["-c", IMPORTS]);
  try {
    runProgram(pythonOfFolder, ["-m", "pip", "install", "--quiet", "--no-deps", ...COMPILED]);
  } catch (error) {
    console.error(
      `${COMPILED.join(", ")} could not be compiled, the benchmark does without: ${error.message}`,
    );
  }
  writeFileSync(join(folder, MARKER), LIST);
}

// Ctrl-C ends the child; its failure then removes what was made.
process.on("SIGINT", () => {});

if (isFinished()) {
  console.log(`${folder} is ready.`);
} else {
  try {
    make();
    console.log(`${folder} is ready.`);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    console.error(`The Python libraries to compare with could not be installed: ${error.message}`);
    process.exitCode = 1;
  }
}

import { join } from "node:path";
import { fileURLToPath } from "node:url";

// The benchmark runs from the repository: this code lies in apps/bench/dist, its peers beside its source.
const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The program that holds a Python library. */
export const pythonSource = (name: string): string => place(`../src/speed/python/${name}.py`);

/** Swing in C++. */
export const SWING_SOURCE = place("../src/speed/swing_reference.cpp");

/** The Python environment that tools/python-peers.mjs makes. */
export const PYTHON_ENVIRONMENT = place("../../../tools/.venv-peers");

/** Python in an environment. @param environment folder that tools/python-peers.mjs made */
export const pythonOf = (environment: string): string =>
  join(environment, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");

/** The results of the whole benchmark. */
export const RESULT_FILE = place("../results/speed.json");

/** The folder of the repository. */
export const REPOSITORY = place("../../..");

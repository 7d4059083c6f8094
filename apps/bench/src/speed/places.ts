import { fileURLToPath } from "node:url";

// The benchmark runs from the repository: this code lies in apps/bench/dist, its peers beside its source.
const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The process that holds the library implicit. */
export const IMPLICIT_SOURCE = place("../src/speed/implicit_peer.py");

/** Swing in C++. */
export const SWING_SOURCE = place("../src/speed/swing_reference.cpp");

/** The Python environment that tools/python-peers.mjs makes. */
export const PYTHON_ENVIRONMENT = place("../../../tools/.venv-peers");

/** The results of the whole benchmark. */
export const RESULT_FILE = place("../results/speed.json");

/** The folder of the repository. */
export const REPOSITORY = place("../../..");

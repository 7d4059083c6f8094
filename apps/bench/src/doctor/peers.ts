import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { PYTHON_ENVIRONMENT, pythonOf, REPOSITORY } from "../speed/places.js";
import { type Finding, type Part, firstLine } from "./finding.js";

const run = promisify(execFile);

/** Libraries that the speed benchmark measures FunRec against, as pip names them. */
const LIBRARIES = ["implicit", "gensim", "scikit-surprise", "hnswlib", "torch"];

const VERSIONS = `
import importlib.metadata as metadata, json, sys
def version(name):
    try: return metadata.version(name)
    except metadata.PackageNotFoundError: return None
print(json.dumps({name: version(name) for name in sys.argv[1:]}))
`;

/** What bench:speed measures against; nothing where the bench is installed without the repository. */
export async function peers(): Promise<Part[]> {
  if (!existsSync(join(REPOSITORY, "tools", "python-peers.mjs"))) return [];
  return [{ title: "Peers of bench:speed", findings: [...(await libraries()), await compiler()] }];
}

async function libraries(): Promise<Finding[]> {
  const python = pythonOf(PYTHON_ENVIRONMENT);
  const what = "Python libraries";
  if (!existsSync(python)) {
    const details = `there is no environment ${PYTHON_ENVIRONMENT}`;
    return [{ what, state: "missing", details, advice: "node tools/python-peers.mjs" }];
  }
  try {
    const { stdout } = await run(python, ["-c", VERSIONS, ...LIBRARIES]);
    const versions = JSON.parse(stdout) as Record<string, string | null>;
    return Object.entries(versions).map(([name, version]) => library(name, version, python));
  } catch (error) {
    const advice = "remove the folder and run node tools/python-peers.mjs";
    return [{ what, state: "missing", details: firstLine(error), advice }];
  }
}

function library(what: string, version: string | null, python: string): Finding {
  if (version !== null) return { what, state: "ok", details: version };
  return { what, state: "missing", details: "not installed", advice: `${python} -m pip install ${what}` };
}

async function compiler(): Promise<Finding> {
  const what = "g++";
  try {
    const { stdout } = await run("g++", ["--version"]);
    return { what, state: "ok", details: stdout.split("\n")[0]! };
  } catch {
    return {
      what,
      state: "missing",
      details: "not found",
      advice: "install g++ to measure against Swing in C++",
    };
  }
}

import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { Interactions } from "@funrec/core";
import { ItemCF } from "@funrec/cf";
import packageJson from "../../package.json" with { type: "json" };
import { type Finding, type Part, firstLine } from "./finding.js";

const require = createRequire(import.meta.url);

/** Node.js, the packages of FunRec, and whether their kernels run. */
export async function system(): Promise<Part> {
  const packages = Object.keys(packageJson.dependencies).filter((name) => name.startsWith("@funrec/"));
  const findings = [nodeVersion(process.versions.node), ...packages.map(packageVersion), await kernels()];
  return { title: "FunRec", findings };
}

/** @param version of Node.js, such as 20.1.0 */
export function nodeVersion(version: string): Finding {
  const required = packageJson.engines.node;
  const least = Number(/\d+/.exec(required)![0]);
  const isEnough = Number(version.split(".")[0]) >= least;
  return {
    what: "Node.js",
    state: isEnough ? "ok" : "broken",
    details: version,
    ...(!isEnough && { advice: `install Node.js ${least} or newer: https://nodejs.org` }),
  };
}

/** Version of an installed package; undefined where there is none. */
export function installedVersion(name: string): string | undefined {
  try {
    return (require(`${name}/package.json`) as { readonly version: string }).version;
  } catch {
    return undefined;
  }
}

function packageVersion(name: string): Finding {
  const version = installedVersion(name);
  if (version !== undefined) return { what: name, state: "ok", details: version };
  return { what: name, state: "broken", details: "not installed", advice: `npm install ${name}` };
}

/** Trains a small model on all threads: that needs WebAssembly, shared memory and workers. */
async function kernels(): Promise<Finding> {
  const what = "kernels and threads";
  const threads = availableParallelism();
  const log = Interactions.from(
    Array.from({ length: 64 }, (_, row) => ({ user: row % 8, item: (row * row) % 13 })),
  );
  try {
    await ItemCF.fit(log, {}, { threads });
    const details = `WebAssembly on ${threads} ${threads === 1 ? "thread" : "threads"}, as many as processors`;
    return { what, state: "ok", details };
  } catch (error) {
    const advice =
      "FunRec needs WebAssembly with SIMD and threads: use an unchanged Node.js, without --jitless";
    return { what, state: "broken", details: firstLine(error), advice };
  }
}

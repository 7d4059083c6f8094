// What the repository publishes, and programs that the checks of a release run.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, URL } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Every package that is not private: its name, its folder, its folder's own name, and its package.json. */
export function publishedPackages() {
  return ["packages", "apps"]
    .flatMap((parent) =>
      readdirSync(join(ROOT, parent)).map((short) => ({ short, folder: join(ROOT, parent, short) })),
    )
    .filter(({ folder }) => existsSync(join(folder, "package.json")))
    .map((place) => ({ ...place, manifest: readJson(join(place.folder, "package.json")) }))
    .filter(({ manifest }) => !manifest.private)
    .map((place) => ({ name: place.manifest.name, ...place }));
}

/** Sizes that a package must stay below, and whether it may bring TensorFlow.js. @throws Error for a package without */
export function limitsOf(name) {
  const limits = readJson(join(ROOT, "tools/release/limits.json"))[name];
  if (!limits) throw new Error(`tools/release/limits.json has no entry for ${name}`);
  return limits;
}

export const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

/** Runs a program and gives what it printed. @throws Error with all that it said */
export function run(program, args, cwd, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [output, all] = ["", ""];
    child.stdout.on("data", (part) => ((output += part), (all += part)));
    child.stderr.on("data", (part) => (all += part));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${[program, ...args].join(" ")} in ${cwd} ended with ${code}\n${all}`));
    });
  });
}

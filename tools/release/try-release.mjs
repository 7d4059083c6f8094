// node tools/release/try-release.mjs publishes every package to a registry of its own on this machine, installs each alone
// in an empty folder, and uses it (uses/) from ES modules, CommonJS and TypeScript on every version of Node that FunRec
// supports. Sizes are printed and bounded (limits.json). The packages must be built. See docs/releasing.md.
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { limitsOf, publishedPackages, readJson, ROOT, run } from "./packages.mjs";
import { startRegistry } from "./registry.mjs";

/** One version of each line of Node; the line of the Node that runs this is tried with that one. */
const NODES = ["20.20.2", "22.23.3", "24.21.0"];
const MUST_CONTAIN = ["package.json", "README.md", "LICENSE"];
const TSC = join(ROOT, "node_modules/typescript/bin/tsc");
/** What the user of a package would have in tsconfig.json. */
const COMPILER = {
  strict: true,
  target: "es2022",
  lib: ["es2022"],
  types: ["node"],
  typeRoots: [join(ROOT, "node_modules/@types")],
};
/** TensorFlow.js declares what is declared elsewhere as well, and speaks of browsers; its users cannot have it checked. */
const COMPILER_OF_TENSORS = { ...COMPILER, lib: ["es2022", "dom"], skipLibCheck: true };
/** How modules are found, and the kinds of modules that are compiled so. The first gives the programs to run. */
const RESOLUTIONS = {
  node16: { options: { module: "node16" }, extensions: [".mts", ".cts"] },
  bundler: { options: { module: "esnext", moduleResolution: "bundler", noEmit: true }, extensions: [".mts"] },
};

async function publish(registry, { folder, name }) {
  const args = ["publish", "--json", "--ignore-scripts", "--provenance=false", "--tag=latest"];
  const answer = JSON.parse(await registry.npm(args, folder));
  const files = (answer.files ?? answer[name].files).map(({ path }) => path);
  const missing = MUST_CONTAIN.filter((file) => !files.includes(file));
  if (missing.length > 0) throw new Error(`${name}: the package lacks ${missing.join(", ")}`);
}

async function install(registry, project, name) {
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "private": true }\n');
  // Not --prefer-offline: what npm keeps of an earlier registry on the same port is not what is tried now.
  await registry.npm(["install", name, "--ignore-scripts", "--no-audit", "--no-fund"], project);
}

/** What is installed: the size of all files in bytes, the packages by name, and those with native code or scripts. */
function look(project) {
  const modules = join(project, "node_modules");
  const { packages } = readJson(join(modules, ".package-lock.json"));
  const files = readdirSync(modules, { recursive: true }).filter(
    (file) => basename(file) !== ".package-lock.json",
  );
  return {
    names: Object.keys(packages).map((path) => path.slice(path.lastIndexOf("node_modules/") + 13)),
    scripts: Object.keys(packages).filter((path) => packages[path].hasInstallScript),
    native: files.filter((file) => file.endsWith(".node")),
    bytes: files
      .map((file) => statSync(join(modules, file)))
      .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0),
  };
}

/** @returns {string[]} what is wrong with what the package brings */
function faults({ name }, { names, scripts, native, bytes }) {
  const { installedMB, tensorFlow } = limitsOf(name);
  const tensors = tensorFlow ? [] : names.filter((brought) => brought.startsWith("@tensorflow/"));
  return [
    ...scripts.map((path) => `${name} brings a script that runs at installation: ${path}`),
    ...native.map((file) => `${name} brings native code: ${file}`),
    ...tensors.map((brought) => `${name} brings ${brought}`),
    ...(bytes <= installedMB * 1e6
      ? []
      : [`${name} takes ${megabytes(bytes)} MB, the limit is ${installedMB} MB`]),
  ];
}

const wantsTensors = ({ name }) => limitsOf(name).tensorFlow === true;
const megabytes = (bytes) => (bytes / 1e6).toFixed(2);

/** Compiles the uses of packages, and checks all declarations that they come upon. */
async function compile(work, packages, resolution, compiler) {
  const { options, extensions } = RESOLUTIONS[resolution];
  const files = packages.flatMap(({ project }) =>
    extensions.map((extension) => join(project, `use${extension}`)),
  );
  const config = join(work, "tsconfig.json");
  writeFileSync(config, JSON.stringify({ compilerOptions: { ...compiler, ...options }, files }));
  await run(process.execPath, [TSC, "-p", config], work);
}

/** The programs of all lines of Node. */
async function installNodes(registry, work) {
  const own = process.versions.node.split(".")[0];
  return all(
    NODES.map(async (version) => {
      if (version.split(".")[0] === own) return { version: process.versions.node, program: process.execPath };
      const folder = join(work, `node-${version}`);
      const platform = process.platform === "win32" ? "win" : process.platform;
      const name = `node-${platform}-${process.arch}`;
      await install(registry, folder, `${name}@${version}`);
      return {
        version,
        program: join(folder, "node_modules", name, "bin", platform === "win" ? "node.exe" : "node"),
      };
    }),
  );
}

/** Waits for all, also when some fail. @throws Error that says what went wrong with each of these */
async function all(promises) {
  const results = await Promise.allSettled(promises);
  const reasons = results.filter(({ status }) => status === "rejected").map(({ reason }) => reason.message);
  if (reasons.length > 0) throw new Error(reasons.join("\n"));
  return results.map(({ value }) => value);
}

async function main(work) {
  const registry = await startRegistry(join(work, "registry"));
  try {
    const packages = publishedPackages().map((place) => ({ ...place, project: join(work, place.short) }));
    await all(packages.map((place) => publish(registry, place)));
    await all(packages.map(({ project, name }) => install(registry, project, name)));
    const problems = packages.flatMap((place) => {
      const found = look(place.project);
      console.log(`${place.name}: ${megabytes(found.bytes)} MB installed, ${found.names.length} packages`);
      return faults(place, found);
    });
    if (problems.length > 0) throw new Error(problems.join("\n"));

    for (const { short, project } of packages) {
      const use = join(ROOT, "tools/release/uses", `${short}.mts`);
      for (const extension of [".mts", ".cts"]) copyFileSync(use, join(project, `use${extension}`));
    }
    const [tensors, others] = [
      packages.filter(wantsTensors),
      packages.filter((place) => !wantsTensors(place)),
    ];
    for (const resolution of Object.keys(RESOLUTIONS)) {
      await compile(work, others, resolution, COMPILER);
      await compile(work, tensors, resolution, COMPILER_OF_TENSORS);
      console.log(`TypeScript, moduleResolution ${resolution}: all packages`);
    }
    for (const { version, program } of await installNodes(registry, work)) {
      await all(
        packages.map(async ({ project }) => {
          for (const file of ["use.mjs", "use.cjs"]) await run(program, [file], project);
        }),
      );
      console.log(`Node ${version}: all packages, imported and required`);
    }
  } finally {
    await registry.close();
  }
}

// Ctrl-C ends the programs that run; their failure then removes what was made.
process.on("SIGINT", () => {});

const work = mkdtempSync(join(tmpdir(), "funrec-release-"));
try {
  await main(work);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

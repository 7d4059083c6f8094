// node tools/release/licences.mjs checks the licences of all packages that ours bring to their users, by package-lock.json.
import { join, relative } from "node:path";
import { publishedPackages, readJson, ROOT } from "./packages.mjs";

const ALLOWED = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "Unlicense"];

const { packages } = readJson(join(ROOT, "package-lock.json"));
const brought = new Set();
for (const { folder } of publishedPackages()) follow(relative(ROOT, folder).replaceAll("\\", "/"));
const others = [...brought].filter((path) => path.includes("node_modules/") && !isAllowed(packages[path]));
for (const path of others) {
  const { version, license = "none" } = packages[path];
  console.error(`${path} ${version}: licence ${license}, allowed: ${ALLOWED.join(", ")}`);
}
console.log(
  `licences of the ${brought.size} packages that users of ours get: ${others.length} are not allowed`,
);
process.exitCode = others.length > 0 ? 1 : 0;

/** Adds the package in a folder and all that it brings; an optional one may not be in the lock file. */
function follow(path) {
  if (path === undefined || brought.has(path)) return;
  brought.add(path);
  const { dependencies = {}, optionalDependencies = {} } = packages[path];
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) follow(find(path, name));
}

/** Where a package finds another: in its own node_modules, or in those of a folder around it. */
function find(path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/")))) {
    const candidate = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    const found = packages[candidate];
    if (found) return found.link ? found.resolved : candidate;
    if (folder === "") return undefined;
  }
}

/** An expression such as "(MIT OR GPL-2.0)" leaves the choice; one with AND is not allowed, so that somebody looks. */
function isAllowed({ license = "" }) {
  const choices = license.replace(/^\(|\)$/g, "").split(" OR ");
  return choices.some((choice) => ALLOWED.includes(choice));
}

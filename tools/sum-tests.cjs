// node tools/sum-tests.cjs [N] prints "N passed, N failed" over all packages, from the counts that their test runs left
// (count-tests.cjs); N further failures are added. The exit code is 1 when anything failed.
const { existsSync, readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

/** Sums the counts of all packages of the repository; a package that has tests but no counts is one failure. */
function sumTests(root) {
  const { workspaces } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const folders = workspaces
    .flatMap((workspace) => foldersOf(root, workspace))
    .filter((folder) => existsSync(join(root, folder, "jest.config.cjs")));
  const counts = folders.map((folder) => readCounts(root, folder));
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    withoutCounts: folders.filter((_, i) => counts[i] === NO_COUNTS),
  };
}

const NO_COUNTS = { passed: 0, failed: 1 };

/** The folders of a workspace pattern, `folder` or `folder/*`. */
function foldersOf(root, workspace) {
  if (!workspace.endsWith("/*")) return [workspace];
  const parent = workspace.slice(0, -2);
  return existsSync(join(root, parent))
    ? readdirSync(join(root, parent)).map((name) => `${parent}/${name}`)
    : [];
}

function readCounts(root, folder) {
  const file = join(root, folder, ".test-results/counts.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : NO_COUNTS;
}

if (require.main === module) {
  const { passed, failed, withoutCounts } = sumTests(join(__dirname, ".."));
  for (const folder of withoutCounts) process.stdout.write(`${folder}: its tests left no counts\n`);
  const allFailed = failed + Number(process.argv[2] ?? 0);
  process.stdout.write(`${passed} passed, ${allFailed} failed\n`);
  process.exitCode = allFailed > 0 ? 1 : 0;
}

module.exports = { sumTests };

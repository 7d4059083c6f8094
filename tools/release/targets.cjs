// A plugin of nx: every package that is published has the targets that check what is published.
const { existsSync, readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");

const COMMON = { cache: true, dependsOn: ["build"], inputs: ["production", "^production"] };

/** How the package is made: its package.json, its files. */
const publint = () => ({ ...COMMON, command: "publint --strict", options: { cwd: "{projectRoot}" } });

/** Whether TypeScript finds the right types, for modules of both kinds; not in the manner of Node 10 and older. */
const attw = () => ({
  ...COMMON,
  command: "attw --pack . --profile node16 --format ascii --no-emoji --no-color",
  options: { cwd: "{projectRoot}" },
});

const bundleSize = () => ({
  ...COMMON,
  inputs: [...COMMON.inputs, "{workspaceRoot}/tools/release/{bundle-size.mjs,packages.mjs,limits.json}"],
  command: "node ../../tools/release/bundle-size.mjs",
  options: { cwd: "{projectRoot}" },
});

/** The targets of a package, by its package.json. */
function targetsOf(manifest) {
  if (manifest.private) return {};
  if (!manifest.exports) return { publint: publint() }; // a program: nobody imports it
  return { publint: publint(), attw: attw(), "bundle-size": bundleSize() };
}

module.exports = {
  targetsOf,
  name: "funrec-release",
  createNodesV2: [
    "{packages,apps}/*/package.json",
    (files, _options, { workspaceRoot }) =>
      files
        .filter((file) => existsSync(join(workspaceRoot, file)))
        .map((file) => {
          const manifest = JSON.parse(readFileSync(join(workspaceRoot, file), "utf8"));
          return [file, { projects: { [dirname(file)]: { targets: targetsOf(manifest) } } }];
        }),
  ],
};

// nx g @funrec/tools:model-package NAME [--model MODEL]: a new package with one model, a popularity ranking that works
// and passes the conformance suite, for the author to replace; and what the checks of a release need to know of it.
const { join } = require("node:path");
const { formatFiles, generateFiles, logger, names, readJson, updateJson } = require("@nx/devkit");

const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Names whose files every package has already. */
const TAKEN_MODELS = ["index", "examples"];
/** Sizes that a package of one small model stays below (docs/releasing.md); its author raises them as it grows. */
const LIMITS = { installedMB: 9.2, bundleKB: 20 };

module.exports = async function modelPackage(tree, { name, model = name }) {
  const folder = `packages/${name}`;
  checkKebabCase("package", name);
  checkKebabCase("model", model);
  if (TAKEN_MODELS.includes(model)) throw new Error(`the model must not be called "${model}"`);
  if (tree.exists(folder)) throw new Error(`the package "${name}" exists: ${folder}`);

  const core = readJson(tree, "packages/core/package.json");
  const texts = {
    name,
    model,
    className: names(model).className,
    modelName: model.replaceAll("-", "_"),
    license: core.license,
    repositoryUrl: core.repository.url,
    node: core.engines.node,
    coreRange: `^${core.version}`,
    valibotRange: core.dependencies.valibot,
  };
  generateFiles(tree, join(__dirname, "files"), folder, texts);
  generateFiles(tree, join(__dirname, "use"), "tools/release/uses", texts);
  tree.write(`${folder}/LICENSE`, tree.read("LICENSE"));
  updateJson(tree, "tsconfig.base.json", (config) => {
    config.compilerOptions.paths[`@funrec/${name}`] = [`./${folder}/src/index.ts`];
    return config;
  });
  updateJson(tree, "tools/release/limits.json", (limits) => ({ ...limits, [`@funrec/${name}`]: LIMITS }));
  await formatFiles(tree);
  return () =>
    logger.info(`Made ${folder}. Run "npm install" to link it, then "npx nx test @funrec/${name}".`);
};

function checkKebabCase(what, name) {
  if (KEBAB_CASE.test(name)) return;
  throw new Error(
    `the ${what} name is "${name}", allowed: lower-case words with dashes between, such as "funk-svd"`,
  );
}

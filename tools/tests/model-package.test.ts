import { readJson, type Tree, writeJson } from "@nx/devkit";
import { createTreeWithEmptyWorkspace } from "@nx/devkit/testing";
import modelPackage from "../generators/model-package/generator.cjs";

const textOf = (tree: Tree, path: string): string => tree.read(path, "utf8")!;

describe("the generator model-package", () => {
  // Formatting cannot run inside jest; generated-package.test.ts checks it.
  process.env["NX_SKIP_FORMAT"] = "true";

  let tree: Tree;

  beforeEach(() => {
    tree = createTreeWithEmptyWorkspace();
    writeJson(tree, "packages/core/package.json", {
      version: "1.2.3",
      license: "MIT",
      repository: { url: "git+https://example.com/funrec.git" },
      engines: { node: ">=20" },
      dependencies: { valibot: "4.5.6" },
    });
    tree.write("LICENSE", "MIT License");
    writeJson(tree, "tools/release/limits.json", { "@funrec/core": { installedMB: 1, bundleKB: 2 } });
    writeJson(tree, "tsconfig.base.json", {
      compilerOptions: { strict: true, paths: { "@funrec/core": ["./packages/core/src/index.ts"] } },
    });
  });

  it("makes a package", async () => {
    await modelPackage(tree, { name: "mf", model: "funk-svd" });
    const files = tree
      .listChanges()
      .map(({ path }) => path)
      .filter((path) => path.startsWith("packages/mf/"));
    expect(files.sort()).toEqual([
      "packages/mf/CHANGELOG.md",
      "packages/mf/LICENSE",
      "packages/mf/README.md",
      "packages/mf/jest.config.cjs",
      "packages/mf/package.json",
      "packages/mf/src/funk-svd.ts",
      "packages/mf/src/index.ts",
      "packages/mf/tests/examples.test.ts",
      "packages/mf/tests/funk-svd.test.ts",
      "packages/mf/tsconfig.json",
      "packages/mf/tsup.config.ts",
    ]);
    expect(files.filter((path) => textOf(tree, path).includes("<%"))).toEqual([]);
  });

  it("takes versions and licence from core", async () => {
    await modelPackage(tree, { name: "mf" });
    expect(readJson(tree, "packages/mf/package.json")).toMatchObject({
      name: "@funrec/mf",
      license: "MIT",
      repository: { url: "git+https://example.com/funrec.git", directory: "packages/mf" },
      engines: { node: ">=20" },
      dependencies: { "@funrec/core": "^1.2.3", valibot: "4.5.6" },
      nx: { tags: ["layer:model"] },
    });
  });

  it.each([
    [{ name: "mf", model: "funk-svd" }, "funk-svd", "FunkSvd", "funk_svd"],
    [{ name: "two-tower" }, "two-tower", "TwoTower", "two_tower"],
    [{ name: "i2i", model: "item2vec" }, "item2vec", "Item2vec", "item2vec"],
  ])("names the model of %j", async (options, file, className, modelName) => {
    await modelPackage(tree, options);
    const source = textOf(tree, `packages/${options.name}/src/${file}.ts`);
    expect(source).toContain(`export class ${className} extends Recommender`);
    expect(source).toContain(`static readonly modelName = "${modelName}";`);
    expect(textOf(tree, `packages/${options.name}/src/index.ts`)).toContain(`"./${file}.js"`);
  });

  it("maps the package's name to its sources", async () => {
    await modelPackage(tree, { name: "mf" });
    expect(readJson(tree, "tsconfig.base.json")).toEqual({
      compilerOptions: {
        strict: true,
        paths: {
          "@funrec/core": ["./packages/core/src/index.ts"],
          "@funrec/mf": ["./packages/mf/src/index.ts"],
        },
      },
    });
  });

  it("has it tried before a release, within limits of its size", async () => {
    await modelPackage(tree, { name: "mf", model: "funk-svd" });
    expect(textOf(tree, "tools/release/uses/mf.mts")).toContain("FunkSvd.load(");
    expect(readJson(tree, "tools/release/limits.json")).toEqual({
      "@funrec/core": { installedMB: 1, bundleKB: 2 },
      "@funrec/mf": { installedMB: expect.any(Number), bundleKB: expect.any(Number) },
    });
  });

  it.each([
    [{ name: "FunkSvd" }, 'the package name is "FunkSvd", allowed: lower-case words with dashes'],
    [{ name: "../mf" }, 'the package name is "../mf"'],
    [{ name: "mf", model: "funk_svd" }, 'the model name is "funk_svd"'],
    [{ name: "mf", model: "index" }, 'the model must not be called "index"'],
    [{ name: "core" }, 'the package "core" exists: packages/core'],
  ])("refuses %j", async (options, message) => {
    const before = tree.listChanges().length;
    await expect(modelPackage(tree, options)).rejects.toThrow(message);
    expect(tree.listChanges()).toHaveLength(before);
  });
});

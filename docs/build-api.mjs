// Writes the API reference, Markdown pages in docs/api, from the doc comments of the packages.
import { existsSync, readdirSync } from "node:fs";
import { Application, Converter, ReflectionKind } from "typedoc";

process.chdir(import.meta.dirname);
const packages = readdirSync("../packages").filter((name) => existsSync(`../packages/${name}/src/index.ts`));
const subPathsOfCore = ["vectors", "kernels", "tensor", "testing"];

const app = await Application.bootstrapWithPlugins({
  entryPoints: [
    ...packages.map((name) => `../packages/${name}/src/index.ts`),
    ...subPathsOfCore.map((name) => `../packages/core/src/${name}.ts`),
  ],
  tsconfig: "tsconfig.api.json",
  plugin: ["typedoc-plugin-markdown"],
  name: "API reference",
  readme: "none",
  disableSources: true,
  excludeInternal: true,
  excludePrivate: true,
  skipErrorChecking: true, // "npm run typecheck" does it
  validation: { notExported: false, invalidLink: true },
  treatWarningsAsErrors: true,
  out: "api",
  router: "member",
  entryFileName: "index",
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  parametersFormat: "table",
  sanitizeComments: true,
});

// What a model inherits for its own work is told where it comes from, in core; who uses the model does not need it.
app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
  const isOfCore = (reflection) =>
    reflection.kindOf(ReflectionKind.Module)
      ? reflection.name.startsWith("core/")
      : isOfCore(reflection.parent);
  for (const reflection of project.getReflectionsByKind(ReflectionKind.ClassMember)) {
    if (reflection.flags.isProtected && !isOfCore(reflection)) project.removeReflection(reflection);
  }
});

// TypeDoc names a module by its file: cf/src, core/src/kernels. People import it by another name.
app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
  for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
    module.name = `@funrec/${module.name.replace("/src", "")}`;
  }
});

const project = await app.convert();
if (project) await app.generateOutputs(project);
if (!project || app.logger.hasErrors() || app.logger.hasWarnings()) process.exit(1);

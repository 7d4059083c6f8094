// Type-checks examples, all in one program: TypeScript reads the packages once, which takes most of the time.
const { join, relative } = require("node:path");
const ts = require("typescript");

const ROOT = join(__dirname, "../..");
const CONFIG = join(ROOT, "tsconfig.base.json");

/** As readers have it: strict and no more, and only what Node takes, which removes types and changes nothing else. */
const OPTIONS = {
  noUncheckedIndexedAccess: false,
  erasableSyntaxOnly: true,
  module: "preserve",
  moduleResolution: "bundler",
  moduleDetection: "force",
  types: ["node", "jest"],
};

/** What a block that is not run may leave to its reader: names and files of the reader's own. */
const FROM_THE_READER = new Set([
  2304, // Cannot find name
  2552, // Cannot find name. Did you mean
  18004, // No value exists in scope for the shorthand property
]);
const NO_SUCH_MODULE = 2307;

/** The faults of examples as findExamples gives them: in words, each with its file and line. */
function typeErrorsOf(examples) {
  const sources = new Map(
    // Beside its document, for the imports; on the lines where it stands there, for the faults.
    examples.map((example) => [
      `${example.path}.${example.line}.ts`,
      { example, text: "\n".repeat(example.line) + example.code },
    ]),
  );
  const program = ts.createProgram([...sources.keys()], compilerOptions(), hostWith(sources));
  return [...sources].flatMap(([name, { example }]) => {
    const source = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      .filter((fault) => example.isRun || !isFromTheReader(fault))
      .map(({ start, messageText }) => {
        const line = source.getLineAndCharacterOfPosition(start).line + 1;
        return `${relative(ROOT, example.path)} line ${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
      });
  });
}

function compilerOptions() {
  const { compilerOptions: base } = ts.readConfigFile(CONFIG, ts.sys.readFile).config;
  const { options, errors } = ts.convertCompilerOptionsFromJson({ ...base, ...OPTIONS }, ROOT, CONFIG);
  if (errors.length > 0) throw new Error(errors.map(({ messageText }) => messageText).join("\n"));
  return { ...options, declaration: false };
}

/** The files of the disk, and the examples among them. */
function hostWith(sources) {
  const host = ts.createCompilerHost({});
  const { fileExists, readFile, getSourceFile } = host;
  return {
    ...host,
    getCurrentDirectory: () => ROOT,
    fileExists: (name) => sources.has(name) || fileExists(name),
    readFile: (name) => sources.get(name)?.text ?? readFile(name),
    getSourceFile: (name, ...rest) =>
      sources.has(name)
        ? ts.createSourceFile(name, sources.get(name).text, ...rest)
        : getSourceFile.call(host, name, ...rest),
  };
}

function isFromTheReader({ code, messageText }) {
  return (
    FROM_THE_READER.has(code) || (code === NO_SUCH_MODULE && /module '\.{1,2}\//.test(String(messageText)))
  );
}

module.exports = { typeErrorsOf };

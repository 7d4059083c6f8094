// Runs the examples of a package's documentation as jest tests, and checks their types, so that no README or doc comment
// shows code that does not work. See doc-examples.d.cts for how to call it.
const { it } = require("@jest/globals");
const { findExamples } = require("./doc-examples/find-examples.cjs");
const { runExample } = require("./doc-examples/run-example.cjs");

const TIMEOUT_MS = 60_000;

function testExamples(requireFromTest, { folder, files = ["README.md"] }) {
  const { examples, problems } = findExamples(folder, files);
  for (const example of examples) {
    const verb = example.isRun ? "runs" : "compiles";
    it(
      `${example.file} line ${example.line} ${verb}`,
      () => runExample(example, requireFromTest),
      TIMEOUT_MS,
    );
  }
  // A folder without examples is a mistake in the call or in the documentation, never a success.
  if (examples.length === 0) problems.push(`no examples in ${files.join(", ")} or src/**/*.ts`);
  for (const problem of problems) {
    it(`examples can be read: ${problem}`, () => {
      throw new Error(`${folder}: ${problem}`);
    });
  }
}

function typeErrorsOfExamples(places) {
  const { typeErrorsOf } = require("./doc-examples/check-types.cjs"); // TypeScript is large, and few tests need it
  return typeErrorsOf(
    places.flatMap(({ folder, files = ["README.md"] }) => findExamples(folder, files).examples),
  );
}

module.exports = { testExamples, typeErrorsOfExamples };

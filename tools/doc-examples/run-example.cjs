// Runs one example in an empty temporary folder.
const { mkdtemp, rm } = require("node:fs/promises");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { expect } = require("@jest/globals");
const { compileExample } = require("./compile-example.cjs");

const AsyncFunction = (async () => {}).constructor;

/** @throws Error that starts with the file and line at fault */
async function runExample(example, requireFromTest) {
  const run = new AsyncFunction("require", "exports", "console", "__example", compileExample(example));
  if (!example.isRun) return;
  const helper = { line: example.line, expect, throws };
  const console = Object.assign(Object.create(globalThis.console), { log() {} });
  const folderBefore = process.cwd();
  const folder = await mkdtemp(join(tmpdir(), "example-"));
  process.chdir(folder);
  try {
    await run(requireFromTest, {}, console, helper);
  } catch (error) {
    throw located(error, example, helper.line);
  } finally {
    process.chdir(folderBefore);
    await rm(folder, { recursive: true, force: true });
  }
}

async function throws(run, name, message) {
  const error = await run().then(
    (value) => {
      throw new Error(`expected ${name}, got the value ${JSON.stringify(value)}`);
    },
    (error) => error,
  );
  if (error?.name !== name) throw new Error(`expected ${name}, got ${error}`, { cause: error });
  expect(error.message).toContain(message);
}

/** The error with the example's place in its message and on top of its stack, where jest looks for code to show. */
function located(error, { file, path }, line) {
  const message = `${file} line ${line}: ${error?.message ?? error}`;
  const frames = String(error?.stack ?? "").match(/^ {4}at .*$/gm) ?? [];
  const result = new Error(message, { cause: error?.cause });
  result.stack = [
    `${error?.name ?? "Error"}: ${message}`,
    `    at example (${path}:${line}:1)`,
    ...frames,
  ].join("\n");
  return result;
}

module.exports = { runExample };

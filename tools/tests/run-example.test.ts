import { existsSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { runExample } from "../doc-examples/run-example.cjs";

/** Runs code as the example whose opening fence is line 10 of README.md. */
const run = (code: string, isRun = true): Promise<void> =>
  runExample({ file: "README.md", path: "README.md", line: 10, code, isRun }, require);

describe("runExample", () => {
  it.each([
    ["a result behind an expression", "1 + 1; // => 2"],
    ["an awaited result", "await Promise.resolve([1]); // => [1]"],
    ["a result on the line below", "[1, 2].map((n) => n * 2);\n// => [2, 4]"],
    ["a result over several lines", "[{ a: 1 }, { a: 2 }]; // => [\n//   { a: 1 },\n//   { a: 2 },\n// ]"],
    ["a result of an expression over several lines", "[\n  1,\n  2,\n]; // => [1, 2]"],
    ["a logged result", 'console.log("a" + "b"); // => "ab"'],
    ["text outside of ASCII", 'const é = "日本";\né; // => "日本"\n"x"; // => "x"'],
    ["types", "type Row = { id: number };\nconst row: Row = { id: 1 };\nrow as Row; // => { id: 1 }"],
    [
      "imports of values and types",
      'import { join, type ParsedPath } from "node:path";\njoin("a"); // => "a"',
    ],
    ["an import over several lines", 'import {\n  join,\n} from "node:path";\njoin("a"); // => "a"'],
    ["a dynamic import", 'const { sep } = await import("node:path");\nsep.length; // => 1'],
    [
      "an error",
      'throwIt(); // throws RangeError: too big\nfunction throwIt() { throw new RangeError("it is too big"); }',
    ],
    ["a rejection", 'await Promise.reject(new TypeError("no")); // throws TypeError'],
    ["an ordinary comment", "1 + 1; // two\n// the end"],
  ])("checks %s", (_what, code) => run(code));

  it.each([
    ["a wrong result", "\n1 + 1; // => 3", "README.md line 12: expect(received).toEqual(expected)"],
    ["a wrong logged result", "console.log(1); // => 2", "README.md line 11: expect(received)"],
    [
      "a wrong result over several lines",
      "[1]; // => [\n//   2,\n// ]",
      "README.md line 11: expect(received)",
    ],
    ["an unexpected error", "\n\nnull.x;", "README.md line 13: Cannot read properties of null"],
    [
      "an error that does not come",
      "1; // throws Error",
      "README.md line 11: expected Error, got the value 1",
    ],
    [
      "another error than expected",
      "await Promise.reject(new TypeError('no')); // throws RangeError: no",
      "README.md line 11: expected RangeError, got TypeError: no",
    ],
    [
      "another message than expected",
      "await Promise.reject(new TypeError('no')); // throws TypeError: yes",
      "README.md line 11: expect(received).toContain(expected)",
    ],
    [
      "a module that does not exist",
      'import { x } from "no-such-module";\nx;',
      "README.md line 10: Cannot find",
    ],
    ["code that is no TypeScript", "const = 1;", "README.md line 10: the example is no TypeScript module"],
    ["a result that is not whole", "[1]; // => [1", "README.md line 11: the result in the comment"],
    ["a result of two values", "2; // => 1, 2", "README.md line 11: the result in the comment"],
    [
      "a result of a declaration",
      "const a = 1; // => 1",
      "README.md line 11: only the result of an expression",
    ],
    ["a result in a block", "{\n  1; // => 1\n}", "README.md line 12: only the result of an expression"],
    [
      "a result of two logged values",
      "console.log(1, 2); // => 1",
      "README.md line 11: only a single logged",
    ],
  ])("fails on %s", async (_what, code, message) => {
    const error = await run(code).catch((error: Error) => error);
    // Jest colors its messages where nx runs it.
    expect(stripVTControlCharacters(String(error))).toContain(message);
  });

  it("runs in an empty folder of its own and removes it", async () => {
    const before = process.cwd();
    const seen = globalThis as { folder?: string };
    await run(
      'import { writeFileSync } from "node:fs";\nwriteFileSync("a", "");\nglobalThis.folder = process.cwd();',
    );
    expect(process.cwd()).toBe(before);
    expect(seen.folder).not.toBe(before);
    expect(existsSync(seen.folder!)).toBe(false);
  });

  it("goes back to the folder after a failure", async () => {
    const before = process.cwd();
    await expect(run('throw new Error("no");')).rejects.toThrow("no");
    expect(process.cwd()).toBe(before);
  });

  it("prints nothing that an example logs", async () => {
    const log = jest.spyOn(console, "log");
    await run("console.log(1);\nconsole.log(2); // => 2");
    expect(log).not.toHaveBeenCalled();
  });

  it("compiles but does not run a block that must not run", async () => {
    await run('throw new Error("it ran");', false);
    await expect(run("const = 1;", false)).rejects.toThrow("no TypeScript module");
  });
});

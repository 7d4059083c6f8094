import { spawnSync } from "node:child_process";
import { join } from "node:path";

interface Result {
  readonly title: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

/** Runs jest on a folder of tests/fixtures, whose test file calls testExamples as a package does. */
function runFixture(name: string): Record<string, Result> {
  const folder = join(__dirname, "fixtures", name);
  const config = { rootDir: folder, testMatch: ["**/*.fixture.cjs"], transform: {} };
  const { stdout } = spawnSync(
    process.execPath,
    [require.resolve("jest/bin/jest"), "--json", "--config", JSON.stringify(config)],
    { cwd: folder, encoding: "utf8", env: { ...process.env, FORCE_COLOR: "0" } },
  );
  const results: Result[] = JSON.parse(stdout).testResults[0].assertionResults;
  return Object.fromEntries(results.map((result) => [result.title, result]));
}

describe("testExamples", () => {
  it("registers a test for every example, which passes when the example holds", () => {
    const results = runFixture("good");
    expect(Object.keys(results)).toEqual([
      "README.md line 3 runs",
      "README.md line 12 runs",
      "README.md line 18 compiles",
      "src/double.ts line 10 runs",
    ]);
    expect(Object.values(results).map(({ status }) => status)).toEqual(Array(4).fill("passed"));
  });

  it("fails the tests of examples that do not hold, with file and line", () => {
    const results = runFixture("bad");
    expect(Object.values(results).map(({ status }) => status)).toEqual(Array(3).fill("failed"));
    const messageOf = (title: string): string => results[title]!.failureMessages.join("\n");
    expect(messageOf("README.md line 3 runs")).toContain(
      "README.md line 5: expect(received).toEqual(expected)",
    );
    expect(messageOf("README.md line 8 runs")).toContain(
      "README.md line 10: Cannot read properties of undefined",
    );
    expect(messageOf("README.md line 13 runs")).toContain(
      "README.md line 13: the example is no TypeScript module",
    );
  });

  it("fails where there are no examples", () => {
    const results = Object.values(runFixture("empty"));
    expect(results.map(({ title, status }) => [title, status])).toEqual([
      ["examples can be read: README.md does not exist", "failed"],
      ["examples can be read: no examples in README.md or src/**/*.ts", "failed"],
    ]);
  });
});

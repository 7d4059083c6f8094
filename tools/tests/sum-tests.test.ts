import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { sumTests } from "../sum-tests.cjs";

describe("sumTests", () => {
  let root: string;

  const write = (file: string, content: object): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), JSON.stringify(content));
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "sum-"));
    write("package.json", { workspaces: ["packages/*", "apps/*", "tools"] });
    write("packages/a/jest.config.cjs", {});
    write("packages/a/.test-results/counts.json", { passed: 3, failed: 1 });
    write("tools/jest.config.cjs", {});
    write("tools/.test-results/counts.json", { passed: 4, failed: 0 });
  });

  afterEach(() => rmSync(root, { recursive: true }));

  it("sums over the packages of all workspaces", () => {
    expect(sumTests(root)).toEqual({ passed: 7, failed: 1, withoutCounts: [] });
  });

  it("counts a package whose tests left no counts as failed", () => {
    write("packages/b/jest.config.cjs", {});
    expect(sumTests(root)).toEqual({ passed: 7, failed: 2, withoutCounts: ["packages/b"] });
  });

  it("asks nothing of a package without tests", () => {
    write("packages/b/package.json", {});
    expect(sumTests(root)).toMatchObject({ failed: 1, withoutCounts: [] });
  });
});

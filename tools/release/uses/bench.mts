import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";

// A command line, and nothing to import.
const bench = (...args: string[]): string =>
  execFileSync(process.execPath, ["node_modules/@funrec/bench/dist/cli.js", ...args], { encoding: "utf8" });
assert.match(bench("list"), /item_cf/);

import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** Runs a tool on the built packages. */
function run(tool: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(__dirname, "..", tool), ...args], { encoding: "utf8" });
}

describe("fuzz", () => {
  it("gives damaged inputs to readers and model files, finds no fault, and counts what became of them", () => {
    const { status, stdout } = run("fuzz.mjs", "--count", "100", "--only", "jsonl,zip,item_cf,hnsw_index");
    expect(stdout).toMatch(
      /^jsonl: 100 inputs in [\d.]+ s, slowest \d+ ms, peak \d+ MiB: (DataError|read) \d+, (DataError|read) \d+\n/,
    );
    expect(stdout).toMatch(/\nzip: 100 inputs in .*: .*DataError \d+/);
    expect(stdout).toMatch(/\nitem_cf: 100 inputs in .*: .*ModelFileError \d+/);
    expect(stdout).toMatch(/\nhnsw_index: 100 inputs in /);
    expect(stdout).not.toContain("FAULT");
    expect(status).toBe(0);
  });

  it("tries the same inputs for the same seed", () => {
    const counts = (seed: string): string | undefined =>
      / MiB: (.*)/.exec(run("fuzz.mjs", "--count", "200", "--only", "sequences", "--seed", seed).stdout)?.[1];
    expect(counts("3")).toMatch(/^(read|DataError) \d+, /);
    expect(counts("3")).toBe(counts("3"));
  });

  it("says what it takes", () => {
    expect(run("fuzz.mjs", "--only", "nothing").stderr).toContain("--only names nothing, allowed: csv, ");
    expect(run("fuzz.mjs", "--count", "1.5").stderr).toContain(
      "--count is 1.5, allowed: an integer of at least 0",
    );
  });
});

describe("kill-resume", () => {
  it("kills a training, which then ends in the bytes of one that nobody killed", () => {
    const { status, stdout } = run("kill-resume.mjs", "--kills", "3", "--models", "bpr");
    expect(stdout).toMatch(
      /^bpr: \d+ trainings?, killed 3 times, ended in the bytes of one that nobody killed/,
    );
    expect(status).toBe(0);
  });
});

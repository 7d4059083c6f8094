import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

describe("python-peers", () => {
  let parent: string;
  let folder: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), "python-peers-"));
    folder = join(parent, "environment");
  });
  afterEach(() => rmSync(parent, { recursive: true }));

  /** Makes the environment with an interpreter of one's own. */
  function make(python: string): { status: number | null; stdout: string; stderr: string } {
    const script = join(__dirname, "..", "python-peers.mjs");
    const env = { ...process.env, PYTHON: python };
    return spawnSync(process.execPath, [script, folder], { encoding: "utf8", env });
  }

  /** A program that makes an environment whose own interpreter does what the script says. */
  function fakePython(script: string): string {
    const program = join(parent, "python");
    const lines = ["#!/bin/sh", 'mkdir -p "$3/bin"', `printf '#!/bin/sh\\n${script}\\n' > "$3/bin/python"`];
    writeFileSync(program, [...lines, 'chmod +x "$3/bin/python"', ""].join("\n"), { mode: 0o755 });
    return program;
  }

  it("says in one sentence that there is no Python", () => {
    const { status, stderr } = make(join(parent, "none"));
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^The Python libraries to compare with could not be installed: .* was not found\n$/,
    );
    expect(existsSync(folder)).toBe(false);
  });

  it("leaves no half-made environment, and says what pip said last", () => {
    const { status, stderr } = make(fakePython("echo retrying; echo no network >&2; exit 1"));
    expect(status).toBe(1);
    expect(stderr).toBe("The Python libraries to compare with could not be installed: no network\n");
    expect(existsSync(folder)).toBe(false);
  });

  it("keeps what it has made, and makes anew what is not finished", () => {
    expect(make(fakePython("exit 0")).status).toBe(0);
    expect(make(join(parent, "none")).status).toBe(0);
    rmSync(join(folder, "peers.txt"));
    expect(make(join(parent, "none")).status).toBe(1);
  });
});

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

describe("native-engine", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "native-engine-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const project = (): string => join(folder, "project");
  const cache = (): string => join(folder, "cache");

  /** Makes the engine for the project, with a cache and an interpreter of Python of one's own. */
  function make(python = "none"): { status: number | null; stdout: string; stderr: string } {
    const script = join(__dirname, "..", "native-engine.mjs");
    const env = { ...process.env, FUNREC_CACHE: cache(), PYTHON: join(folder, python) };
    return spawnSync(process.execPath, [script, project()], { encoding: "utf8", env });
  }

  /** What a failure says; no system but this one gets as far as to need Python. */
  function failure(reason: string): string {
    const isKnown = process.platform === "linux" && process.arch === "x64";
    const system = `${process.platform} on ${process.arch}`;
    const said = isKnown ? reason : `this script knows Linux on x64 only, and this is ${system}`;
    return `The native engine could not be made: ${said}\n`;
  }

  /** A project that has the package, but neither its libraries nor its addon. */
  function installPackage(): void {
    const packageFolder = join(project(), "node_modules", "@tensorflow", "tfjs-node");
    mkdirSync(packageFolder, { recursive: true });
    writeFileSync(join(packageFolder, "package.json"), "{}");
  }

  it("says how to install the package where it is missing", () => {
    const { status, stderr } = make();
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^The native engine could not be made: .*npm install --ignore-scripts @tensorflow\/tfjs-node@\d/,
    );
  });

  it("says in one sentence that there is no Python", () => {
    installPackage();
    const { status, stderr } = make();
    expect(status).toBe(1);
    expect(stderr).toBe(failure(`${join(folder, "none")} was not found`));
  });

  it("says what pip said last, and leaves nothing half-made", () => {
    installPackage();
    const script = "#!/bin/sh\necho retrying; echo no network >&2; exit 1\n";
    writeFileSync(join(folder, "python"), script, { mode: 0o755 });
    const { status, stderr } = make("python");
    expect(status).toBe(1);
    expect(stderr).toBe(failure("no network"));
    expect(existsSync(cache()) ? readdirSync(cache()) : []).toEqual([]);
  });
});

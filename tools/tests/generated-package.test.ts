import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const REPOSITORY = join(__dirname, "../..");
const COPIED = [
  "package.json",
  "nx.json",
  "tsconfig.base.json",
  "jest.preset.cjs",
  "tsup.preset.ts",
  ".prettierrc.json",
  ".prettierignore",
  "LICENSE",
  "tools", // the generator writes into it
];
const LINKED = ["node_modules", "packages/core"];

describe("a package made by the generator model-package", () => {
  let workspace: string;

  /** Runs a program of node_modules/.bin in a folder of the workspace. */
  function run(
    folder: string,
    program: string,
    ...args: string[]
  ): { status: number | null; output: string } {
    // Without what nx and jest tell their children: these programs are about another workspace.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(NX|JEST)_/.test(name)));
    const { status, stdout, stderr } = spawnSync(join(REPOSITORY, "node_modules/.bin", program), args, {
      cwd: join(workspace, folder),
      encoding: "utf8",
      env: { ...env, NX_DAEMON: "false", FORCE_COLOR: "0" },
    });
    return { status, output: stdout + stderr };
  }

  beforeAll(() => {
    workspace = mkdtempSync(join(tmpdir(), "generated-"));
    mkdirSync(join(workspace, "packages"));
    for (const path of COPIED) cpSync(join(REPOSITORY, path), join(workspace, path), { recursive: true });
    for (const folder of LINKED) symlinkSync(join(REPOSITORY, folder), join(workspace, folder));
    const { output } = run(
      ".",
      "nx",
      "g",
      "@funrec/tools:model-package",
      "new-package",
      "--model",
      "some-model",
    );
    expect(output).toContain("Made packages/new-package");
  }, 60_000);

  afterAll(() => rmSync(workspace, { recursive: true, force: true }));

  it.each([
    ["passes its tests", "packages/new-package", "jest", []],
    ["has sound types", "packages/new-package", "tsc", []],
    [
      "is formatted",
      ".",
      "prettier",
      ["--check", "packages/new-package", "tools/release", "tsconfig.base.json"],
    ],
  ])(
    "%s",
    (_what, folder, program, args) => {
      const { status, output } = run(folder, program, ...args);
      if (status !== 0) throw new Error(output);
    },
    60_000,
  );
});

import { dataFolder } from "../src/doctor/data.js";
import type { Finding } from "../src/doctor/finding.js";
import { runCli } from "./run-cli.js";

describe("funrec-bench doctor", () => {
  it("says what is there, what is not and what to do, and is content with what is required", async () => {
    const { code, stdout, stderr } = await runCli(["doctor"], {
      FUNREC_DATA: "/no/such/folder",
      FUNREC_CACHE: "/no/cache",
    });
    expect({ code, stderr: code === 0 ? "" : stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(new RegExp(`ok +Node\\.js +${process.versions.node}`));
    expect(stdout).toMatch(/ok +@funrec\/core +\d+\.\d+\.\d+/);
    expect(stdout).toMatch(/ok +kernels and threads +WebAssembly on \d+ thread/);
    for (const engine of ["native", "wasm", "cpu"]) expect(stdout).toMatch(RegExp(`(ok|--) +${engine} `));
    for (const mode of ["webgpu", "headlessgl"]) expect(stdout).toMatch(RegExp(`(ok|--) +${mode} `));
    expect(stdout).toContain("there is no folder /no/such/folder");
    expect(stdout).toMatch(/-- +ml-1m +neither in FUNREC_DATA nor in the cache\n +> it is downloaded from/);
    expect(stdout).toMatch(/ok +funrec-sim +built in/);
    expect(stdout).toContain("All that is required is there");
  }, 60_000);

  it("finds the folder of the data sets", async () => {
    const expected: Finding = { what: "FUNREC_DATA", state: "ok", details: __dirname };
    expect(await dataFolder(__dirname)).toEqual(expected);
    expect(await dataFolder(undefined)).toMatchObject({ state: "missing", details: "not set" });
    expect(await dataFolder(__filename)).toMatchObject({ state: "missing", advice: "set it to a folder" });
  });
});

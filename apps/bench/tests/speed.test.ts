import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SpeedResults } from "../src/speed/results.js";
import { type Outcome, runCli } from "./run-cli.js";

/** The speed benchmark without data sets and without Python. */
function speed(args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const python = ["--python", join(folder, "none")];
  return runCli([...args, ...python], { FUNREC_DATA: "", FUNREC_CACHE: folder, ...env }, "speed.js");
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "funrec-speed-test-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("bench:speed", () => {
  it("measures FunRec alone where there is neither Python nor a compiler, and says so", async () => {
    const file = join(folder, "speed.json");
    const { code, stdout, stderr } = await speed(["--quick", "--json", file], { PATH: "" });
    expect(stderr).toContain("The Python libraries are not there, FunRec is measured without them");
    expect(stderr).toContain("g++ was not found: Swing is measured without it");
    expect(code === 0 ? "" : stderr).toBe("");
    expect(stdout).toContain("FunRec, 2 threads");
    expect(stdout).toContain(
      "item_cf: FunRec, 1 thread, against FunRec, 2 threads: 1500 lists compared, 0 differ",
    );

    const results = JSON.parse(await readFile(file, "utf8")) as SpeedResults;
    expect(results).toMatchObject({
      commit: null,
      environment: { node: process.version, cores: expect.any(Number), peers: {} },
      options: { threads: 2, quick: true },
    });
    expect(results.loops.map(({ loop }) => loop)).toEqual([
      "item_cf",
      "user_cf",
      "recommend",
      "swing",
      "swing_small",
      "gpu",
      "word2vec",
      "bpr",
      "ials",
      "funk_svd",
      "bias_svd",
      "funk_svd_100k",
      "bias_svd_100k",
      "youtube_dnn",
      "dssm",
      "youtube_dnn_items",
      "sasrec",
      "item_cf_20m",
      "flat_search",
      ...[100, 125, 150, 200, 300].map((candidates) => `hnsw_${candidates}`),
      ...[1, 10, 50].map((percent) => `hnsw_filter_${percent}`),
    ]);
    for (const { loop, data, contestants, ratios } of results.loops) {
      if (loop === "gpu") continue; // gpu.js takes the part of the peers
      if ("queries" in data) {
        expect(data).toMatchObject({ name: "vectors-small", items: 1500, queries: 40, dimensions: 16 });
        for (const { name, quality } of contestants) {
          expect(name).toMatch(/^FunRec/);
          expect(quality).toEqual({ recall: expect.any(Number), fewest_found: expect.any(Number) });
        }
        continue;
      }
      expect(data).toMatchObject({ name: "power-law-small", users: 400, items: 1500, rows: 20_000 });
      if (loop === "youtube_dnn_items") {
        expect(contestants.map(({ name }) => name)).toEqual([
          "4,000 items",
          "400,000 items",
          "400,000 items, all in histories",
        ]);
        expect(ratios).toMatchObject([{ rounds: [expect.any(Number)] }, { rounds: [expect.any(Number)] }]);
        continue;
      }
      for (const { name, seconds, quality } of contestants) {
        const isNetwork = ["youtube_dnn", "dssm", "sasrec"].includes(loop);
        expect(name).toMatch(isNetwork ? /^FunRec \((native|wasm)\)$/ : /^FunRec$/);
        expect(seconds).toEqual([expect.any(Number)]);
        if (quality) expect(Object.values(quality)).toEqual([expect.any(Number)]);
      }
      expect(ratios).toEqual([]);
    }
  }, 180_000); // all loops, one after the other

  it("finds with the C++ program the same neighbors, where there is a compiler", async () => {
    const { code, stdout, stderr } = await speed([
      "--quick",
      "--loop",
      "swing",
      "--threads",
      "1",
      "--json",
      "-",
    ]);
    expect(code).toBe(0);
    if (stderr.includes("cannot be compiled")) {
      console.info("swing_reference.cpp cannot be compiled here: its neighbors are not compared");
      return;
    }
    const { loops } = JSON.parse(stdout) as SpeedResults;
    expect(loops).toMatchObject([
      {
        contestants: [{ name: "FunRec" }, { name: "C++" }],
        ratios: [{ of: "FunRec, 1 thread", to: "C++, 1 thread", rounds: [expect.any(Number)] }],
        checks: [{ rows: 1500, different: 0, examples: [] }],
      },
    ]);
  });

  it("says in one line that a peer broke down", async () => {
    const environment = join(folder, "none");
    await mkdir(join(environment, "bin"), { recursive: true });
    await writeFile(join(environment, "peers.txt"), "");
    await writeFile(join(environment, "bin/python"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
    const { code, stderr } = await speed(["--quick", "--loop", "item_cf"]);
    expect(code).toBe(1);
    expect(stderr).toBe("error: implicit: its process ended during versions\n");
  });

  it("skips what it has no data for", async () => {
    const noNetwork = "data:text/javascript,globalThis.fetch=()=>Promise.reject(Error('offline'))";
    const env = { NODE_OPTIONS: `--import=${noNetwork}` };
    const { code, stderr } = await speed(["--loop", "item_cf", "user_cf"], env);
    expect(code).toBe(0);
    expect(stderr).toContain("item_cf, user_cf: skipped without ml-1m");
  });

  it.each([
    [["--loop", "itemcf"], '--loop is "itemcf", allowed: item_cf, user_cf'],
    [["--rounds", "0"], '--rounds is "0", allowed: an integer of at least 1'],
    [["--threads", "two"], '--threads is "two", allowed: an integer from 1 to 256'],
    [["--quick", "--json", "no/such/folder.json"], "cannot be written"],
  ])("answers %j with one clear error", async (args, message) => {
    const { code, stderr } = await speed(args);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n {4}at /); // no stack
  });
});

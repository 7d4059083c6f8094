import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ResultFile } from "../src/report/result-file.js";
import { type Outcome, runCli } from "./run-cli.js";

/** The command line without FUNREC_DATA and with an empty cache. */
function bench(args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  return runCli(args, { FUNREC_DATA: "", FUNREC_CACHE: folder, ...env });
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "funrec-bench-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("funrec-bench", () => {
  it("lists models, protocols and data sets", async () => {
    const { stdout } = await bench(["list"]);
    for (const word of ["popularity", "item_cf", "user_cf", "swing", "leave-last-out", "funrec"]) {
      expect(stdout).toContain(word);
    }
    const datasets = await bench(["datasets"]);
    for (const word of ["ml-latest-small", "ml-1m", "funrec-sim", "licence"])
      expect(datasets.stdout).toContain(word);
  });

  it("runs a model and the baselines, prints a table and writes every figure as JSON", async () => {
    const file = join(folder, "result.json");
    const args = ["run", "user-cf", "--dataset", "funrec-sim", "--k", "10", "--seeds", "7"];
    const { code, stdout, stderr } = await bench([...args, "--set", "user_cf.neighbors=30", "--json", file]);
    expect(stderr).toContain("user_cf: neighbors");
    expect(code).toBe(0);
    expect(stdout).toMatch(/user_cf .*hit_rate|hit_rate.*user_cf/s);
    expect(stdout).toContain("(baseline)");
    expect(stdout).toContain("95% bootstrap interval");

    const result = JSON.parse(await readFile(file, "utf8"));
    expect(result).toMatchObject({
      dataset: "funrec-sim",
      protocol: "leave-last-out",
      environment: { node: process.version },
    });
    expect(result.results.map(({ model }: { model: string }) => model)).toEqual([
      "user_cf",
      "popularity",
      "item_cf",
    ]);
    const [userCf, popularity] = result.results;
    expect(userCf).toMatchObject({
      options: { neighbors: 30 },
      baseline: false,
      users: expect.any(Number),
    });
    const figure = userCf.mean["hit_rate@10"];
    expect(figure).toBeGreaterThan(popularity.mean["hit_rate@10"]);
    const [run] = userCf.runs;
    expect(run).toMatchObject({ seed: 7, metrics: userCf.mean });
    const [low, high] = run.intervals["hit_rate@10"];
    expect(low).toBeLessThan(figure);
    expect(high).toBeGreaterThan(figure);
    expect(run.fit_seconds).toBeGreaterThan(0);
    expect(run.peak_memory_mb).toBeGreaterThan(20);
  }, 60_000);

  it("prints nothing but JSON with --json -", async () => {
    const { stdout } = await bench(["run", "popularity", "--dataset", "funrec-sim", "--json", "-"]);
    expect(JSON.parse(stdout).results).toHaveLength(2);
  }, 60_000);

  it("tests each model against the first when it compares", async () => {
    const { stdout } = await bench(["compare", "item_cf", "--dataset", "funrec-sim"]);
    expect(stdout).toMatch(/ndcg@10 against item_cf/);
    expect(stdout).toMatch(/popularity +│ -0\.\d{4} /);
  }, 60_000);

  it("trains networks on the engine that is asked for", async () => {
    const small = ["--set", "gru4rec.epochs=1", "--set", "gru4rec.dimensions=8", "--json", "-"];
    const { stdout } = await bench([
      "run",
      "gru4rec",
      "--dataset",
      "funrec-sim",
      "--engine",
      "wasm",
      ...small,
    ]);
    const { training, results } = JSON.parse(stdout) as ResultFile;
    expect(training.engine).toBe("wasm");
    expect(results[0]!.model).toBe("gru4rec");
  }, 60_000);

  it("trains once a seed, stops early, and goes on from its checkpoints", async () => {
    const file = join(folder, "result.json");
    const args = ["run", "bpr", "--dataset", "funrec-sim", "--k", "10", "--seeds", "1,2", "--threads", "1"];
    const early = ["--early-stopping", "1", "--set", "bpr.factors=8", "--set", "bpr.epochs=30"];
    const kept = ["--checkpoint", join(folder, "checkpoints"), "--json", file];
    const read = async (): Promise<ResultFile> => JSON.parse(await readFile(file, "utf8"));

    const { stdout } = await bench([...args, ...early, ...kept]);
    expect(stdout).toContain("seeds 1, 2");
    const first = await read();
    expect(first.training).toMatchObject({ threads: 1, early_stopping: { patience: 1 } });
    const [bpr, popularity] = first.results;
    expect(bpr!.runs.map(({ seed }) => seed)).toEqual([1, 2]);
    expect(bpr!.spread!["ndcg@10"]).toBeGreaterThan(0);
    for (const { training } of bpr!.runs) expect(training!["epochs"]).toBeLessThan(30);
    expect(popularity!.runs).toHaveLength(1);
    expect(await readdir(join(folder, "checkpoints"))).toEqual([
      "funrec-sim.leave-last-out.bpr.seed-1.checkpoint",
      "funrec-sim.leave-last-out.bpr.seed-2.checkpoint",
    ]);

    await bench([...args, ...early, ...kept]);
    expect((await read()).results[0]!.mean).toEqual(bpr!.mean);
  }, 60_000);

  it("measures how models find rare and cold items", async () => {
    const args = ["run", "item_cf", "--dataset", "funrec-sim", "--k", "10", "--json", "-"];
    const rare = JSON.parse((await bench([...args, "--protocol", "rare-items"])).stdout) as ResultFile;
    expect(rare.results.map(({ model }) => model)).toEqual(["item_cf", "popularity"]);
    const [itemCf] = rare.results;
    expect(itemCf!.mean["chance@10"]).toBeCloseTo(10 / 38);
    expect(itemCf!.mean["hit_rate@10[drawn]"]).toBeGreaterThan(itemCf!.mean["hit_rate@10"]!);

    const coldArgs = ["eges", "--set", "eges.epochs=2", "--protocol", "cold-items"];
    const cold = JSON.parse((await bench([...args, ...coldArgs])).stdout) as ResultFile;
    expect(cold.data.notes).toEqual(["40 items were drawn.", "eges has taken in 40 of them."]);
    const [counting, eges] = cold.results;
    expect(counting).toMatchObject({ model: "item_cf", mean: { "hit_rate@10[drawn]": 0 } });
    expect(eges!.mean["hit_rate@10[drawn]"]).toBeGreaterThan(1.5 * eges!.mean["chance@10"]!);
  }, 60_000);

  it("measures how well models predict ratings", async () => {
    const args = ["run", "bias-svd", "--dataset", "funrec-sim", "--protocol", "ratings-5-fold"];
    const { stdout } = await bench([...args, "--set", "bias_svd.epochs=3"]);
    expect(stdout).toContain("Mean and standard deviation (±) over the folds, seed 0.");
    expect(stdout).toMatch(/rmse .*mae .*predicted.*bias_svd.*± 0\.\d{4}.*global_mean.*biases/s);
  }, 60_000);

  it("measures models on a log of one's own", async () => {
    const rows = Array.from({ length: 240 }, (_, row) => {
      const [user, day] = [row % 30, Math.floor(row / 30)];
      return `c${user};sku${(user % 2) + 2 * ((user + 5 * day) % 12)};2026-01-0${day + 1}T10:00:00Z;${1 + (row % 5)}`;
    });
    const file = join(folder, "shop.csv");
    await writeFile(file, ["who;sku;when;stars", ...rows, ""].join("\n"));
    const args = [
      "run",
      "popularity",
      "--data",
      file,
      "--user",
      "who",
      "--time",
      "when",
      "--k",
      "5",
      "--json",
      "-",
    ];
    const result = JSON.parse((await bench(args)).stdout) as ResultFile;
    expect(result.dataset).toBe("shop");
    const source = `${file}: user "who", item "sku", value "stars", timestamp "when"`;
    expect(result.data).toMatchObject({ source });
    expect(result.results[0]).toMatchObject({ model: "popularity", users: 30 });

    const bare = join(folder, "bare.csv");
    await writeFile(bare, rows.map((row) => `${row.split(";").slice(0, 2).join(",")}\n`).join(""));
    const places = ["run", "popularity", "--data", bare, "--user", "0", "--item", "1", "--json", "-"];
    const byPlace = JSON.parse((await bench(places)).stdout) as ResultFile;
    const note = "The log has no times: the order of its rows counts for one.";
    expect(byPlace).toMatchObject({ dataset: "bare", data: { source: `${bare}: user 0, item 1` } });
    expect(byPlace.data.notes).toContain(note);

    const problem = async (...options: string[]): Promise<string> =>
      (await bench(["run", "popularity", ...options])).stderr;
    expect(await problem("--data", file)).toBe(
      `error: ${file}: no column is usually named for users; say which with --user: who, sku, when, stars\n`,
    );
    expect(await problem("--data", file, "--user", "whom")).toBe(
      `error: --user is "whom", but the columns of ${file} are who, sku, when, stars; did you mean "who"?\n`,
    );
    expect(await problem("--data", join(folder, "none.csv"))).toContain("there is no such file");
    expect(await problem("--time", "when")).toContain("--time is about the file that --data names");
  }, 60_000);

  it("says once for all models what is wrong with the data", async () => {
    const file = join(folder, "broken.csv");
    await writeFile(file, "user,item,value\nu1,i1,3\nu1,i2,lots\n");
    const { code, stderr } = await bench(["run", "item_cf", "ease", "--data", file]);
    expect(code).toBe(1);
    expect(stderr.match(/broken\.csv:3: value must be a finite number, found "lots"/g)).toHaveLength(1);
    expect(stderr).not.toContain("ease");
  }, 60_000);

  it("ranks the validation rows to choose options by, and says so", async () => {
    const args = ["run", "popularity", "--dataset", "funrec-sim", "--k", "10", "--on", "validation"];
    const file = join(folder, "result.json");
    const { stdout } = await bench([...args, "--json", file]);
    expect(stdout).toContain("Measured on the validation part, to choose options by");
    const result = JSON.parse(await readFile(file, "utf8")) as ResultFile;
    expect(result).toMatchObject({ measured_on: "validation", ranking: { history: "train" } });
  }, 60_000);

  it("runs the main job on simulated data where MovieLens cannot be had, and says so", async () => {
    const noNetwork = "data:text/javascript,globalThis.fetch=()=>Promise.reject(Error('offline'))";
    const { code, stdout, stderr } = await bench(["demo"], { NODE_OPTIONS: `--import=${noNetwork}` });
    expect(code === 0 ? "" : stderr).toBe("");
    expect(stderr).toContain("Running on funrec-sim instead");
    expect(stderr).toContain("FUNREC_DATA");
    for (const model of ["popularity", "item_cf", "user_cf", "swing"]) expect(stdout).toContain(model);
  }, 120_000);

  it("shows the models that were trained when another fails", async () => {
    // The protocol drops the ratings that Pearson needs.
    const args = ["run", "item_cf", "--dataset", "funrec-sim", "--protocol", "funrec"];
    const { code, stdout, stderr } = await bench([...args, "--set", "item_cf.similarity=pearson"]);
    expect(code).toBe(1);
    expect(stderr).toContain('item_cf on funrec-sim: similarity "pearson" needs ratings');
    expect(stdout).toContain("popularity");
  });

  it("ends at Ctrl-C with what was done before, and says how to go on", async () => {
    const checkpoints = join(folder, "interrupted");
    const args = ["run", "popularity", "bpr", "--dataset", "funrec-sim", "--set", "bpr.epochs=100000"];
    const file = join(checkpoints, "funrec-sim.leave-last-out.bpr.seed-0.checkpoint");
    let wasStopped = false; // a second signal ends all at once
    const stopWhen = (): boolean => !wasStopped && (wasStopped = existsSync(file));
    const { code, stdout, stderr } = await runCli([...args, "--checkpoint", checkpoints], {}, "cli.js", {
      stopWhen,
    });
    expect(stderr).toContain(
      "error: bpr on funrec-sim: stopped; the same command goes on from its checkpoint",
    );
    expect(stderr).not.toMatch(/\n {4}at /);
    expect(stdout).toContain("popularity");
    expect(code).toBe(130);
  }, 60_000);

  it.each([
    [["run", "itemcf"], 'unknown model "itemcf", allowed: popularity, item_cf, user_cf, swing'],
    [["run", "itemcf"], '; did you mean "item_cf"?'],
    [["run", "item_cf", "--dataset", "ml1m"], '; did you mean "ml-1m"?'],
    [["run", "item_cf", "--set", "item_cf.neighbours=9"], '; did you mean "neighbors"?'],
    [["run", "item_cf", "--dataset", "ml-2m"], 'unknown data set "ml-2m", allowed: ml-latest-small'],
    [
      ["run", "item_cf", "--protocol", "loo"],
      'unknown protocol "loo", allowed: leave-last-out, leave-last-out-final, funrec',
    ],
    [["run", "item_cf", "--set", "swing.alpha=2", "--dataset", "funrec-sim"], "--set names swing"],
    [["run", "item_cf", "--set", "item_cf.alpha=2", "--dataset", "funrec-sim"], 'unknown option "alpha"'],
    [["run", "item_cf", "--k", "0"], "--k is"],
    [["run", "swing", "--protocol", "ratings-5-fold"], "needs a model that predicts ratings"],
    [["run", "item_cf", "--early-stopping"], "--early-stopping is for models trained in epochs"],
    [["run", "item_cf", "--checkpoint", "folder"], "--checkpoint is for models trained in epochs"],
    [["run", "bpr", "--protocol", "funrec", "--early-stopping"], "the protocol funrec does not have"],
    [["run"], "missing required argument"],
    [["run", "item_cf", "--seed", "3"], "unknown option"],
    [["run", "item_cf", "--seeds", "1,"], "--seeds is"],
    [["run", "item_cf", "--threads", "0"], '--threads is "0", allowed: an integer from 1 to 256'],
    [["run", "item_cf", "--threads", "999"], '--threads is "999", allowed: an integer from 1 to 256'],
    [["run", "sasrec", "--engine", "gpu"], "Allowed choices are native, wasm, cpu."],
    [["run", "item_cf", "--protcol", "funrec"], "(Did you mean --protocol?)"],
    [["run", "item_cf", "--data", "shop.csv", "--dataset", "ml-1m"], "cannot be used with option '--dataset"],
    [["run", "item_cf", "--data", "shop.csv", "--encoding", "gbk"], '--encoding is "gbk", allowed: utf-8'],
    [["run", "item_cf", "--data", "."], ".: cannot be read: it is a folder"],
    [["run", "item_cf", "--dataset", "funrec-sim", "--json", "."], ".: cannot be written: it is a folder"],
    [["run", "bpr", "--dataset", "funrec-sim", "--checkpoint", __filename], "the folder cannot be made"],
    [["run", "item_cf", "--on", "train"], '--on is "train", allowed: test, validation'],
    [["run", "item_cf", "--protocol", "funrec", "--on", "validation"], "has no validation part"],
    [["run", "item_cf", "--dataset", "amazon-beauty"], "there is no data set amazon-beauty"],
    [
      ["run", "popularity", "--dataset", "funrec-sim", "--json", "no/such/a.json"],
      "there is no folder no/such",
    ],
    [["run", "swing", "--dataset", "funrec-sim", "--set", "swing.alpha=-1"], "option alpha is -1"],
  ])("answers %j with one clear error", async (args, message) => {
    const { code, stderr } = await bench(args);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n {4}at /); // no stack
  });
});

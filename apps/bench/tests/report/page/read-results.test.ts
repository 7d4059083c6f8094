import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readResults } from "../../../src/report/page/read-results.js";
import { toSections } from "../../../src/report/page/sections.js";
import { ResultFileError } from "../../../src/report/result-file.js";

const committed = join(__dirname, "..", "..", "..", "results");

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "funrec-report-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Reads a file of some content. */
async function readText(text: string): Promise<unknown> {
  const file = join(folder, "some.json");
  await writeFile(file, text);
  return readResults(file);
}

describe("reading result files", () => {
  it("takes every committed file of run and compare, also the oldest", async () => {
    const names = (await readdir(committed)).filter((name) => !name.startsWith("speed"));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const { file, results } = await readResults(join(committed, name));
      expect(file).toBe(name);
      for (const { mean, runs } of results) expect(Object.keys(runs[0]!.metrics)).toEqual(Object.keys(mean));
    }
  });

  it("says what is wrong with a file, and its name", async () => {
    await expect(readResults(join(folder, "none.json"))).rejects.toThrow(
      /none\.json: cannot be read: there is no such file/,
    );
    await expect(readText("{")).rejects.toThrow(/some\.json: is not JSON/);
    await expect(readText("[]")).rejects.toThrow(ResultFileError);
    await expect(readText('{"dataset": "ml-1m"}')).rejects.toThrow(
      /some\.json: is no result file of run or compare: protocol is missing/,
    );
    await expect(readResults(join(committed, "speed.json"))).rejects.toThrow(
      /speed\.json: is a result of bench:speed/,
    );
  });

  it("names the place of a wrong value", async () => {
    const file = await readResults(join(committed, "ml-1m.leave-last-out.mind.json"));
    const wrong = { ...file.results[0]!, mean: { "ndcg@10": "high" } };
    await expect(readText(JSON.stringify({ ...file, results: [wrong] }))).rejects.toThrow(
      'results.0.mean.ndcg@10 is "high", allowed: number',
    );
    await expect(readText(JSON.stringify({ ...file, results: [] }))).rejects.toThrow("results is");
  });
});

describe("the sections of a report", () => {
  const read = (...names: string[]) => Promise.all(names.map((name) => readResults(join(committed, name))));

  it("are one a data set and protocol, with each model once and the best first", async () => {
    const files = await read(
      "ml-1m.leave-last-out.json",
      "ml-1m.rare-items.json",
      "ml-1m.leave-last-out.sequence.json",
      "ml-100k.ratings-5-fold.json",
    );
    const [lastOut, rare, ratings] = toSections(files);
    expect(lastOut!.title).toBe("MovieLens 1M, leave-last-out");
    const ndcg = ({ mean }: { mean: Readonly<Record<string, number>> }): number => mean["ndcg@10"]!;
    const results = [...files[0]!.results, ...files[2]!.results].sort((a, b) => ndcg(b) - ndcg(a));
    const models = [...new Set(results.map(({ model }) => model))];
    expect(lastOut!.rows.map(({ label }) => label)).toEqual(models);
    expect(lastOut!.rows.filter(({ label }) => label === "popularity")).toHaveLength(1);
    expect(rare!.columns.primary).toBe("ndcg@10[drawn]");
    expect(ratings!.columns).toEqual({ primary: "rmse", others: ["mae", "predicted"] });
    expect(ratings!.rows[0]!.label).toBe("bias_svd");
  });

  it("tell results of one model apart by the options in which they differ", async () => {
    const [file] = await read("ml-1m.leave-last-out.sequence.json");
    const { model, options, mean, ...rest } = file!.results[0]!;
    const other = { ...rest, model, options: { ...options, epochs: 5 }, mean: { ...mean, "ndcg@10": 0 } };
    const [section] = toSections([file!, { ...file!, file: "other.json", results: [other] }]);
    expect(section!.rows.map(({ label }) => label)).toEqual(
      expect.arrayContaining([`${model} (epochs ${String(options["epochs"])})`, `${model} (epochs 5)`]),
    );
  });

  it("are several where the splits of one data set are not the same", async () => {
    const [file] = await read("ml-1m.leave-last-out.mind.json");
    const other = { ...file!, data: { ...file!.data, users: 12 } };
    expect(toSections([file!, other])).toHaveLength(2);
  });
});

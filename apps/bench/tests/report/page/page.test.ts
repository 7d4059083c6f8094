import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { comparePaired } from "@funrec/metrics";
import { decodeValues } from "../../../src/report/per-user.js";
import type { ResultFile } from "../../../src/report/result-file.js";
import { type Outcome, runCli } from "../../run-cli.js";

const committed = (name: string): string => join(__dirname, "..", "..", "..", "results", name);

const report = (...args: string[]): Promise<Outcome> => runCli(["report", ...args]);

/** The page of some files. */
async function pageOf(...files: string[]): Promise<string> {
  const { code, stdout, stderr } = await report(...files, "--out", "-");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout;
}

/** The texts that a page does not have: a failure does not print the whole page. */
const lacking = (page: string, ...texts: string[]): string[] => texts.filter((text) => !page.includes(text));

/** How often a text stands in a page. */
const count = (page: string, text: string): number => page.split(text).length - 1;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "funrec-report-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A result of this version, on simulated data, with a title that is not harmless. */
let fresh: { readonly path: string; readonly file: ResultFile };
const TITLE = `<img src="x" onerror='alert(1)'> & Sons`;
beforeAll(async () => {
  const path = join(folder, "fresh.json");
  const settings = ["--set", "bpr.epochs=3", "--set", "bpr.factors=8", "--early-stopping", "--threads", "1"];
  await runCli(["run", "bpr", "--dataset", "funrec-sim", "--seeds", "1,2", ...settings, "--json", path]);
  const file = JSON.parse(await readFile(path, "utf8")) as ResultFile;
  const item = file.sample_users![0]!.test[0]!;
  const [first, ...others] = file.results;
  // The first user's item is found by the first model.
  const found = { ...first!, recommended: [[item], ...first!.recommended!.slice(1)] };
  const titled = { ...file, titles: { [item]: TITLE }, results: [found, ...others] };
  await writeFile(path, JSON.stringify(titled));
  fresh = { path, file: titled };
}, 120_000);

describe("the page of a report", () => {
  it("needs nothing but itself, and is the same for the same files", async () => {
    const page = await pageOf(fresh.path, committed("ml-1m.leave-last-out.json"));
    expect(/^<!doctype html>/.test(page)).toBe(true);
    expect(lacking(page, "default-src &#39;none&#39;")).toEqual([]);
    for (const address of page.matchAll(/(?:href|src)="([^"]*)"/g)) expect(address[1]).toMatch(/^#/);
    expect(/<(link|iframe|object|embed)\b|@import|url\(/.test(page)).toBe(false);
    expect(await pageOf(fresh.path, committed("ml-1m.leave-last-out.json"))).toBe(page);
  }, 60_000);

  it("escapes texts of the data", async () => {
    const page = await pageOf(fresh.path);
    expect(page.includes("<img")).toBe(false);
    expect(lacking(page, "&lt;img src=&quot;x&quot; onerror=&#39;alert(1)&#39;&gt; &amp; Sons")).toEqual([]);
  });

  it("has models with intervals, tests, costs, popularity classes, learning curves and users", async () => {
    const page = await pageOf(fresh.path);
    expect(count(page, '<th scope="row" data-value="bpr"')).toBe(2);
    expect(/data-value="item_cf"[^]*baseline/.test(page)).toBe(true);
    const parts = [
      "95% interval",
      "ndcg@10 against training time",
      "ndcg@10 against peak memory",
      "Rare and popular items",
      "Quality by epoch",
      "Training loss by epoch",
      "A look at single users",
      "funrec-bench run bpr --dataset funrec-sim --protocol leave-last-out --seeds 1,2 --early-stopping 5 --set bpr.epochs=3",
    ];
    expect(lacking(page, ...parts)).toEqual([]);
    expect(count(page, '<details class="user"')).toBe(5);
    expect(/<li><mark>✓ &lt;img/.test(page)).toBe(true);
    expect(count(page, "<svg")).toBeGreaterThan(6);
  });

  it("tests each model against the best as compare does", async () => {
    const { results } = fresh.file;
    const best = results.reduce((a, b) => (b.mean["ndcg@10"]! > a.mean["ndcg@10"]! ? b : a));
    const page = await pageOf(fresh.path);
    expect(lacking(page, `against ${best.model}`)).toEqual([]);
    const evaluationOf = ({ per_user: perUser }: (typeof results)[number]) => {
      const values = decodeValues(perUser!.values["ndcg@10"]!);
      return { users: [...values.keys()], perUser: { "ndcg@10": values } };
    };
    for (const other of results.filter((result) => result !== best)) {
      const { difference } = comparePaired(evaluationOf(other), evaluationOf(best), "ndcg@10");
      expect(difference).toBeCloseTo(other.mean["ndcg@10"]! - best.mean["ndcg@10"]!);
      expect(lacking(page, `−${Math.abs(difference).toFixed(4)}</span`)).toEqual([]);
    }
  });

  it("shows what old files have, and says what they lack", async () => {
    const page = await pageOf(
      committed("ml-latest-small.funrec.json"),
      committed("ml-1m.leave-last-out.sdm.json"),
    );
    expect(lacking(page, "published 0.6594")).toEqual([]);
    expect(lacking(page, "MovieLens latest small, funrec")).toEqual([]);
    expect(lacking(page, "sdm has the best ndcg@10: 0.1394 (0.1324–0.1460)")).toEqual([]);
    expect(lacking(page, "did not record learning curves and single users")).toEqual([]);
    expect(page.includes("Quality by epoch")).toBe(false);
    expect(page.includes("A look at single users")).toBe(false);
  });

  it("has a section for each data set and protocol", async () => {
    const names = [
      "ml-1m.leave-last-out",
      "ml-1m.leave-last-out.mind",
      "ml-1m.rare-items",
      "ml-100k.ratings-5-fold",
    ];
    const page = await pageOf(...names.map((name) => committed(`${name}.json`)));
    expect(count(page, '<section class="results"')).toBe(3);
    expect(count(page, '<li><a href="#section-')).toBe(3);
    expect(lacking(page, "eges has the best ndcg@10[drawn]")).toEqual([]);
    expect(lacking(page, "bias_svd has the best rmse: 0.9052")).toEqual([]);
  });

  it("is written to report.html, or where it is asked for", async () => {
    const out = join(folder, "some.html");
    const { stdout } = await report(fresh.path, "--out", out);
    expect(stdout).toContain("some.html: 1 result file");
    expect(await readFile(out, "utf8")).toMatch(/^<!doctype html>/);
  });

  it.each([
    [[committed("speed.json")], "speed.json: is a result of bench:speed"],
    [["none.json"], "none.json: cannot be read"],
    [
      [committed("ml-1m.rare-items.json"), "--out", "no/such/folder.html"],
      "no/such/folder.html: cannot be written",
    ],
    [[], "missing required argument"],
  ])("is refused with one clear error: %#", async (args, message) => {
    const { code, stderr } = await report(...args);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n {4}at /); // no stack
  });
});

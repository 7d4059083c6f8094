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
  const [{ test }] = file.sample_users as [{ test: string[] }];
  const [first, ...others] = file.results;
  // The first user's item is found by the first model.
  const found = { ...first!, recommended: [[test[0]!], ...first!.recommended!.slice(1)] };
  const titled = { ...file, titles: { [test[0]!]: TITLE }, results: [found, ...others] };
  await writeFile(path, JSON.stringify(titled));
  fresh = { path, file: titled };
}, 60_000);

describe("the page of a report", () => {
  it("needs nothing but itself, and is the same for the same files", async () => {
    const page = await pageOf(fresh.path, committed("ml-1m.leave-last-out.json"));
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain("default-src 'none'");
    for (const address of page.matchAll(/(?:href|src)="([^"]*)"/g)) expect(address[1]).toMatch(/^#/);
    expect(page).not.toMatch(/<(link|iframe|object|embed)\b|@import|url\(/);
    expect(await pageOf(fresh.path, committed("ml-1m.leave-last-out.json"))).toBe(page);
  }, 60_000);

  it("escapes texts of the data", async () => {
    const page = await pageOf(fresh.path);
    expect(page).not.toContain("<img");
    expect(page).toContain("&lt;img src=&quot;x&quot; onerror=&#39;alert(1)&#39;&gt; &amp; Sons");
  });

  it("has models with intervals, tests, costs, popularity classes, learning curves and users", async () => {
    const page = await pageOf(fresh.path);
    expect(count(page, '<th scope="row" data-value="bpr"')).toBe(2);
    expect(page).toMatch(/data-value="item_cf"[^]*baseline/);
    for (const part of [
      "95% interval",
      "ndcg@10 against training time",
      "ndcg@10 against peak memory",
      "Rare and popular items",
      "Quality by epoch",
      "Training loss by epoch",
      "A look at single users",
      "funrec-bench run bpr --dataset funrec-sim --protocol leave-last-out --seeds 1,2 --early-stopping 5 --set bpr.epochs=3",
    ])
      expect(page).toContain(part);
    expect(count(page, '<details class="user"')).toBe(5);
    expect(page).toMatch(/<li><mark>✓ &lt;img/);
    expect(count(page, "<svg")).toBeGreaterThan(6);
    expect(count(page, "<svg")).toBe(count(page, 'aria-hidden="true" viewBox') + count(page, "<svg viewBox"));
  });

  it("tests each model against the best as compare does", async () => {
    const { results } = fresh.file;
    const best = results.reduce((a, b) => (b.mean["ndcg@10"]! > a.mean["ndcg@10"]! ? b : a));
    const page = await pageOf(fresh.path);
    expect(page).toContain(`against ${best.model}`);
    const evaluationOf = ({ per_user: perUser }: (typeof results)[number]) => {
      const values = decodeValues(perUser!.values["ndcg@10"]!);
      return { users: [...values.keys()], perUser: { "ndcg@10": values } };
    };
    for (const other of results.filter((result) => result !== best)) {
      const { difference } = comparePaired(evaluationOf(other), evaluationOf(best), "ndcg@10");
      expect(difference).toBeCloseTo(other.mean["ndcg@10"]! - best.mean["ndcg@10"]!);
      expect(page).toContain(`−${Math.abs(difference).toFixed(4)}</span`);
    }
  });

  it("shows what old files have, and says what they lack", async () => {
    const page = await pageOf(committed("ml-latest-small.funrec.json"), committed("ml-1m.leave-last-out.sequence.json"));
    expect(page).toContain("published 0.5459");
    expect(page).toContain("MovieLens latest small, funrec");
    expect(page).toContain("hstu has the best ndcg@10: 0.1722 (0.1647–0.1798)".replace("0.1647", "0.1641"));
    expect(page).toContain("did not record learning curves and single users");
    expect(page).not.toContain("Quality by epoch");
    expect(page).not.toContain("A look at single users");
  });

  it("has a section for each data set and protocol", async () => {
    const names = ["ml-1m.leave-last-out", "ml-1m.leave-last-out.mind", "ml-1m.rare-items", "ml-100k.ratings-5-fold"];
    const page = await pageOf(...names.map((name) => committed(`${name}.json`)));
    expect(count(page, '<section class="results"')).toBe(3);
    expect(count(page, '<li><a href="#section-')).toBe(3);
    expect(page).toContain("eges has the best ndcg@10[drawn]");
    expect(page).toContain("bias_svd has the best rmse: 0.9052");
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
    [[committed("ml-1m.rare-items.json"), "--out", "no/such/folder.html"], "no/such/folder.html: cannot be written"],
    [[], "missing required argument"],
  ])("is refused with one clear error: %#", async (args, message) => {
    const { code, stderr } = await report(...args);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n {4}at /); // no stack
  });
});

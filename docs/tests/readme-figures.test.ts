// The figures that the READMEs quote are those of the bench's result files.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import results from "../.vitepress/results.data";
import { docs, readPage } from "./pages";

const folder = join(docs, "..", "apps", "bench", "results");
const { quality, speed } = results.load(readdirSync(folder).map((file) => join(folder, file)));

/** The metrics of every model on the next items of MovieLens 1M, by its name without hyphens and the like. */
const measured = new Map(
  quality
    .filter(({ file }) => file.startsWith("ml-1m.leave-last-out."))
    .map(({ model, metrics }) => [plain(model), metrics]),
);

function plain(name: string): string {
  return name.toLowerCase().replace(/\W|_/g, "");
}

it.each([
  ["../apps/bench/README.md", /^\| ([a-z]\w*) +\| (0\.\d{4})(?: ± [\d.]+)? +\| (0\.\d{4})(?= |±)/gm, 20],
  ["../README.md", /(\w+) (0\.\d{3}) \/ (0\.\d{3})/g, 8],
])("%s tells the hit rates and gains that were measured", (page, pattern, least) => {
  const told = [...readPage(page).matchAll(pattern)];
  expect(told.length).toBeGreaterThanOrEqual(least);
  for (const [, model, ...figures] of told) {
    const { "hit_rate@10": hits, "ndcg@10": gain } = measured.get(plain(model!)) ?? {};
    const asMeasured = [hits, gain].map((figure, i) => figure?.mean.toFixed(figures[i]!.length - 2));
    expect([model, ...figures]).toEqual([model, ...asMeasured]);
  }
});

it("the bench's README tells the ratios of times that were measured", () => {
  const told = readPage("../apps/bench/README.md").match(/\d\.\d{3}\s\(\d\.\d{3}-\d\.\d{3}\)/g) ?? [];
  const ratios = speed.map(({ median, min, max }) =>
    [median, min, max].map((ratio) => ratio.toFixed(3)).join(" "),
  );
  expect(told.length).toBeGreaterThan(30);
  expect(
    told.map((figures) => figures.match(/[\d.]+/g)!.join(" ")).filter((t) => !ratios.includes(t)),
  ).toEqual([]);
});

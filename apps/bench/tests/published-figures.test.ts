import { locateDataset } from "@funrec/core";
import { descriptors } from "../src/data-sets.js";
import type { ResultFile } from "../src/report/result-file.js";
import { runCli } from "./run-cli.js";

/** Printed by the reference project's book for its classical models; popularity was computed under the same protocol. */
const figures = {
  item_cf: { "hit_rate@10": 0.6594, "hit_rate@5": 0.5459, "precision@10": 0.1444, "precision@5": 0.1826 },
  user_cf: { "hit_rate@10": 0.6912, "hit_rate@5": 0.5927, "precision@10": 0.1643, "precision@5": 0.2063 },
  swing: { "hit_rate@10": 0.6194, "hit_rate@5": 0.5042, "precision@10": 0.1282, "precision@5": 0.1629 },
  popularity: { "hit_rate@10": 0.5309, "hit_rate@5": 0.4274, "precision@10": 0.1047, "precision@5": 0.1302 },
};

it("gives the published figures to the last digit under the protocol funrec on ml-latest-small", async () => {
  try {
    await locateDataset(descriptors.get("ml-latest-small")!, { offline: true });
  } catch {
    console.info("ml-latest-small is neither in FUNREC_DATA nor in the cache: the figures are not checked");
    return;
  }
  const rules = ["--dataset", "ml-latest-small", "--protocol", "funrec"];
  const { stdout } = await runCli(["run", ...Object.keys(figures), ...rules, "--json", "-"]);
  const { dataset, protocol, results } = JSON.parse(stdout) as ResultFile;
  expect({ dataset, protocol }).toEqual({ dataset: "ml-latest-small", protocol: "funrec" });
  expect(results).toHaveLength(4);
  for (const { model, mean, users } of results) {
    expect(users).toBe(599);
    const published = figures[model as keyof typeof figures];
    const measured = Object.keys(published).map((name) => [name, Number(mean[name]!.toFixed(4))]);
    expect({ model, ...Object.fromEntries(measured) }).toEqual({ model, ...published });
  }
}, 120_000);

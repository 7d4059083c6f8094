// Runs in a page or in a web worker: posts what it finds to the test.
import { ItemCF } from "@funrec/cf";
import { loadDataset, parseDescriptor, readCsv, simulate } from "@funrec/core";
import { BPR } from "@funrec/mf";
import { fingerprints } from "./fingerprints.js";

/** What was found in the browser. */
export interface Findings {
  readonly place: "page" | "worker";
  readonly isIsolated: boolean;
  readonly fingerprints: Record<string, unknown>;
  /** Rows of a CSV file that was read as a stream. */
  readonly rows: readonly object[];
  /** What the functions of files say. */
  readonly problems: Readonly<Record<string, string>>;
}

async function problem(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    return String(error);
  }
  return "nothing went wrong";
}

async function find(): Promise<Findings> {
  const { interactions } = simulate({ users: 20, items: 20 });
  const model = await ItemCF.fit(interactions);
  const file = new Blob(['user;item\nann;"tea; green"\n', "bob;cup\n"]).stream();
  const license = { text: "none", url: "https://example.com" };
  const descriptor = {
    name: "shop",
    title: "Shop",
    license,
    citation: "none",
    homepage: "https://example.com",
  };
  return {
    place: typeof document === "undefined" ? "worker" : "page",
    isIsolated: crossOriginIsolated,
    fingerprints: await fingerprints({ threads: 2 }),
    rows: [...(await readCsv(file))],
    problems: {
      save: await problem(() => model.save("a.funrec")),
      load: await problem(() => ItemCF.load("a.funrec")),
      readCsv: await problem(() => readCsv("a.csv")),
      checkpoint: await problem(() => BPR.fit(interactions, {}, { checkpoint: "a.checkpoint" })),
      loadDataset: await problem(() =>
        loadDataset(
          parseDescriptor({ ...descriptor, interactions: [{ file: "a", format: "sequences" }] }, "shop.json"),
        ),
      ),
    },
  };
}

find()
  .catch((error: unknown) => ({ error: error instanceof Error ? error.stack : String(error) }))
  .then((findings) => fetch("/findings", { method: "POST", body: JSON.stringify(findings) }));

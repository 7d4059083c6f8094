// What the fuzzer loads model files with: every frozen file of the packages, by the model or index that it is of.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { built } from "../built.mjs";

const { FunRecError } = await built("core");
const { damageModelFile } = await built("core", "testing");

const packages = join(import.meta.dirname, "..", "..", "packages");
const rated = (items) => items.map((item, i) => ({ item, value: 1 + (i % 5) }));
const queries = [{ history: rated([5, "item 0", 1, 2]) }, { user: 1 }, { user: "user 4" }];

/** What loads may throw, besides what is asked of a loaded model. */
export const LOAD_ERRORS = ["ModelFileError", "EngineError"];

/** @returns targets by name: `input(random)` makes a damaged file, `use(input)` loads it and asks it everything */
export async function modelTargets() {
  const targets = new Map();
  for (const name of await readdir(packages)) {
    const fixtures = join(packages, name, "tests", "fixtures");
    const files = await readdir(fixtures).catch(() => []);
    for (const file of files.filter((file) => file.endsWith("-v1.funrec")).sort()) {
      const model = file.slice(0, -"-v1.funrec".length);
      targets.set(model, {
        kind: "model file",
        async prepare() {
          const bytes = new Uint8Array(await readFile(join(fixtures, file)));
          const exported = Object.values(await built(name));
          const loads = exported.find(({ modelName, indexName }) => (modelName ?? indexName) === model);
          return {
            input: (random) => damageModelFile(bytes, random),
            load: (input) => loads.load(input),
            use: loads.indexName ? useIndex : useModel,
          };
        },
      });
    }
  }
  return targets;
}

const useModel = (model) =>
  askAll([
    () => model.recommendMany(queries, { k: 5, fallback: "popular", explain: true }),
    () => model.similarItems?.(5, { k: 5 }),
    () => model.toBytes(),
    () => model.predict?.(1, 5),
  ]);

function useIndex(index) {
  const query = new Float32Array(index.dimensions).fill(0.5);
  return askAll([
    () => index.search(query, { k: 5 }),
    () => index.add("another", query),
    () => index.search(query, { k: 5 }),
    () => index.toBytes(),
  ]);
}

/** Asks everything, whatever the answers. @returns names of the errors of FunRec */
async function askAll(questions) {
  const errors = new Set();
  for (const ask of questions) {
    try {
      await ask();
    } catch (error) {
      if (!(error instanceof FunRecError)) throw error;
      errors.add(error.name);
    }
  }
  return [...errors];
}

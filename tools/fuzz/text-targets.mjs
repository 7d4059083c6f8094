// What the fuzzer reads: texts of every format that core has a reader for.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { built } from "../built.mjs";

const {
  parseDescriptor,
  readAtomic,
  readAtomicFeatures,
  readCsv,
  readCsvFeatures,
  readJsonl,
  readSequences,
} = await built("core");
const { damageText } = await built("core", "testing");

const lines = (count, line) => Array.from({ length: count }, (_, i) => line(i)).join("");
const columns = { user: "user", item: "item", value: "rating", timestamp: "time", event: "event" };

const csv =
  "user,item,rating,time,event\n" +
  lines(12, (i) => `u${i % 4},"item ${i % 5}, ""new""",${i / 2},${1e9 + i},click\n`) +
  lines(4, (i) => `${i},é${i},${i}e0,${i},"buy\r\nnow"\r\n`);
const separated = (by) => lines(15, (i) => [i % 4, i % 7, 1 + (i % 5), 9e8 + i].join(by) + "\n");
const features =
  "id,title,genres,year,price\n" +
  lines(10, (i) => `${i},"Film, the ${i}. (19${50 + i})",A|B${i % 3},${i % 4 ? 1990 + i : ""},${i}.5\n`);
const featureColumns = {
  title: { column: "title", type: "categorical" },
  year: { column: "title", type: "numeric", pattern: "\\((\\d{4})\\)" },
  genres: { column: "genres", type: "multi" },
  price: { column: "price", type: "numeric" },
};
const jsonl = lines(
  12,
  (i) => JSON.stringify({ user: i % 4, item: `item ${i}`, value: i, timestamp: i, event: "a" }) + "\n",
);
const atomic = `user_id:token\titem_id:token\trating:float\ttimestamp:float\n${separated("\t")}`;
const atomicFeatures =
  "item_id:token\ttitle:token\tgenres:token_seq\tyear:float\n" +
  lines(8, (i) => `${i}\tFilm ${i}\tA B${i}\t${1990 + i}\n`);

/** @returns targets by name: `input(random)` makes a damaged text, `use(input)` reads it */
export function textTargets() {
  return new Map([
    ["csv", inMemory(csv, (source) => readCsv(source, { columns }))],
    ["tsv", inMemory(separated("\t"), (source) => readCsv(source, numbered("\t", { quote: false })))],
    ["double-colons", inMemory(separated("::"), (source) => readCsv(source, numbered("::", latin1)))],
    [
      "csv-features",
      inMemory(features, (source) => readCsvFeatures(source, { id: "id", features: featureColumns })),
    ],
    ["jsonl", inMemory(jsonl, (source) => readJsonl(source))],
    [
      "sequences",
      inMemory(
        lines(8, (i) => `u${i} a b c${i} d\n`),
        (source) => readSequences(source),
      ),
    ],
    ["atomic", inFile(atomic, (path) => readAtomic(path))],
    ["atomic-features", inFile(atomicFeatures, (path) => readAtomicFeatures(path))],
    ["descriptor", descriptors()],
  ]);
}

const latin1 = { encoding: "latin1" };
const numbered = (delimiter, more) => ({
  delimiter,
  columns: { user: 0, item: 1, value: 2, timestamp: 3 },
  ...more,
});

/** Bytes in one to four pieces. */
function cut(bytes, random) {
  const places = Array.from({ length: random.integer(4) }, () => random.integer(bytes.length + 1));
  const ends = [0, ...places.sort((a, b) => a - b), bytes.length];
  return ends.slice(1).map((end, i) => bytes.subarray(ends[i], end));
}

const inMemory = (text, use) => ({
  kind: "text",
  prepare: async () => ({ input: (random) => cut(damageText(text, random), random), use }),
});

const inFile = (text, use) => ({
  kind: "text",
  async prepare() {
    const folder = await mkdtemp(join(tmpdir(), "funrec-fuzz-"));
    const path = join(folder, "data.inter");
    return {
      input: (random) => damageText(text, random),
      async use(bytes) {
        await writeFile(path, bytes);
        await use(path);
      },
      close: () => rm(folder, { recursive: true }),
    };
  },
});

const descriptors = () => ({
  kind: "text",
  async prepare() {
    const folder = join(import.meta.dirname, "..", "..", "datasets");
    const files = (await readdir(folder)).filter((file) => file.endsWith(".json")).sort();
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
    const decoder = new TextDecoder();
    return {
      input: (random) => decoder.decode(damageText(texts[random.integer(texts.length)], random)),
      use: async (text) => void parseDescriptor(text, "fuzz.json"),
    };
  },
});

import {
  FunRecError,
  parseDescriptor,
  Random,
  readAtomic,
  readAtomicFeatures,
  readCsv,
  readCsvFeatures,
  readJsonl,
  readSequences,
} from "@funrec/core";
import { damageText } from "@funrec/core/testing";
import { Scratch } from "../../../../tools/scratch.cjs";

const TEXTS = 150;

const scratch = new Scratch();
afterAll(() => scratch.clean());

const lines = (line: (i: number) => string): string => Array.from({ length: 10 }, (_, i) => line(i)).join("");
const decoder = new TextDecoder();

const readers: [name: string, text: string, read: (bytes: Uint8Array) => unknown][] = [
  [
    "CSV",
    `user,item,value,time\n${lines((i) => `u${i % 3},"item ${i}, ""new""",${i / 2},${i}\r\n`)}`,
    (bytes) =>
      readCsv([bytes], { columns: { user: "user", item: "item", value: "value", timestamp: "time" } }),
  ],
  [
    "text with a delimiter of two characters",
    lines((i) => `${i % 3}::${i}::${i % 5}\n`),
    (bytes) =>
      readCsv([bytes], { delimiter: "::", columns: { user: 0, item: 1, value: 2 }, encoding: "latin1" }),
  ],
  [
    "features in CSV",
    `id,title,genres\n${lines((i) => `${i},"Film (19${50 + i})",A|B${i}\n`)}`,
    (bytes) =>
      readCsvFeatures([bytes], {
        id: "id",
        features: {
          year: { column: "title", type: "numeric", pattern: "\\((\\d{4})\\)" },
          genres: { column: "genres", type: "multi" },
        },
      }),
  ],
  [
    "JSON lines",
    lines((i) => `{"user":${i % 3},"item":"i${i}","value":${i}}\n`),
    (bytes) => readJsonl([bytes]),
  ],
  ["sequences", lines((i) => `u${i} a b c${i}\n`), (bytes) => readSequences([bytes])],
  [
    "atomic files",
    `user_id:token\titem_id:token\trating:float\n${lines((i) => `${i % 3}\t${i}\t${i % 5}\n`)}`,
    async (bytes) => readAtomic(await scratch.file(bytes)),
  ],
  [
    "features in atomic files",
    `item_id:token\tgenres:token_seq\tyear:float\n${lines((i) => `${i}\tA B${i}\t${1990 + i}\n`)}`,
    async (bytes) => readAtomicFeatures(await scratch.file(bytes)),
  ],
  [
    "descriptors of data sets",
    JSON.stringify({
      name: "shop",
      title: "Orders",
      license: { text: "In-house.", url: "https://example.com/license" },
      citation: "none",
      homepage: "https://example.com",
      interactions: [
        { file: "orders.csv", format: "csv", options: { columns: { user: "who", item: "what" } } },
      ],
    }),
    (bytes) => parseDescriptor(decoder.decode(bytes), "shop.json"),
  ],
];

describe("damaged texts", () => {
  it.each(readers)("of %s are read, or refused by an error that says where", async (_, text, read) => {
    const outcomes = new Set<string>();
    for (let i = 0; i < TEXTS; i++) {
      try {
        await read(damageText(text, Random.ofEpoch(1, i)));
        outcomes.add("read");
      } catch (error) {
        const isExpected =
          error instanceof FunRecError && /^(input|\S+\.(json|txt))(:\d+)?: /.test(error.message);
        outcomes.add(isExpected ? "refused" : `text ${i}: ${String(error)}`);
      }
    }
    expect([...outcomes].sort()).toEqual(["read", "refused"]);
  });
});

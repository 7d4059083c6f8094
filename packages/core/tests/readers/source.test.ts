import { createReadStream } from "node:fs";
import { type Interactions, readCsv, readJsonl, readSequences, type TextSource } from "@funrec/core";
import fc from "fast-check";
import { problem } from "../../../../tools/problem.cjs";
import { Scratch } from "../../../../tools/scratch.cjs";

const scratch = new Scratch();
afterEach(() => scratch.clean());

const readPairs = (source: TextSource, options: object = {}): Promise<Interactions> =>
  readCsv(source, { columns: { user: "u", item: "i" }, ...options });
const text = "u,i\nann,tea\nbob,cup\n";
const rows = [
  { user: "ann", item: "tea" },
  { user: "bob", item: "cup" },
];
const bytes = (content: string, encoding: BufferEncoding = "utf8"): Uint8Array =>
  new Uint8Array(Buffer.from(content, encoding));

describe("a source", () => {
  it("is a file, a stream of Node or of the web, or any iterable of text or bytes", async () => {
    const path = await scratch.file(text);
    async function* later(): AsyncGenerator<string | Uint8Array> {
      yield text.slice(0, 7);
      yield bytes(text.slice(7));
    }
    const sources = [
      path,
      createReadStream(path),
      new Blob([text]).stream(),
      [bytes(text)],
      [...text],
      later(),
    ];
    for (const source of sources) expect([...(await readPairs(source as TextSource))]).toEqual(rows);
  });

  it("is a web stream that cannot be iterated, as in Safari, and is let go when it cannot be read", async () => {
    const canceled = jest.fn();
    const stream = (content: string): TextSource =>
      ({
        getReader: () => {
          const chunks = [...content].values();
          return { read: async () => chunks.next(), cancel: canceled };
        },
      }) as unknown as ReadableStream<string>;
    expect([...(await readPairs(stream(text)))]).toEqual(rows);
    canceled.mockClear();
    expect(await problem(readPairs(stream("a,b\n1,2\n".repeat(100))))).toContain('there is no column "u"');
    expect(canceled).toHaveBeenCalled();
  });

  it.each([[undefined], [5], [{}]])("is not %j", async (source) => {
    expect(await problem(readPairs(source as never))).toContain(
      "DataError: a source is the path of a file, or chunks of text or bytes, found",
    );
  });

  it("may begin with a byte-order mark, which belongs to no column", async () => {
    for (const marked of [["\uFEFF" + text], ["", "\uFEFF", text], [bytes("\uFEFF" + text)]]) {
      expect([...(await readPairs(marked))]).toEqual(rows);
    }
    const cut = [...bytes(`\uFEFF"u",i\nann,tea\n`)].map((byte) => Uint8Array.of(byte));
    expect([...(await readPairs(cut))]).toEqual(rows.slice(0, 1));
    expect([...(await readSequences(["\uFEFFann tea\n"]))]).toEqual(rows.slice(0, 1));
    expect([...(await readJsonl([bytes('\uFEFF{"user":"ann","item":"tea"}')]))]).toEqual(rows.slice(0, 1));
  });

  it("that is a file which is not there is named", async () => {
    const missing = "no-such-folder/log.csv";
    const message = "DataError: no-such-folder/log.csv: cannot be read: there is no folder no-such-folder";
    expect(await problem(readPairs(missing))).toBe(message);
    expect(await problem(readJsonl(missing))).toBe(message);
    expect(await problem(readSequences(missing))).toBe(message);
  });

  it("that is a folder is named", async () => {
    const folder = await scratch.folder();
    expect(await problem(readPairs(folder))).toBe(`DataError: ${folder}: cannot be read: it is a folder`);
  });

  it("that is a file is named with the line", async () => {
    const path = await scratch.file("u,i\nann\n");
    expect(await problem(readPairs(path))).toContain(`DataError: ${path}:2: found 1 columns`);
  });

  it("that is text where a path is wanted is refused, and says how to write it", async () => {
    expect(await problem(readPairs(text))).toBe(
      'DataError: "u,i\\nann,tea\\nbob,cup\\n" is text, not the path of a file: text goes into an array, as [text]',
    );
  });

  it("of bytes without a list around them is refused, and says how to write it", async () => {
    expect(await problem(readPairs(bytes(text) as never))).toBe(
      "DataError: input: a source gives text or bytes, found 117; a single text or byte array goes into [ ]",
    );
  });

  it("that fails passes its own error on, unchanged", async () => {
    async function* failing(start: string, failure: unknown): AsyncGenerator<string> {
      yield start;
      throw failure;
    }
    const coded = Object.assign(new Error("the database is gone"), { code: 20 });
    for (const failure of [new TypeError("boom"), coded, AbortSignal.abort().reason]) {
      await expect(readPairs(failing(text, failure))).rejects.toBe(failure);
      await expect(readJsonl(failing('{"user":1,"item":2}\n', failure))).rejects.toBe(failure);
      await expect(readSequences(failing("ann tea\n", failure))).rejects.toBe(failure);
    }
  });
});

describe("text in another encoding", () => {
  const latin1 = bytes("u,i\nann,tea\nbob,café\n", "latin1");

  it("is refused with its line", async () => {
    const message = "the text is not utf-8; give the right encoding: utf-8, latin1, gb18030, utf-16le";
    expect(await problem(readPairs([latin1]))).toBe(`DataError: input:3: ${message}`);
    expect(await problem(readPairs([latin1.slice(0, 6), latin1.slice(6)]))).toBe(
      `DataError: input:3: ${message}`,
    );
    expect(await problem(readPairs([bytes("u,i\r\na,b\r"), bytes("\n\xe9", "latin1")]))).toBe(
      `DataError: input:3: ${message}`,
    );
    expect(await problem(readSequences([bytes("ann tea\nbob caf\xe9\n", "latin1")]))).toBe(
      `DataError: input:2: ${message}`,
    );
  });

  it("is refused where a character is cut at the end of the file", async () => {
    expect(await problem(readPairs([bytes("u,i\nann,caf"), bytes("é").slice(0, 1)]))).toContain(
      "input:2: the text",
    );
  });

  it("is refused when it is UTF-16", async () => {
    expect(await problem(readPairs([bytes("\uFEFF" + text, "utf16le")]))).toContain(
      "input:1: the text is not utf-8",
    );
  });

  it("is read when it is GBK, also where a chunk cuts a character", async () => {
    const gbk = [...bytes("u,i\nann,"), 0xb2, 0xe8, ...bytes("\n")]; // 茶
    const chunks = [gbk.slice(0, 9), gbk.slice(9)].map((chunk) => Uint8Array.from(chunk));
    expect((await readPairs(chunks, { encoding: "gb18030" })).items.ids).toEqual(["茶"]);
  });

  it("is read when it is UTF-16 and the option says so", async () => {
    const utf16 = bytes("\uFEFFu,i\nann,茶\n", "utf16le");
    expect((await readPairs([utf16], { encoding: "utf-16le" })).items.ids).toEqual(["茶"]);
  });

  it("is read when it is Latin-1 and the option says so", async () => {
    expect((await readPairs([latin1], { encoding: "latin1" })).items.ids).toEqual(["tea", "café"]);
  });
});

describe("the size of the chunks", () => {
  const csv = 'u,i\r\n"ann\r\n",é😀\r\n\r\n"say ""😀""",b\n\rcé,"\n"\r\n';
  const jsonl = '{"user":"é😀","item":1}\r\n\n{"user":"\u2028","item":"x"}\n';

  /** The parts between the cuts. */
  const cutAt = <T extends { slice(start: number, end?: number): T; length: number }>(
    whole: T,
    cuts: number[],
  ): T[] => {
    const places = [...cuts].sort((a, b) => a - b);
    return [0, ...places].map((start, i) => whole.slice(start, places[i] ?? whole.length));
  };

  it.each([
    ["CSV", csv, readPairs],
    [
      "CSV with a long delimiter",
      csv.replaceAll(",", "::"),
      (s: TextSource) => readPairs(s, { delimiter: "::" }),
    ],
    ["JSONL", jsonl, readJsonl],
    ["sequences", "é😀 a b\r\n\r\nbob\ta\n", readSequences],
  ])("changes nothing in %s", async (_, content, read: (source: TextSource) => Promise<Interactions>) => {
    const whole = [...(await read([content]))];
    const binary = bytes(content);
    const cuts = (length: number): fc.Arbitrary<number[]> => fc.array(fc.nat(length), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(cuts(binary.length), cuts(content.length), async (byteCuts, textCuts) => {
        expect([...(await read(cutAt(binary, byteCuts)))]).toEqual(whole);
        expect([...(await read(cutAt(content, textCuts)))]).toEqual(whole);
      }),
      { seed: 1, numRuns: 60 },
    );
    expect([...(await read([...binary].map((byte) => Uint8Array.of(byte))))]).toEqual(whole);
    expect([...(await read(content.split("")))]).toEqual(whole); // cuts the halves of the emoji apart
  });

  it("changes nothing in the line of an error", async () => {
    const bad = bytes(csv + "x\n");
    const expected = "DataError: input:9: found 1 columns, expected 2; the line is cut short";
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bad.length), { maxLength: 12 }), async (cuts) => {
        expect(await problem(readPairs(cutAt(bad, cuts)))).toBe(expected);
      }),
      { seed: 2, numRuns: 60 },
    );
  });
});

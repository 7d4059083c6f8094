import { DataError, readCsv } from "@funrec/core";
import { problem } from "../../../../tools/problem.cjs";

const columns = { user: "u", item: "i", value: "r" };
const read = (text: string, options: object = {}): Promise<string> =>
  problem(readCsv([text], { columns, ...options }));

describe("readCsv names the line", () => {
  it.each([
    ["text", "five"],
    ["nothing", ""],
    ["blanks", "  "],
    ["NaN", "NaN"],
    ["infinity", "Infinity"],
    ["what is too large for a number", "1e999"],
    ["hexadecimal", "0x10"],
    ["binary", "0b11"],
    ["a long row of digits with a letter", `${"9".repeat(60_000)}x`],
    ["two numbers", "1 2"],
    ["a decimal comma's half", '"2,5"'],
  ])("where a rating is %s", async (_, rating) => {
    const all = JSON.stringify(rating.replaceAll('"', ""));
    const seen = all.length > 80 ? `${all.slice(0, 77)}...` : all; // a message fits on a line
    expect(await read(`u,i,r\n1,2,3\n1,2,${rating}\n1,2,3\n`)).toBe(
      `DataError: input:3: value must be a finite number, found ${seen}`,
    );
  });

  it("where a timestamp is not a number, and where an id is empty", async () => {
    const byPlace = { columns: { user: 0, item: 1, timestamp: 2 } };
    expect(await read("1,2,3\n1,2,1/2/24\n", byPlace)).toBe(
      'DataError: input:2: timestamp must be a finite number or a date such as 2026-01-31 or 2026-01-31T12:00:00Z, found "1/2/24"',
    );
    expect(await read("u,i,r\n,2,3\n")).toContain("DataError: input:2: user must be a non-empty string");
    expect(await read("u,i,r\n1,,3\n")).toContain("DataError: input:2: item must be a non-empty string");
  });

  it("that is cut short or has a column too many", async () => {
    expect(await read("u,i,r\n1,2,3\n1,2")).toBe(
      "DataError: input:3: found 2 columns, expected 3; the line is cut short",
    );
    expect(await read("u,i,r\n1,2,3\n1,2,3,4\n")).toBe("DataError: input:3: found 4 columns, expected 3");
    expect(await read("u,i,r\n1,2,3\n  \n1,2,3\n")).toContain("input:3: found 1 columns");
  });

  it("of a header without the column, and what the header has", async () => {
    expect(await read("user,item,r\n1,2,3\n")).toBe(
      'DataError: input:1: there is no column "u": the header has "user", "item", "r"',
    );
    expect(await read("\n\nu,i,R\n1,2,3\n")).toBe(
      'DataError: input:3: there is no column "r": the header has "u", "i", "R"',
    );
  });

  it("of a header without the column because another character separates them, and says which", async () => {
    const hint = 'are its columns separated by ";"? The option delimiter says so';
    expect(await read("u;i;r\n1;2;3\n")).toBe(
      `DataError: input:1: there is no column "u": the header has "u;i;r"; ${hint}`,
    );
    expect(await read("1;2\n", { columns: { user: 0, item: 1 } })).toBe(
      `DataError: input:1: there is no column 1: the first line has 1 column and no header; ${hint}`,
    );
  });

  it("of a first line without the place, and of one that is no header", async () => {
    expect(await read("1,2\n", { columns: { user: 0, item: 2 } })).toBe(
      "DataError: input:1: there is no column 2: the first line has 2 columns and no header",
    );
    expect(await read("u,i,r\n", { header: false })).toBe(
      'DataError: input:1: there is no column "u": the first line has 3 columns and no header',
    );
  });

  it.each([
    ["blank lines", "\nu,i,r\n\n\n1,2,3\n\nX\n", 7],
    ["blank lines that end with CRLF", "\r\nu,i,r\r\n\r\n1,2,3\r\nX\r\n", 5],
    ["lines that end with CR", "u,i,r\r1,2,3\rX\r", 3],
    ["LF within quotes", 'u,i,r\n1,"a\nb\n",3\nX\n', 5],
    ["CRLF within quotes", 'u,i,r\r\n1,"a\r\nb\r\n",3\r\n1,"\r\n",3\r\nX\r\n', 7],
    ["CR within quotes", 'u,i,r\n1,"a\rb",3\nX\n', 4],
    ["all of these", '\n"u\r\n\n",i,r\n\n1,"a\rb",3\r\n\r1,"\r\n\r\n",2\nX\n', 12],
    ["quotes within quotes", 'u,i,r\n1,"""\n""",3\nX\n', 4],
  ])("also after %s", async (_, text, line) => {
    const byPlace = { columns: { user: 0, item: 1, value: 2 }, header: true };
    expect(await read(text, byPlace)).toBe(
      `DataError: input:${line}: found 1 columns, expected 3; the line is cut short`,
    );
  });

  it("on which a record of several lines starts", async () => {
    expect(await read('u,i,r\n1,"a\n\nb",x\n1,2,3\n')).toBe(
      'DataError: input:2: value must be a finite number, found "x"',
    );
  });

  it("as fields of the error, too", async () => {
    await expect(readCsv(["u,i,r\n1\n"], { columns })).rejects.toMatchObject({ file: "input", line: 2 });
    await expect(readCsv(["u,i,r\n1\n"], { columns })).rejects.toBeInstanceOf(DataError);
  });
});

describe("readCsv refuses a file", () => {
  it.each([
    ["that is empty", ""],
    ["of blank lines", "\n\r\n\n"],
    ["of a byte-order mark", "\uFEFF"],
  ])("%s", async (_, text) => {
    expect(await read(text)).toBe("DataError: input: the file is empty");
  });

  it("with a header but no rows", async () => {
    expect(await read("u,i,r")).toBe("DataError: input: the file has a header but no rows");
    expect(await read("u,i,r\n\n")).toBe("DataError: input: the file has a header but no rows");
  });
});

describe("readCsv finds a quote", () => {
  const row = "1,2,3\n";

  it("that is never closed, at the line where it is opened", async () => {
    expect(await read(`u,i,r\n${row}1,"2,3\n${row}`)).toBe(
      "DataError: input:3: a quote is opened and never closed",
    );
  });

  it("that is never closed in a large file, soon after it is opened", async () => {
    let chunks = 0;
    let isClosed = false;
    async function* large(): AsyncGenerator<string> {
      try {
        yield `u,i,r\n${row}1,"2,3\n`;
        for (; chunks < 5000; chunks++) yield row.repeat(1000);
      } finally {
        isClosed = true;
      }
    }
    expect(await problem(readCsv(large(), { columns }))).toBe(
      "DataError: input:3: the quoted text goes on for more than 65536 bytes; is its quote never closed?",
    );
    expect(chunks).toBeLessThan(100); // 11 chunks hold 65536 characters, and some are read ahead
    expect(isClosed).toBe(true);
  });

  it("in the middle of a field", async () => {
    expect(await read('u,i,r\n1,2" pipe,3\n')).toContain(
      "DataError: input:2: a quote stands within an unquoted field; the option quote: false",
    );
    expect(await read('u,i,r\n1,"2" pipe,3\n')).toContain(
      "DataError: input:2: text follows a closing quote; the option quote: false",
    );
  });
});

describe("readCsv stops at a line of a million characters", () => {
  const long = "x".repeat(1_000_000);
  it.each([
    ["in the first field", `u,i,r\n1,2,3\n${long},2,3\n1,2,3\n`],
    ["in the last field, at the end of the file", `u,i,r\n1,2,3\n1,2,${long}`],
    ["within quotes", `u,i,r\n1,2,3\n1,"${long}",3\n`],
    ["in many fields", `u,i,r\n1,2,3\n${"xx,".repeat(300_000)}\n`],
  ])("%s", async (_, text) => {
    const chunks = text.match(/[^]{1,65536}/g)!;
    let read = 0;
    function* source(): Generator<string> {
      for (; read < chunks.length; read++) yield chunks[read]!;
    }
    expect(await problem(readCsv(source(), { columns }))).toBe(
      "DataError: input:3: the line is longer than 65536 characters",
    );
    expect(read).toBeLessThan(chunks.length);
  });
});

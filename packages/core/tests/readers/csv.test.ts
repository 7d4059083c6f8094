import { readCsv } from "@funrec/core";
import { problem } from "../../../../tools/problem.cjs";

const columns = { user: "userId", item: "movieId", value: "rating", timestamp: "timestamp" };
const text = "userId,movieId,rating,timestamp\n1,31,2.5,1260759144\n7,tea,-3e-1,0\n";
const rows = [
  { user: "1", item: "31", value: 2.5, timestamp: 1260759144 },
  { user: "7", item: "tea", value: Math.fround(-0.3), timestamp: 0 },
];

describe("readCsv", () => {
  it("reads columns by their names in the header", async () => {
    expect([...(await readCsv([text], { columns }))]).toEqual(rows);
  });

  it("reads columns in any order and leaves the others out", async () => {
    const log = await readCsv(["x,item,y,user\n1,2,3,4\n"], { columns: { user: "user", item: "item" } });
    expect([...log]).toEqual([{ user: "4", item: "2" }]);
  });

  it("reads columns by their places, without a header or below one", async () => {
    const byPlace = { user: 0, item: 1, value: 2, timestamp: 3 };
    const [header, ...lines] = text.split("\n");
    expect([...(await readCsv([lines.join("\n")], { columns: byPlace }))]).toEqual(rows);
    expect([...(await readCsv([text], { columns: byPlace, header: true }))]).toEqual(rows);
    expect(await problem(readCsv([header!, "\n", ...lines], { columns: byPlace }))).toContain(
      "input:1: value must",
    );
  });

  it("reads names and places side by side", async () => {
    const log = await readCsv(["u,i\n1,2\n"], { columns: { user: 0, item: "i" } });
    expect([...log]).toEqual([{ user: "1", item: "2" }]);
  });

  it.each(["\t", "::", ";", "|", " ", "->", "é"])("reads fields between %j", async (delimiter) => {
    const log = await readCsv([text.replaceAll(",", delimiter)], { delimiter, columns });
    expect([...log]).toEqual(rows);
  });

  it("reads quoted fields with delimiters, quotes and line ends in them", async () => {
    const quoted = 'u,i,e\n1,"a,b","say ""no"""\n"2","c\r\nd",""\n""",",e,"\n"\n';
    const log = await readCsv([quoted], { columns: { user: "u", item: "i", event: "e" } });
    expect([...log]).toEqual([
      { user: "1", item: "a,b", event: 'say "no"' },
      { user: "2", item: "c\r\nd", event: "" },
      { user: '",', item: "e", event: "\n" },
    ]);
  });

  it("reads another character as the quote, doubled within a field", async () => {
    const log = await readCsv(["u,i\n1,'it''s, x'\n2,\"\n"], {
      quote: "'",
      columns: { user: "u", item: "i" },
    });
    expect([...log].map(({ item }) => item)).toEqual(["it's, x", '"']);
  });

  it("reads quotes as ordinary text when told so", async () => {
    const log = await readCsv(['u\ti\n1\t"Toy" Story\n2\t"\n'], {
      delimiter: "\t",
      quote: false,
      columns: { user: "u", item: "i" },
    });
    expect([...log].map(({ item }) => item)).toEqual(['"Toy" Story', '"']);
  });

  it.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("reads lines that end with %s, the last with or without it", async (_, end) => {
    const lines = text.trim().split("\n").join(end);
    expect([...(await readCsv([lines], { columns }))]).toEqual(rows);
    expect([...(await readCsv([lines + end], { columns }))]).toEqual(rows);
    expect([...(await readCsv([end + lines + end + end], { columns }))]).toEqual(rows);
  });

  it("reads line ends of all kinds in one file", async () => {
    const log = await readCsv(["u,i\r\n1,2\n3,4\r5,6\r\n\r\n7,8"], { columns: { user: "u", item: "i" } });
    expect([...log].map(({ item }) => item)).toEqual(["2", "4", "6", "8"]);
  });

  it("keeps repeated rows and the white space of ids", async () => {
    const log = await readCsv(["1, 2\n1, 2\n1,2\n"], { columns: { user: 0, item: 1 } });
    expect([...log].map(({ item }) => item)).toEqual([" 2", " 2", "2"]);
  });

  it("reads decimal numbers, with or without a sign, a point, an exponent or white space around them", async () => {
    const texts = [" 3.5 ", "-7", "+2", ".5", "4.", "1e3", "1.5E-2", "007"];
    const log = await readCsv(
      texts.map((text) => `1,2,${text}\n`),
      { columns: { user: 0, item: 1, timestamp: 2 } },
    );
    expect([...log.timestamps!]).toEqual([3.5, -7, 2, 0.5, 4, 1000, 0.015, 7]);
  });

  it.each([
    ["2024-01-31", 1706659200],
    ["2024-01-31 12:30", 1706704200],
    ["2024-01-31T12:30:15.5Z", 1706704215.5],
    ["2024-01-31 12:30:15 UTC", 1706704215],
    [" 2024-01-31T12:30:15+02:00 ", 1706697015],
    ["2024-01-31T12:30:15-0530", 1706724015],
    ["1969-12-31", -86400],
    ["1706659200", 1706659200],
  ])("reads the time %j as seconds since 1970", async (time, seconds) => {
    const log = await readCsv([`1,2,${time}\n`], { columns: { user: 0, item: 1, timestamp: 2 } });
    expect([...log.timestamps!]).toEqual([seconds]);
  });

  it("reads a field of 60,000 characters", async () => {
    const item = "x".repeat(60_000);
    expect((await readCsv([`1,${item}\n`], { columns: { user: 0, item: 1 } })).items.ids).toEqual([item]);
  });
});

describe("readCsv options", () => {
  const read = (options: object): Promise<string> => problem(readCsv([text], options as never));

  it.each<[object, string]>([
    [
      { columns, delimeter: ";" },
      'unknown option "delimeter"; allowed: delimiter, header, quote, encoding, columns; did you mean "delimiter"?',
    ],
    [
      { columns: { ...columns, time: "timestamp" } },
      'unknown option "columns.time"; allowed: user, item, value, timestamp, event',
    ],
    [{ columns: { user: "userId" } }, "option columns.item is missing"],
    [{ columns: { ...columns, user: -1 } }, "option columns.user is -1, allowed: >=0"],
    [{ columns: { ...columns, user: null } }, "option columns.user is null, allowed: (string | number)"],
    [{ columns, delimiter: "" }, 'option delimiter is "", allowed: length >=1'],
    [{ columns, quote: "''" }, "option quote is \"''\", allowed: length 1"],
    [
      { columns, encoding: "utf8" },
      'option encoding is "utf8", allowed: ("utf-8" | "latin1" | "gb18030" | "utf-16le")',
    ],
    [{ columns, header: 1 }, "option header is 1, allowed: boolean"],
  ])("%j are refused by name", async (options, message) => {
    expect(await read(options)).toBe(`OptionError: readCsv: ${message}`);
  });

  it("are an object", async () => {
    expect(await read(5 as never)).toBe("OptionError: readCsv: options is 5, allowed: an object");
  });
});

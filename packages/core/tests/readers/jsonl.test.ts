import { readJsonl } from "@funrec/core";
import { problem } from "../../../../tools/problem.cjs";

const read = (text: string, options: object = {}): Promise<string> => problem(readJsonl([text], options));

describe("readJsonl", () => {
  it("reads one object a line, ids as numbers or text, other keys left out", async () => {
    const log = await readJsonl([
      '{"user": 1, "item": "a", "value": 2.5, "timestamp": 10, "event": "click", "page": 3}\n',
      '\n  \r\n{"event": "buy", "timestamp": 11, "value": -1, "item": "1", "user": "x"}',
    ]);
    expect([...log]).toEqual([
      { user: 1, item: "a", value: 2.5, timestamp: 10, event: "click" },
      { user: "x", item: "1", value: -1, timestamp: 11, event: "buy" },
    ]);
  });

  it("reads the keys that it is told to", async () => {
    const columns = { user: "who", item: "what", value: "stars", timestamp: "at", event: "type" };
    const log = await readJsonl(['{"who":1,"what":2,"stars":3,"at":4,"type":"e","value":9}'], { columns });
    expect([...log]).toEqual([{ user: 1, item: 2, value: 3, timestamp: 4, event: "e" }]);
  });

  it("does not end a line at U+2028, U+2029 or U+0085 within a string", async () => {
    const log = await readJsonl(['{"user":"a\u2028b","item":"c\u2029\u0085"}\n{"user":"d","item":"e"}\n']);
    expect([...log.users.ids, ...log.items.ids]).toEqual(["a\u2028b", "d", "c\u2029\u0085", "e"]);
  });

  it("takes null for a missing value", async () => {
    expect([...(await readJsonl(['{"user":1,"item":2,"value":null}']))]).toEqual([{ user: 1, item: 2 }]);
  });

  it.each([
    ["is not JSON", '{"user":1,"item":', "the line is not JSON: "],
    ["holds two objects", '{"user":1,"item":2}{}', "the line is not JSON: "],
    ["is an array", '["a","b"]', "the line is not a JSON object"],
    ["is null", "null", "the line is not a JSON object"],
    ["is a number", "5", "the line is not a JSON object"],
    ["has no user", '{"usr":1,"item":2}', 'there is no "user": the object has usr, item'],
    ["has nothing", "{}", 'there is no "user": the object has no keys'],
    ["has a null item", '{"user":1,"item":null}', 'there is no "item": it is null'],
    [
      "has an empty item",
      '{"user":1,"item":""}',
      'item must be a non-empty string or a finite number, found ""',
    ],
    [
      "has a list as user",
      '{"user":[1],"item":2}',
      "user must be a non-empty string or a finite number, found [1]",
    ],
    ["has text as value", '{"user":1,"item":2,"value":"5"}', 'value must be a finite number, found "5"'],
    [
      "has an infinite value",
      '{"user":1,"item":2,"value":1e999}',
      "value must be a finite number, found Infinity",
    ],
    ["has a number as event", '{"user":1,"item":2,"event":3}', "event must be text, found 3"],
    [
      "has an id with more digits than a number keeps",
      '{"user":9007199254740993,"item":2}',
      "user 9007199254740992 is above 2^53, where different ids become one number: give it as text",
    ],
  ])("names the line that %s", async (_, line, message) => {
    expect(await read(`\n\n${line}\n{"user":1,"item":2}\n`)).toContain(`DataError: input:3: ${message}`);
  });

  it("names the line where a value is missing or new", async () => {
    expect(await read('{"user":1,"item":2,"value":3}\n{"user":1,"item":2}')).toBe(
      "DataError: input:2: value is missing, though the rows before have one",
    );
    expect(await read('{"user":1,"item":2}\n{"user":1,"item":2,"value":3}')).toContain(
      "input:2: value is 3, though",
    );
  });

  it("wants the keys that were asked for in every line", async () => {
    const columns = { value: "stars" };
    expect(await read('{"user":1,"item":2}', { columns })).toBe(
      'DataError: input:1: there is no "stars": the object has user, item',
    );
    expect(await read('{"user":1,"item":2,"stars":3}\n{"user":1,"item":2,"stars":null}', { columns })).toBe(
      'DataError: input:2: there is no "stars": it is null',
    );
  });

  it("reads a line of 65,536 characters, and no longer one", async () => {
    const lineOf = (length: number): string => '{"user":1,"item":2}'.padEnd(length);
    for (const end of ["", "\n", "\r\n"]) {
      expect((await readJsonl([lineOf(65_536) + end])).length).toBe(1);
      expect(await read(lineOf(65_537) + end)).toContain("input:1: the line is longer than 65536 characters");
    }
  });

  it("stops at a line of a million characters", async () => {
    const start = '{"user":1,"item":2}\n{"user":1,"item":"';
    const message = "DataError: input:2: the line is longer than 65536 characters";
    expect(await read(`${start}${"x".repeat(1e6)}"}\n`)).toBe(message);
    let chunks = 0;
    async function* endless(): AsyncGenerator<string> {
      yield start;
      for (;;) {
        chunks++;
        yield "x".repeat(1000);
      }
    }
    expect(await problem(readJsonl(endless()))).toBe(message);
    expect(chunks).toBe(66);
  });

  it.each(["", "\n \n\r\n"])("refuses the empty file %j", async (text) => {
    expect(await read(text)).toBe("DataError: input: the file is empty");
  });

  it("refuses options that it does not know", async () => {
    expect(await read("{}", { column: {} })).toBe(
      'OptionError: readJsonl: unknown option "column"; allowed: columns; did you mean "columns"?',
    );
    expect(await read("{}", { columns: { usr: "u" } })).toBe(
      'OptionError: readJsonl: unknown option "columns.usr"; allowed: user, item, value, timestamp, event; did you mean "user"?',
    );
    expect(await read("{}", { columns: { user: 0 } })).toContain("option columns.user is 0, allowed: string");
  });
});

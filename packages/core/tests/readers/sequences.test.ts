import { readSequences } from "@funrec/core";
import { problem } from "../../../../tools/problem.cjs";

const read = (text: string, options: object = {}): Promise<string> => problem(readSequences([text], options));

describe("readSequences", () => {
  it("reads a line a user, oldest item first, between blanks or tabs", async () => {
    const log = await readSequences(["ann tea cup  tea\r\n\n \t bob\ttea \n1 2"]);
    expect(log.users.ids).toEqual(["ann", "bob", "1"]);
    expect(["ann", "bob", 1].map((user) => log.history(user))).toEqual([
      ["tea", "cup", "tea"],
      ["tea"],
      ["2"],
    ]);
    expect([log.values, log.timestamps]).toEqual([undefined, undefined]);
  });

  it("reads another delimiter, and blanks as part of an id", async () => {
    const log = await readSequences(["ann lee,green tea,cup\n"], { delimiter: "," });
    expect(log.history("ann lee")).toEqual(["green tea", "cup"]);
  });

  it("names the line of a user without items, also where the delimiter is another", async () => {
    expect(await read("ann tea\n\nbob\n")).toBe('DataError: input:3: user "bob" has no items');
    expect(await read("ann,tea\n")).toBe('DataError: input:1: user "ann,tea" has no items');
  });

  it("names both lines of a user who comes twice", async () => {
    expect(await read("ann tea\nbob cup\nann cup\n")).toBe(
      'DataError: input:3: user "ann" already has line 1',
    );
  });

  it("names the line of an empty id", async () => {
    const options = { delimiter: "\t" };
    expect(await read("\ttea\tcup\n", options)).toContain("input:1: user must be a non-empty string");
    expect(await read("ann\ttea\nbob\ttea\t\n", options)).toContain(
      "input:2: item must be a non-empty string",
    );
  });

  it("reads a user of a hundred thousand items", async () => {
    const items = Array.from({ length: 100_000 }, (_, i) => `item${i}`);
    expect((await readSequences([`ann ${items.join(" ")}`])).length).toBe(100_000);
  });

  it("names the line of half a character, also at the end of the file", async () => {
    expect(await read("ann tea\nbob cup\ud83d")).toContain("input:2: item must be well-formed text");
  });

  it("refuses an empty file and unknown options", async () => {
    expect(await read("\n")).toBe("DataError: input: the file is empty");
    expect(await read("ann,tea", { delimeter: "," })).toBe(
      'OptionError: readSequences: unknown option "delimeter"; allowed: delimiter; did you mean "delimiter"?',
    );
    expect(await read("ann,tea", { delimiter: "" })).toContain('option delimiter is "", allowed: length >=1');
  });
});

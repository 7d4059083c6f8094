import { readCsvFeatures } from "@funrec/core";
import { problem } from "../../../../tools/problem.cjs";

const text =
  'movieId,title,genres,year\n1,"Toy, Story",Comedy|Drama|Comedy,1995\n2,,,\n3,Heat,Drama,1995.5\n';
const options = {
  id: "movieId",
  features: {
    title: { column: "title", type: "categorical" },
    genres: { column: "genres", type: "multi" },
    year: { column: "year", type: "numeric" },
  },
} as const;

describe("readCsvFeatures", () => {
  it("reads categories, lists of categories and numbers; an empty field is a missing value", async () => {
    const table = await readCsvFeatures([text], options);
    expect(table.ids.ids).toEqual(["1", "2", "3"]);
    expect(table.value(1, "title")).toBe("Toy, Story");
    expect(table.value(1, "genres")).toEqual(["Comedy", "Drama"]);
    expect(table.value(3, "year")).toBe(1995.5);
    expect(["title", "genres", "year"].map((name) => table.value(2, name))).toEqual([
      undefined,
      [],
      undefined,
    ]);
  });

  it("reads by place, with another separator, and a column for several features", async () => {
    const table = await readCsvFeatures(["7\ta;b\t5\n"], {
      delimiter: "\t",
      id: 0,
      features: {
        tags: { column: 1, type: "multi", separator: ";" },
        whole: { column: 1, type: "categorical" },
        id: { column: 2, type: "categorical" },
      },
    });
    expect(table.value(7, "tags")).toEqual(["a", "b"]);
    expect(table.value(7, "whole")).toBe("a;b");
    expect(table.value(7, "id")).toBe("5"); // a feature may have this name
  });

  it("takes a part of a column by a pattern", async () => {
    const table = await readCsvFeatures(["7,Heat (1995)\n8,Heat\n"], {
      id: 0,
      header: false,
      features: { year: { column: 1, type: "categorical", pattern: "\\((\\d{4})\\)$" } },
    });
    expect([7, 8].map((id) => table.value(id, "year"))).toEqual(["1995", undefined]);
  });

  it.each(["(", "1995"])("rejects the pattern %s", async (pattern) => {
    const features = { year: { column: 0, type: "categorical", pattern } } as const;
    expect(await problem(readCsvFeatures(["1\n"], { id: 0, features }))).toContain(
      "allowed: a regular expression with a group",
    );
  });

  it("names the line of a bad number, a repeated id and an empty id", async () => {
    const read = (more: string): Promise<string> => problem(readCsvFeatures([text + more], options));
    expect(await read("4,x,,old\n")).toBe(
      'DataError: input:5: feature year must be a finite number, found "old"',
    );
    expect(await read("1,x,,\n")).toBe('DataError: input:5: id "1" appears a second time');
    expect(await read(",x,,\n")).toContain("DataError: input:5: id must be a non-empty string");
    expect(await read("4,x\n")).toBe(
      "DataError: input:5: found 2 columns, expected 4; the line is cut short",
    );
  });

  it("names a column that is not there", async () => {
    const features = { brand: { column: "brand", type: "categorical" } } as const;
    expect(await problem(readCsvFeatures([text], { id: "movieId", features }))).toBe(
      'DataError: input:1: there is no column "brand": the header has "movieId", "title", "genres", "year"',
    );
  });

  it.each<[object, string]>([
    [
      { ...options, delimeter: ";" },
      'unknown option "delimeter"; allowed: delimiter, header, quote, encoding, id, features; did you mean "delimiter"?',
    ],
    [{ id: 0 }, "option features is missing"],
    [
      { id: 0, features: { a: { column: 1, type: "number" } } },
      'option features.a.type is "number", allowed: ("categorical" | "multi" | "numeric")',
    ],
    [
      { id: 0, features: { a: { column: 1, type: "multi", seperator: ";" } } },
      'unknown option "features.a.seperator"; allowed: column, type, separator, pattern; did you mean "separator"?',
    ],
    [
      { id: 0, features: { a: { column: 1, type: "multi", separator: "" } } },
      'option features.a.separator is "", allowed: length >=1',
    ],
  ])("refuses the options %j by name", async (bad, message) => {
    expect(await problem(readCsvFeatures([text], bad as never))).toBe(
      `OptionError: readCsvFeatures: ${message}`,
    );
  });
});

import { type CategoryColumn, DataError, FeatureTable, OptionError } from "@funrec/core";

const films = FeatureTable.from(
  [
    { id: 1, year: 1995, genre: "Drama", tags: ["old", "long", "old"], extra: "ignored" },
    { id: "x", year: "1999.5", genre: 7, tags: "short" },
    { id: "empty", year: "", genre: null, tags: [] },
    { id: "bare" },
    { id: "flags", year: 0, genre: true, tags: [7, "7", "", null, undefined] },
  ],
  { year: "numeric", genre: "categorical", tags: "multi" },
);

describe("FeatureTable", () => {
  it("gives numbers, categories and lists of categories by id", () => {
    expect(films.size).toBe(5);
    expect([films.value(1, "year"), films.value("x", "year"), films.value("flags", "year")]).toEqual([
      1995, 1999.5, 0,
    ]);
    expect([films.value("1", "genre"), films.value("x", "genre")]).toEqual(["Drama", "7"]);
    expect([films.value(1, "tags"), films.value("x", "tags")]).toEqual([["old", "long"], ["short"]]);
  });

  it("takes text, numbers and truth values for categories, each category once a row", () => {
    expect(films.value("flags", "genre")).toBe("true");
    expect(films.value("flags", "tags")).toEqual(["7"]);
  });

  it("has undefined or an empty list where a value is missing", () => {
    for (const id of ["empty", "bare"]) {
      expect([films.value(id, "year"), films.value(id, "genre"), films.value(id, "tags")]).toEqual([
        undefined,
        undefined,
        [],
      ]);
    }
  });

  it("has undefined for an id that it does not have", () => {
    expect(films.value("nobody", "year")).toBeUndefined();
  });

  it("gives its columns as numbers, NaN and -1 where a value is missing", () => {
    expect(films.column("year")).toEqual({
      kind: "numeric",
      numbers: Float64Array.of(1995, 1999.5, NaN, NaN, 0),
    });
    const genre = films.column("genre");
    const tags = films.column("tags");
    if (genre.kind !== "categorical" || tags.kind !== "multi") throw new Error("the kinds are wrong");
    expect(genre.codes).toEqual(Int32Array.of(0, 1, -1, -1, 2));
    expect(genre.categories.ids).toEqual(["Drama", "7", "true"]);
    expect(tags.categories.ids).toEqual(["old", "long", "short", "7"]);
    expect(tags.rows).toEqual({
      rowCount: 5,
      columnCount: 4,
      offsets: Int32Array.of(0, 2, 3, 3, 3, 4),
      columns: Int32Array.of(0, 1, 2, 3),
    });
  });

  it("says which features it has when asked for another", () => {
    expect(() => films.value(1, "Year")).toThrow(DataError);
    expect(() => films.value("nobody", "Year")).toThrow('no feature "Year": the table has year, genre, tags');
    expect(() => FeatureTable.from([], {}).column("year")).toThrow('no feature "year": the table has none');
  });

  it("may have ids only, or no rows", () => {
    expect(FeatureTable.from([{ id: 1 }], {}).size).toBe(1);
    const empty = FeatureTable.from([], { year: "numeric", tags: "multi" });
    expect([empty.size, empty.value(1, "year"), empty.value(1, "tags")]).toEqual([0, undefined, undefined]);
  });

  it("may have a feature with the name id: the id itself", () => {
    expect(FeatureTable.from([{ id: 5 }], { id: "categorical" }).value(5, "id")).toBe("5");
  });
});

describe("FeatureTable.from", () => {
  const schema = { year: "numeric", genre: "categorical", tags: "multi" } as const;
  it.each<[string, unknown, string]>([
    ["null", null, "a row must be an object {id, ...}, found null"],
    ["no id", { year: 1 }, "id must be a non-empty string or a finite number, found undefined"],
    ["an empty id", { id: "" }, 'id must be a non-empty string or a finite number, found ""'],
    ["an id NaN", { id: NaN }, "id must be a non-empty string or a finite number, found NaN"],
    ["an object as id", { id: {} }, "id must be a non-empty string or a finite number, found {}"],
    ["an id that came before", { id: "1" }, 'id "1" appears a second time'],
    ["text as number", { id: 2, year: "old" }, 'feature year must be a finite number, found "old"'],
    ["blank text as number", { id: 2, year: "  " }, 'feature year must be a finite number, found "  "'],
    ["NaN as number", { id: 2, year: NaN }, "feature year must be a finite number, found NaN"],
    ["infinity as number", { id: 2, year: "1e999" }, 'feature year must be a finite number, found "1e999"'],
    ["a truth value as number", { id: 2, year: true }, "feature year must be a finite number, found true"],
    ["a list as category", { id: 2, genre: ["a"] }, 'feature genre must be text, found ["a"]'],
    ["an object in a list", { id: 2, tags: ["a", {}] }, "feature tags must be text, found {}"],
  ])("names the row with %s", (_, row, message) => {
    const build = (): unknown => FeatureTable.from([{ id: 1 }, row as never], schema);
    expect(build).toThrow(new DataError(`row:2: ${message}`));
    expect(build).toThrow(DataError);
  });

  it("makes a table that takes no more rows or categories", () => {
    const table = FeatureTable.from([{ id: 1, genre: "a" }], { genre: "categorical" });
    const { categories } = table.column("genre") as CategoryColumn;
    for (const vocabulary of [table.ids, categories]) expect(() => vocabulary.add("new")).toThrow(TypeError);
  });

  it("refuses a kind that does not exist", () => {
    const build = (): unknown => FeatureTable.from([], { year: "number" as never });
    expect(build).toThrow(OptionError);
    expect(build).toThrow('feature year has the kind "number", allowed: categorical, multi, numeric');
  });
});

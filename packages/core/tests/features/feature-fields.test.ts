import { FeatureTable, type Id } from "@funrec/core";
import { EncodedFeaturesBuilder, FeatureFields, lookUpEachField, lookUpFields } from "@funrec/core/tensor";

const table = FeatureTable.from(
  [
    { id: "a", color: "red", tags: ["new", "big"], price: 10, title: "A" },
    { id: "b", color: "blue", tags: [], price: 20, title: "B" },
    { id: "not trained", color: "green", tags: ["old"], price: 1000, title: "C" },
    { id: "c", color: "red", tags: ["big"], title: "D" },
  ],
  { color: "categorical", tags: "multi", price: "numeric", title: "categorical" },
);
const ids = ["a", "b", "c", "without features"];
const fieldsOf = (names?: readonly string[]): FeatureFields =>
  FeatureFields.from("fm", "item", table, names, ids);

/** Rows and how much each counts, field by field. */
function decoded(
  fields: FeatureFields,
  entity: number,
  encoded = fields.encodeAll(table, ids),
): [number, number][][] {
  return Array.from({ length: fields.count }, (_, field) => {
    const { rows, weights } = lookUpFields(encoded, "items", {
      entities: [entity],
      first: field,
      end: field + 1,
    });
    return Array.from(rows, (row, i): [number, number] => [row, Number(weights[i]!.toFixed(5))]);
  });
}

describe("fields of features", () => {
  // Rows: 0 unknown id; 1 to 4 ids; 5 no color, 6 red, 7 blue; 8 no tag, 9 new, 10 big; 11 no price, 12 the price.
  it("give ids, categories and numbers rows of one table, and a row to all that is missing", () => {
    const fields = fieldsOf();
    expect(fields.rowCount).toBe(13);
    expect(fields.unknownRows).toEqual([0, 5, 8, 11]);
    expect(decoded(fields, 0)).toEqual([
      [[1, 1]],
      [[6, 1]],
      [
        [9, 0.5],
        [10, 0.5],
      ],
      [[12, -1]],
    ]);
    expect(decoded(fields, 1)).toEqual([[[2, 1]], [[7, 1]], [[8, 1]], [[12, 1]]]);
    expect(decoded(fields, 2)).toEqual([[[3, 1]], [[6, 1]], [[10, 1]], [[11, 1]]]);
    expect(decoded(fields, 3)).toEqual([[[4, 1]], [[5, 1]], [[8, 1]], [[11, 1]]]);
  });

  it("leave out what tells all ids apart unless it is named, and take no more than is named", () => {
    expect(fieldsOf().fields.map(({ name }) => name)).toEqual(["color", "tags", "price"]);
    expect(fieldsOf(["title"]).fields.map(({ name }) => name)).toEqual(["title"]);
    expect(fieldsOf([]).count).toBe(1);
  });

  it("have rows only for categories of the training, however many the table has", () => {
    const many = FeatureTable.from(
      Array.from({ length: 100_000 }, (_, i) => ({ id: i, shelf: `shelf ${i >> 1}` })),
      { shelf: "categorical" },
    );
    const trained: Id[] = [10, 11, 20];
    expect(FeatureFields.from("fm", "item", many, undefined, trained).rowCount).toBe(4 + 3);
  });

  it("encode strangers by what is known, with numbers that are alike at 0", () => {
    const fields = fieldsOf();
    const encode = (
      entity: number | undefined,
      features: Readonly<Record<string, unknown>>,
    ): [number, number][][] => {
      const builder = new EncodedFeaturesBuilder(fields.count);
      fields.encode(builder, entity, features);
      return decoded(fields, 0, builder.finish());
    };
    expect(encode(undefined, {})).toEqual([[[0, 1]], [[5, 1]], [[8, 1]], [[11, 1]]]);
    expect(encode(2, { color: ["blue"], tags: ["old", "big"], price: "15" })).toEqual([
      [[3, 1]],
      [[7, 1]],
      [[10, 1]],
      [[12, 0]],
    ]);
    expect(encode(undefined, { color: "green", tags: null, price: NaN, title: "E" })).toEqual(
      encode(undefined, {}),
    );
    expect(fields.knows({ color: "green", price: NaN })).toBe(false);
    expect(fields.knows({ color: "red" })).toBe(true);
    expect(fields.knows({ price: 3 })).toBe(true);
    const alike = FeatureTable.from([{ id: "a", price: 7 }], { price: "numeric" });
    const field = FeatureFields.from("fm", "item", alike, undefined, ["a"]);
    expect(decoded(field, 0, field.encodeAll(alike, ["a"]))[1]).toEqual([[3, 0]]);
  });

  it("have no rows of ids where these do not count", () => {
    const fields = FeatureFields.from("fm", "item", table, ["price", "color"], ids, false);
    // Rows: 0 no price, 1 the price; 2 no color, 3 red, 4 blue.
    expect([fields.count, fields.rowCount, fields.unknownRows]).toEqual([2, 5, [0, 2]]);
    expect(decoded(fields, 0)).toEqual([[[1, -1]], [[3, 1]]]);
    expect(decoded(fields, 3)).toEqual([[[0, 1]], [[2, 1]]]);
  });

  it("are looked up one by one, entity after entity", () => {
    const fields = fieldsOf(["tags", "color"]);
    const encoded = fields.encodeAll(table, ids);
    const { rows, offsets, weights } = lookUpEachField(encoded, "items", [2, 0]);
    const bags = [2, 0].flatMap((entity) => decoded(fields, entity));
    const places = Array.from(rows, (row, i): [number, number] => [row, weights![i]!]);
    expect(bags.map((_, bag) => places.slice(offsets![bag], offsets![bag + 1]))).toEqual(bags);
  });

  it("say what is wrong with a name or a value", () => {
    const encode = (features: Readonly<Record<string, unknown>>) => (): void =>
      fieldsOf().encode(new EncodedFeaturesBuilder(4), undefined, features);
    expect(() => fieldsOf(["colour"])).toThrow(
      'fm: option itemFeatures names "colour", which the items do not have; allowed: color, tags, price, title',
    );
    expect(() => FeatureFields.from("fm", "user", undefined, ["age"], ids)).toThrow(
      "the data has no features of users",
    );
    expect(encode({ colour: "red" })).toThrow(
      'the feature "colour" is none of the items of the training, allowed: color, tags, price, title',
    );
    expect(encode({ color: { red: true } })).toThrow(
      'the feature color of the item is {"red":true}, allowed: a category',
    );
    expect(encode({ price: "cheap" })).toThrow(
      'the feature price of the item is "cheap", allowed: a finite number',
    );
    expect(encode({ price: Infinity })).toThrow("allowed: a finite number");
    expect(encode({ price: 10n })).toThrow("the feature price of the item is 10n, allowed: a finite number");
  });
});

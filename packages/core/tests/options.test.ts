import { OptionError, parseOptions, positiveNumber } from "@funrec/core";
import * as v from "valibot";
import { show } from "../src/options.js";

const schema = v.strictObject({
  neighbors: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 20),
  similarity: v.optional(v.picklist(["cosine", "jaccard"]), "cosine"),
  tower: v.optional(
    v.strictObject({
      layers: v.array(v.strictObject({ units: positiveNumber })),
      name: v.optional(v.pipe(v.string(), v.minLength(2))),
    }),
  ),
  signal: v.optional(v.custom((value) => value instanceof AbortSignal, "an AbortSignal")),
});
const parse = (options: unknown): unknown => parseOptions("item_cf", schema, options);

describe("parseOptions", () => {
  it("fills in the defaults and leaves the caller's object as it was", () => {
    const options = Object.freeze({ neighbors: 5 });
    expect(parse(options)).toEqual({ neighbors: 5, similarity: "cosine" });
    expect(parse({})).toEqual({ neighbors: 20, similarity: "cosine" });
    expect(parse({ neighbors: undefined })).toMatchObject({ neighbors: 20 });
    expect(options).toEqual({ neighbors: 5 });
  });

  it.each<[string, unknown, string]>([
    [
      "an unknown option",
      { neighbours: 5 },
      'unknown option "neighbours"; allowed: neighbors, similarity, tower, signal; did you mean "neighbors"?',
    ],
    ["a number that is too small", { neighbors: 0 }, "option neighbors is 0, allowed: >=1"],
    ["a number that is too large", { neighbors: 501 }, "option neighbors is 501, allowed: <=500"],
    ["a number that is not whole", { neighbors: 2.5 }, "option neighbors is 2.5, allowed: an integer"],
    ["NaN", { neighbors: NaN }, "option neighbors is NaN, allowed: number"],
    ["a wrong type", { neighbors: "5" }, 'option neighbors is "5", allowed: number'],
    ["null", { neighbors: null }, "option neighbors is null, allowed: number"],
    [
      "a value outside a list",
      { similarity: "cosin" },
      'option similarity is "cosin", allowed: ("cosine" | "jaccard")',
    ],
    ["a value that fails a check", { signal: {} }, "option signal is {}, allowed: an AbortSignal"],
    [
      "a nested value",
      { tower: { layers: [{ units: 1 }, { units: -1 }] } },
      "option tower.layers.1.units is -1, allowed: >0",
    ],
    [
      "an infinite number",
      { tower: { layers: [{ units: Infinity }] } },
      "option tower.layers.0.units is Infinity, allowed: a finite number",
    ],
    ["a short text", { tower: { layers: [], name: "x" } }, 'option tower.name is "x", allowed: length >=2'],
    ["an option that is missing", { tower: {} }, "option tower.layers is missing"],
    ["no object within", { tower: 5 }, "option tower is 5, allowed: an object"],
    [
      "an unknown option within",
      { tower: { layers: [], nam: "x" } },
      'unknown option "tower.nam"; allowed: layers, name; did you mean "name"?',
    ],
    [
      "an unknown option in a list",
      { tower: { layers: [{ units: 1, bias: 1 }] } },
      'unknown option "tower.layers.0.bias"; allowed: units',
    ],
    ["no object", 5, "options is 5, allowed: an object"],
    ["nothing", null, "options is null, allowed: an object"],
  ])("refuses %s", (_, options, message) => {
    expect(() => parse(options)).toThrow(OptionError);
    expect(() => parse(options)).toThrow(new OptionError(`item_cf: ${message}`));
  });

  it("names all that is wrong", () => {
    expect(() => parse({ neighbors: 0, similarity: 1 })).toThrow(
      new OptionError(
        'item_cf: option neighbors is 0, allowed: >=1; item_cf: option similarity is 1, allowed: ("cosine" | "jaccard")',
      ),
    );
  });
});

describe("a value in a message", () => {
  const own: { self?: object } = {};
  own.self = own;

  it.each<[unknown, string]>([
    ["a\n", '"a\\n"'],
    [1.5, "1.5"],
    [undefined, "undefined"],
    [10n, "10n"],
    [Symbol("s"), "Symbol(s)"],
    [["a", 1, [null]], '["a", 1, [null]]'],
    [{ a: "b" }, '{"a":"b"}'],
    [own, "object"],
    [{ big: 1n }, "object"],
    ["x".repeat(100), `"${"x".repeat(76)}...`],
  ])("is shown: case %#", (value, text) => {
    expect(show(value)).toBe(text);
  });
});

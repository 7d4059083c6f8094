import { UnknownIdError, Vocabulary } from "@funrec/core";
import fc from "fast-check";

const parameters = { seed: 1, numRuns: 300 };

describe("Vocabulary", () => {
  it("numbers ids in the order of their first appearance", () => {
    const vocabulary = Vocabulary.of(["b", 7, "a", "b", 7, "c"]);
    expect(vocabulary.ids).toEqual(["b", 7, "a", "c"]);
    expect(vocabulary.size).toBe(4);
    expect(["b", 7, "a", "c"].map((id) => vocabulary.indexOf(id))).toEqual([0, 1, 2, 3]);
    expect(vocabulary.idAt(2)).toBe("a");
  });

  it("takes a number and its text for one id, in the form that came first", () => {
    const vocabulary = Vocabulary.of([1, "1", "2", 2, 0.5, "0.5", 1e21, "1e+21", -3, "-3"]);
    expect(vocabulary.ids).toEqual([1, "2", 0.5, 1e21, -3]);
    expect(vocabulary.indexOf("1")).toBe(0);
    expect(vocabulary.indexOf(2)).toBe(1);
    expect(vocabulary.has("1e+21")).toBe(true);
  });

  it("takes other ways to write a number for other ids", () => {
    const texts = ["1", "01", "1.0", "+1", " 1", "1e0", "0x1", "-0", "1_000"];
    expect(Vocabulary.of([1, 0, ...texts]).ids).toEqual([1, 0, ...texts.slice(1)]);
  });

  it("takes -0 for 0", () => {
    const vocabulary = Vocabulary.of([-0]);
    expect(Object.is(vocabulary.idAt(0), 0)).toBe(true);
    expect([vocabulary.indexOf(0), vocabulary.indexOf("0"), vocabulary.indexOf("-0")]).toEqual([
      0,
      0,
      undefined,
    ]);
  });

  it.each(["", "NaN", "Infinity", "constructor", "__proto__", "\uFEFF", "😀", "é", "e\u0301"])(
    "has the text %j as an id like any other",
    (id) => {
      const vocabulary = Vocabulary.of(["x", id, "y"]);
      expect([vocabulary.indexOf(id), vocabulary.idAt(1), vocabulary.size]).toEqual([1, id, 3]);
    },
  );

  it("gives an index for every id and the id for every index", () => {
    const ids = fc.oneof(fc.string(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(fc.array(ids), (all) => {
        const vocabulary = Vocabulary.of(all);
        const texts = [...new Set(all.map(String))];
        expect(vocabulary.ids.map(String)).toEqual(texts);
        texts.forEach((text, index) => expect(vocabulary.indexOf(text)).toBe(index));
        all.forEach((id) => expect(String(vocabulary.idAt(vocabulary.indexOf(id)!))).toBe(String(id)));
      }),
      parameters,
    );
  });

  it("says which indices it has when asked for another", () => {
    const vocabulary = Vocabulary.of(["a", "b"]);
    for (const index of [-1, 2, 0.5, NaN]) {
      expect(() => vocabulary.idAt(index)).toThrow(new RangeError(`index ${index} is outside 0..1`));
    }
  });

  it("does not know the ids that were not added", () => {
    const vocabulary = Vocabulary.of(["a", 1]);
    expect([vocabulary.indexOf("b"), vocabulary.indexOf(2), vocabulary.has("")]).toEqual([
      undefined,
      undefined,
      false,
    ]);
  });
});

describe("Vocabulary.require", () => {
  it("gives the index of an id that is known", () => {
    expect(Vocabulary.of(["a", 1]).require("1", "user")).toBe(1);
  });

  it("names the id that is not known, and shows how ids look", () => {
    const vocabulary = Vocabulary.of(["a", 1, "c", "d"]);
    const unknown = (): number => vocabulary.require("A", "item");
    expect(unknown).toThrow(UnknownIdError);
    expect(unknown).toThrow('unknown item "A": the fitted log has 4 items, such as "a", 1, "c"');
    expect(unknown).toThrow(expect.objectContaining({ ids: ["A"] }));
  });

  it("makes another one with one more id, and stays as it is", () => {
    const items = Vocabulary.of(["a", 7]).close();
    expect(items.with("b").ids).toEqual(["a", 7, "b"]);
    expect(items.ids).toEqual(["a", 7]);
  });
});

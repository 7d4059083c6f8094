import { DataError } from "@funrec/core";
import { Word2Vec } from "@funrec/i2i";
import { toWord2VecBinary, toWord2VecText } from "../src/word2vec-format.js";

const table = {
  ids: ["tea", 7, "größe"],
  dimensions: 2,
  vectors: Float32Array.of(0.1, -2, 1e-9, 0, 3.4028235e38, 1 / 3),
};
const counts = [1, 5, 1];

describe("the formats of word2vec", () => {
  it("are text with a header, the most frequent token first", () => {
    expect(new TextDecoder().decode(toWord2VecText(table, counts))).toBe(
      "3 2\n7 9.99999972e-10 0\ntea 0.100000001 -2\ngröße 3.40282347e+38 0.333333343\n",
    );
  });

  it("are binary with numbers of four bytes", () => {
    // gensim 4.4 reads these bytes as the vectors above.
    const golden = [
      ...[..."3 2\n7 "].map((character) => character.charCodeAt(0)),
      ...[0x5f, 0x70, 0x89, 0x30, 0, 0, 0, 0, 0x0a],
      ...[..."tea "].map((character) => character.charCodeAt(0)),
      ...[0xcd, 0xcc, 0xcc, 0x3d, 0, 0, 0, 0xc0, 0x0a],
      ...[0x67, 0x72, 0xc3, 0xb6, 0xc3, 0x9f, 0x65, 0x20],
      ...[0xff, 0xff, 0x7f, 0x7f, 0xab, 0xaa, 0xaa, 0x3e, 0x0a],
    ];
    expect([...toWord2VecBinary(table, counts)]).toEqual(golden);
  });

  it("give back every 32-bit number", () => {
    const bits = Uint32Array.from({ length: 2000 }, (_, i) => (i * 2_654_435_761) >>> 0);
    const vectors = new Float32Array(bits.buffer).filter(Number.isFinite);
    const text = new TextDecoder().decode(
      toWord2VecText({ ids: ["x"], dimensions: vectors.length, vectors }, [1]),
    );
    const numbers = text.split("\n")[1]!.split(" ").slice(1);
    expect(Float32Array.from(numbers, Number)).toEqual(vectors);
  });

  it.each(["New York", "", "a\tb", "line\n", "no\u00a0break"])("refuse the id %j", (id) => {
    const one = { ids: [id], dimensions: 1, vectors: Float32Array.of(1) };
    for (const write of [toWord2VecText, toWord2VecBinary]) {
      expect(() => write(one, [1])).toThrow(DataError);
      expect(() => write(one, [1])).toThrow(JSON.stringify(id));
    }
  });

  it("hold the embeddings of a model", async () => {
    const model = await Word2Vec.fit(
      [
        ["a", "b"],
        ["b", "c", "b"],
      ],
      { dimensions: 3 },
    );
    const { ids, vectors } = model.embeddings();
    expect(ids).toEqual(["a", "b", "c"]);
    const [header, first] = new TextDecoder().decode(model.toText()).split("\n");
    expect(header).toBe("3 3");
    const [word, ...numbers] = first!.split(" ");
    expect(word).toBe("b");
    expect(Float32Array.from(numbers, Number)).toEqual(vectors.slice(3, 6));
    expect(model.toBinary()).toHaveLength(4 + 3 * (2 + 12 + 1));
  });
});

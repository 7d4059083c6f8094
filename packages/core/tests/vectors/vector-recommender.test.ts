import { UnknownIdError } from "@funrec/core";
import { conformanceChecks } from "@funrec/core/testing";
import { unitVectors } from "@funrec/core/vectors";
import { CoVectors } from "../support/co-vectors.js";
import { logOf } from "../support/logs.js";

describe("a model of vectors that is trained in epochs", () => {
  it.each(conformanceChecks(CoVectors))("passes: $name", ({ run }) => run());

  it("gives vectors whose inner products are its scores", async () => {
    const model = await CoVectors.fit(logOf("ann tea, ann cup, bob tea, bob pot"), { epochs: 1 });
    const { ids, dimensions, vectors } = model.itemVectors();
    const user = await model.userVector({ history: ["tea"] });
    const score = (item: number): number =>
      user.reduce((sum, value, i) => sum + value * vectors[item * dimensions + i]!, 0);
    const list = await model.recommend({ history: ["tea"] });
    expect(list).toEqual([
      { item: "cup", score: score(ids.indexOf("cup")) },
      { item: "pot", score: score(ids.indexOf("pot")) },
    ]);
  });

  it("gives copies of its vectors, and no vector for somebody unknown", async () => {
    const model = await CoVectors.fit(logOf("ann tea, ann cup"));
    const before = await model.recommend({ history: ["tea"] });
    model.itemVectors().vectors.fill(0);
    expect(await model.recommend({ history: ["tea"] })).toEqual(before);
    await expect(model.userVector({ user: "nobody" })).rejects.toThrow(UnknownIdError);
  });

  it("compares items by the cosine of their vectors", async () => {
    const model = await CoVectors.fit(logOf("ann tea, ann cup, bob tea, bob pot, eve cup, eve pot"), {
      epochs: 1,
    });
    // tea (0 1 1), cup (1 0 1), pot (1 1 0)
    const similar = await model.similarItems("tea");
    expect(similar.map(({ item }) => item)).toEqual(["cup", "pot"]);
    for (const { score } of similar) expect(score).toBeCloseTo(0.5, 6);
  });
});

describe("unitVectors", () => {
  it("divides by the length, and leaves zeros", () => {
    const { vectors } = unitVectors({ dimensions: 2, vectors: Float32Array.of(3, 4, 0, 0) });
    expect(Array.from(vectors, (value) => Math.round(value * 1e6) / 1e6)).toEqual([0.6, 0.8, 0, 0]);
  });
});

import { createHash } from "node:crypto";
import { numpyPermutation } from "@funrec/core";

// Made with numpy.random.RandomState(seed).permutation(n).
const vectors = [
  { seed: 42, n: 10, sha256: "55b4987cd4496080b2e1217bf54be43b01131c6fff21fcea47e2f1487fe3b835" },
  { seed: 0, n: 10, sha256: "1035ae681e2372ceaface2d4ff18d1d5322934f6eab5be972442312f3f7bb6f7" },
  { seed: 7, n: 1000, sha256: "44520502b2a8c6d5015ca15d2e4a3f34ff898b42d2248f7210128b238712ab7a" },
  { seed: 42, n: 100836, sha256: "c895eca8f0625054ad1e97dd3c9948268022b20f555b1c6bf1867ff25b785b92" },
];

describe("numpyPermutation", () => {
  it.each(vectors)("gives NumPy's permutation of $n numbers with seed $seed", ({ n, seed, sha256 }) => {
    const text = numpyPermutation(n, seed).join(",");
    expect(createHash("sha256").update(text).digest("hex")).toBe(sha256);
  });

  it("permutes nothing and one number", () => {
    expect([...numpyPermutation(0, 1)]).toEqual([]);
    expect([...numpyPermutation(1, 1)]).toEqual([0]);
  });
});

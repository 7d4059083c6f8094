import { sumVectors, weighHistory } from "../src/history-pooling.js";

const items = Int32Array.of(4, 2, 0);

describe("the weights of a history", () => {
  it.each([
    ["are even", {}, [4, 2, 0], [1 / 3, 1 / 3, 1 / 3]],
    ["halve from item to item", { recencyHalfLife: 1 }, [4, 2, 0], [1 / 7, 2 / 7, 4 / 7]],
    ["are of the latest items only", { lastItems: 2 }, [2, 0], [1 / 2, 1 / 2]],
    ["are both", { lastItems: 2, recencyHalfLife: 0.5 }, [2, 0], [1 / 5, 4 / 5]],
    ["take no more items than there are", { lastItems: 9 }, [4, 2, 0], [1 / 3, 1 / 3, 1 / 3]],
  ])("%s", (_name, options, counted, weights) => {
    const weighted = weighHistory(items, options);
    expect([...weighted.items]).toEqual(counted);
    weights.forEach((weight, i) => expect(weighted.weights[i]).toBeCloseTo(weight, 12));
  });

  it("vanish for items long ago, without any harm", () => {
    const { weights } = weighHistory(new Int32Array(5000), { recencyHalfLife: 0.1 });
    expect(weights[0]).toBe(0);
    expect(weights.at(-1)).toBeCloseTo(1, 2);
  });
});

it("a sum of vectors is weighted", () => {
  const vectors = Float32Array.of(1, 2, 10, 20, 100, 200);
  const sum = sumVectors({ items: Int32Array.of(2, 0), weights: Float64Array.of(0.25, 0.75) }, vectors, 2);
  expect([...sum]).toEqual([25.75, 51.5]);
});

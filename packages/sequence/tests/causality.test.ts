import { Random } from "@funrec/core";
import { compute, type Network, openEngine, type TensorFlow, type TensorMap } from "@funrec/core/tensor";
import type { Tensor2D } from "@tensorflow/tfjs-core";
import { gru4RecEncode } from "../src/gru4rec-loss.js";
import { gru4RecNetwork } from "../src/gru4rec-network.js";
import { hstuEncode } from "../src/hstu-loss.js";
import { hstuNetwork } from "../src/hstu-network.js";
import { historyArrays, packHistories } from "../src/packed-histories.js";
import { sasRecEncode } from "../src/sas-rec-loss.js";
import { sasRecNetwork } from "../src/sas-rec-network.js";

const sizes = { items: 20, dimensions: 8, maxLength: 6, blocks: 2, heads: 2 };
const learning = { dropout: 0, loss: "sampled", calibration: 1 } as const;
const random = new Random(1);
const sasRec = sasRecNetwork(sizes, { ...sizes, ...learning }, random);
const gru4Rec = gru4RecNetwork({ ...sizes, units: 6, layers: 2 }, { layers: 2, ...learning }, random);
const hstu = hstuNetwork({ ...sizes, hasTimes: true, events: 3 }, { ...sizes, ...learning }, random);
const settings = { ...sizes, ...learning };

// Biases are zeros before the training.
for (const [name, { data }] of Object.entries(hstu.weights)) {
  if (name.endsWith("_biases")) data.set(data.map(() => random.normal()));
}

/** Vectors of a history up to each of its places. */
async function encoded(
  network: Network,
  encode: (tf: TensorFlow, values: TensorMap) => Tensor2D,
  items: readonly number[],
  timestamps: readonly number[],
  events: readonly number[] = [0, 2, 1, 1, 0],
): Promise<number[][]> {
  const engine = await openEngine("wasm");
  const range = { items, timestamps, events, start: 0, end: items.length };
  const histories = packHistories([range], sizes.maxLength, { timeUnit: 1, events: true });
  const input = {
    arrays: historyArrays(
      histories,
      histories.items.map((_, place) => place),
    ),
    lookups: { items: { table: "items", rows: histories.items } },
  };
  const vectors = compute(engine, network, input, encode);
  return items.map((_, i) => [...vectors.subarray(i * sizes.dimensions, (i + 1) * sizes.dimensions)]);
}

describe.each([
  [
    "GRU4Rec",
    gru4Rec,
    (tf: TensorFlow, values: TensorMap) => gru4RecEncode(tf, values, { layers: 2, dropout: 0 }),
  ],
  ["SASRec", sasRec, (tf: TensorFlow, values: TensorMap) => sasRecEncode(tf, values, settings)],
  ["HSTU", hstu, (tf: TensorFlow, values: TensorMap) => hstuEncode(tf, values, settings)],
] as const)("%s", (name, network, encode) => {
  const before = [3, 7, 1, 12, 5];
  const times = [10, 10, 60, 5000, 70_000];

  it("makes the vector of a place from what was before it: a change of a later event changes no earlier one", async () => {
    const original = await encoded(network, encode, before, times);
    const changed = await encoded(network, encode, [3, 7, 1, 4, 5], [10, 10, 60, 6000, 90_000]);
    expect(changed.slice(0, 3)).toEqual(original.slice(0, 3));
    expect(changed[3]).not.toEqual(original[3]);
    expect(changed[4]).not.toEqual(original[4]);
  });

  it(
    name === "HSTU"
      ? "sees what was done with an item, and not what is done later"
      : "does not ask what was done",
    async () => {
      const original = await encoded(network, encode, before, times);
      const changed = await encoded(network, encode, before, times, [0, 2, 1, -1, 0]);
      if (name !== "HSTU") return expect(changed).toEqual(original);
      expect(changed.slice(0, 3)).toEqual(original.slice(0, 3));
      expect(changed[3]).not.toEqual(original[3]);
      expect(changed[4]).not.toEqual(original[4]);
    },
  );

  it("sees the order of the items", async () => {
    const original = await encoded(network, encode, before, times);
    const swapped = await encoded(network, encode, [7, 3, 1, 12, 5], times);
    expect(swapped[4]).not.toEqual(original[4]);
  });

  it(name === "HSTU" ? "sees the time between items" : "does not ask for times", async () => {
    const original = await encoded(network, encode, before, times);
    const later = await encoded(network, encode, before, [10, 10, 60, 5000, 900_000]);
    if (name === "HSTU") expect(later[4]).not.toEqual(original[4]);
    else expect(later).toEqual(original);
  });
});

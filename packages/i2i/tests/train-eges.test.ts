import { Random } from "@funrec/core";
import type { Block } from "@funrec/core/kernels";
import { CategoryReplicas } from "../src/category-replicas.js";
import { ALIAS_ENTRY_BYTES } from "../src/noise-tables.js";
import { PaddedVectors } from "../src/padded-vectors.js";
import { hidden, loss, numericalGradient, type Parameters } from "./support/eges-oracle.js";
import { openKernels } from "./support/kernels.js";

const DIMENSIONS = 5;
const RATE = 1e-3;

/** Numbers from -1 to 1. */
const numbers = (random: Random, count = DIMENSIONS): number[] =>
  Array.from({ length: count }, () => 2 * random.uniform() - 1);

/**
 * Two items: item 0 is the center, item 1 its context, and the only item that a negative can be is item 2. The first
 * feature of item 0 has two categories, the second one, and the third none.
 */
async function trainOnePair(
  learnsAttention: boolean,
): Promise<{ before: Parameters; after: Parameters; lossSum: number }> {
  const kernels = await openKernels();
  const { memory } = kernels;
  const random = new Random(1);
  const before: Parameters = {
    id: numbers(random),
    features: [[numbers(random), numbers(random)], [numbers(random)], []],
    logits: numbers(random, 4),
    contexts: [numbers(random), numbers(random)],
  };
  const table = (vectors: readonly (readonly number[])[]): PaddedVectors =>
    new PaddedVectors(memory, vectors.length, DIMENSIONS).fill(
      (
        (next) => () =>
          next.next().value!
      )(vectors.flat().values()),
    );
  const ids = table([before.id, numbers(random), numbers(random)]);
  const contexts = table([numbers(random), ...before.contexts]);
  const categories = table(before.features.flat());
  const attention = memory.copy("f32", [...before.logits, ...new Array<number>(8).fill(0)]);
  const bytes = 4 * ids.width;
  const alias = memory.copy("u32", [2 ** 32 - 1, 2, 2]);
  expect(4 * alias.length).toBe(ALIAS_ENTRY_BYTES);
  const eges = memory.copy("u32", [
    bytes,
    3,
    ids.block.address,
    attention.address,
    contexts.block.address,
    memory.copy("i32", [0, 2, 3, 3, 3, 3, 3, 3, 3, 3]).address,
    memory.copy("i32", [0, 1, 2]).address,
    Number(learnsAttention),
    memory.copy("i32", [0, 1]).address,
    2,
    1,
    memory.copy("i32", [0]).address,
    memory.copy("u8", [0, 0, 0]).address,
    1,
    alias.address,
    memory.copy("i32", [0, 1]).address,
  ]);
  const losses: Block<"f64"> = memory.allocate("f64", 2);
  const block = memory.copy("u32", [
    categories.block.address,
    memory.allocate("f32", 3).address,
    ...[1, 1, 4].map((vectors) => memory.allocate("f32", vectors * ids.width).address),
    memory.allocate("f32", 4).address,
    memory.allocate("i32", 4).address,
    memory.allocate("f32", 4).address,
    losses.address,
  ]);
  kernels.call("trainEges", 0, 1, eges.address, block.address, 0, 7, RATE);

  const rows = (vectors: PaddedVectors): number[][] => {
    const all = Array.from(vectors.toArray());
    return Array.from({ length: vectors.rowCount }, (_, row) =>
      all.slice(row * DIMENSIONS, (row + 1) * DIMENSIONS),
    );
  };
  const [first, second, third] = rows(categories) as [number[], number[], number[]];
  const after = {
    id: rows(ids)[0]!,
    features: [[first, second], [third], []],
    logits: Array.from(attention.array.subarray(0, 4)),
    contexts: rows(contexts).slice(1),
  };
  return { before, after, lossSum: losses.array[0]! };
}

/** All numbers of the parameters, in order. */
const flat = ({ id, features, logits, contexts }: Parameters): number[] =>
  [id, features, logits, contexts].flat(4) as number[];

describe("a step of EGES", () => {
  it("goes down the gradient of the loss in every embedding, logit and context", async () => {
    const { before, after, lossSum } = await trainOnePair(true);
    const gradient = flat(numericalGradient(before));
    flat(after).forEach((number, i) => {
      expect((flat(before)[i]! - number) / RATE).toBeCloseTo(gradient[i]!, 3);
    });
    expect(lossSum).toBeCloseTo(loss(before), 5);
  });

  it("leaves the logits alone when all embeddings weigh the same", async () => {
    const { before, after } = await trainOnePair(false);
    after.logits.forEach((logit, i) => expect(logit).toBeCloseTo(before.logits[i]!, 6));
  });
});

describe("the attention of the document's formula", () => {
  it("gives the weighted mean of the embeddings", () => {
    // Weights e^0 : e^(ln 3) = 1 : 3
    const parameters = { id: [4, 0], features: [[[0, 8]]], logits: [0, Math.log(3)], contexts: [] };
    const vector = hidden(parameters);
    expect(vector[0]).toBeCloseTo(1, 12);
    expect(vector[1]).toBeCloseTo(6, 12);
  });
});

describe("replicas of the categories", () => {
  it("become their mean, weighted by the updates of each, row by row", async () => {
    const kernels = await openKernels(2);
    const { memory } = kernels;
    const table = new PaddedVectors(memory, 3, 1).fill(() => 10);
    const replicas = new CategoryReplicas(kernels, table, 2);
    replicas.spread();
    const { width } = table;
    const view = (address: number, length: number): Float32Array =>
      new Float32Array(memory.memory.buffer, address, length);
    const [[vectorsA, updatesA], [vectorsB, updatesB]] = [replicas.addressesOf(0), replicas.addressesOf(1)];
    view(vectorsA, 3 * width).set([14, ...new Array<number>(width - 1).fill(0), 16]);
    view(updatesA, 3).set([3, 1]);
    view(vectorsB, 1).set([6]);
    view(updatesB, 1).set([1]);
    await replicas.merge();
    expect([...table.toArray()]).toEqual([(3 * 14 + 6) / 4, 16, 10]);
    for (const vectors of [vectorsA, vectorsB]) {
      expect([0, 1, 2].map((row) => view(vectors, 3 * width)[row * width])).toEqual([12, 16, 10]);
    }
    expect([...view(updatesA, 3), ...view(updatesB, 3)]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

import { InteractionMatrix, Interactions, ModelFile, Random } from "@funrec/core";
import { compute, openEngine } from "@funrec/core/tensor";
import { TIGER } from "@funrec/sequence";
import { TIGERExamples } from "../src/tiger-examples.js";
import { tigerLoss } from "../src/tiger-loss.js";
import { tigerNetwork } from "../src/tiger-network.js";
import { plainLogarithms } from "./support/plain-tiger.js";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const sizes = {
  counts: [3, 2, 2],
  dimensions: 8,
  heads: 2,
  encoderLayers: 2,
  decoderLayers: 2,
  hidden: 12,
  dropout: 0,
  maxLength: 5,
};
const network = tigerNetwork(sizes, new Random(3));
const numbersOf = (name: string) => network.weights[name]!.data;

const random = new Random(9);
// Places, norms and biases start with numbers that change nothing.
for (const { data } of Object.values(network.weights))
  data.forEach((_, i) => (data[i]! += 0.3 * random.normal()));

const codes = Array.from({ length: 12 }, () => sizes.counts.map((count) => random.integer(count)));
const itemCodes = { depth: 3, codes: Int32Array.from(codes.flat()) };
const matrixOf = (...histories: number[][]) => {
  const rows = histories.flatMap((items, user) => items.map((item) => ({ user, item })));
  // Every item once more for a user with one item a history, so that items have the numbers of their ids.
  const all = codes.map((_, item) => ({ user: `only ${item}`, item }));
  return InteractionMatrix.from(Interactions.from([...all, ...rows]));
};

describe("the loss of TIGER", () => {
  it.each(["wasm", "cpu"] as const)("is on %s what a calculation number by number gives", async (name) => {
    const histories = [
      [0, 1, 2, 3],
      [4, 5],
      [7, 8, 9, 10, 11, 6],
    ];
    const settings = { maxLength: 5, samplesPerUser: 5 };
    const examples = new TIGERExamples(matrixOf(...histories), itemCodes, sizes.counts, settings, 1).epoch(0);
    expect(examples.count).toBe(3);
    const input = examples.input(0, 3);
    expect(input.examples).toBe(3 + 1 + 5);
    const engine = await openEngine(name);
    const [loss] = compute(engine, network, input, tigerLoss(sizes));
    const losses = histories.flatMap((history) =>
      history.slice(1).map((item, i) => {
        // A target in the midst stands before the last position, as far as the end of the history is behind it.
        const before = history.slice(0, i + 1).map((other) => codes[other]!);
        const maxLength = 5 - (history.length - 2 - i);
        return -sum(plainLogarithms(numbersOf, { ...sizes, maxLength }, before, codes[item]!));
      }),
    );
    expect(loss).toBeCloseTo(sum(losses) / losses.length, 4);
  });

  it("takes part of the targets of a user, and a part of a long history, another one in every epoch", () => {
    const settings = { maxLength: 3, samplesPerUser: 2 };
    const examples = new TIGERExamples(matrixOf([...codes.keys()]), itemCodes, sizes.counts, settings, 1);
    const inputs = [0, 1, 2, 3].map((epoch) => examples.epoch(epoch).input(0, 1));
    for (const { examples: count, arrays } of inputs) {
      expect(count).toBe(2);
      expect(arrays!["history.tokens"]!.data.length).toBeLessThanOrEqual(3 * 3);
    }
    expect(new Set(inputs.map(({ arrays }) => arrays!["history.tokens"]!.data.join())).size).toBeGreaterThan(
      1,
    );
    expect(examples.epoch(2).input(0, 1)).toEqual(inputs[2]);
  });
});

describe("the answers of TIGER", () => {
  it("have the logarithms of the probabilities of codes by a calculation number by number", async () => {
    const histories = ["abcdef", "bcd", "fedcba", "acegh", "hgfa"];
    const log = Interactions.from(
      histories.flatMap((items, user) => [...items].map((item) => ({ user, item }))),
    );
    const options = {
      dimensions: 8,
      heads: 2,
      hidden: 12,
      contentDimensions: 4,
      codebookSize: 3,
      levels: 2,
      maxLength: 4,
    };
    const model = await TIGER.fit(log, { ...options, epochs: 3, learningRate: 0.05 }, { seed: 4 });
    const file = await ModelFile.read(await model.toBytes(), "tiger");
    const numbers = (name: string) => file.tensor(`network.${name}`, Float32Array);
    const [collisions] = file.tensor("collisions", Int32Array);
    const codebooks = [0, 1].map((level) => file.tensor(`codebook.${level}`, Float32Array).length / 4);
    const plain = { ...model.options, counts: [...codebooks, collisions!] };
    for (const history of ["a", "bc", "habcdef"]) {
      const list = await model.recommend({ history: [...history] }, { k: 8, excludeSeen: false });
      expect(list).toHaveLength(8);
      const read = [...history].slice(-4).map((item) => model.codesOf(item));
      for (const { item, score } of list) {
        expect(score).toBeCloseTo(sum(plainLogarithms(numbers, plain, read, model.codesOf(item))), 4);
      }
    }
  });
});

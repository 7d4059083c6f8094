import { EngineError, Random } from "@funrec/core";
import {
  compute,
  denseLayers,
  denseWeights,
  embeddingTable,
  type Network,
  NetworkTraining,
  openEngine,
  type TrainingInput,
} from "@funrec/core/tensor";
import type { Scalar, Tensor2D } from "@tensorflow/tfjs-core";

/** Tells a number from two rows of a table, through dense layers: the squared error. */
function pairNetwork(): Network {
  const random = new Random(3);
  return {
    weights: denseWeights("layers", [4, 5, 1], random),
    tables: { items: embeddingTable(6, 2, 1, random) },
    loss(tf, values) {
      const input = tf.concat([values["first"] as Tensor2D, values["second"] as Tensor2D], 1);
      const told = denseLayers(tf, values, "layers", input, "tanh");
      return tf.mean(tf.square(tf.sub(told, values["targets"]!))) as Scalar;
    },
  };
}

function inputOf(
  first: readonly number[],
  second: readonly number[],
  targets: readonly number[],
): TrainingInput {
  return {
    examples: first.length,
    arrays: { targets: { shape: [first.length, 1], data: Float32Array.from(targets) } },
    lookups: {
      first: { table: "items", rows: Int32Array.from(first) },
      second: { table: "items", rows: Int32Array.from(second) },
    },
  };
}

const examples = inputOf([0, 1, 1, 4], [2, 1, 0, 5], [1, 0, -1, 2]);
const halves = [inputOf([0, 1], [2, 1], [1, 0]), inputOf([1, 4], [0, 5], [-1, 2])];
const sgd = (rate: number) => ({ optimizer: "sgd", learningRate: () => rate }) as const;

const numbersOf = (network: Network): number[] =>
  [...Object.values(network.weights), ...Object.values(network.tables)].flatMap(({ data }) => [...data]);

async function steps(
  network: Network,
  settings: Parameters<typeof NetworkTraining.open>[2],
  count = 1,
  parts = [examples],
) {
  const training = await NetworkTraining.open(await openEngine("cpu"), network, settings, 1);
  const losses: number[] = [];
  for (let step = 0; step < count; step++) losses.push(await training.step(parts));
  training.updateNetwork();
  training.close();
  return losses;
}

describe("NetworkTraining", () => {
  it("moves weights and rows against the slope of the loss", async () => {
    const rate = 1e-3;
    const moved = pairNetwork();
    await steps(moved, sgd(rate));
    const before = numbersOf(pairNetwork());
    const slopes = numbersOf(moved).map((number, i) => (before[i]! - number) / rate);
    const network = pairNetwork();
    const step = 0.01;
    let place = 0;
    for (const { data } of [...Object.values(network.weights), ...Object.values(network.tables)]) {
      for (let i = 0; i < data.length; i++, place++) {
        const at = async (offset: number): Promise<number> => {
          const shifted = pairNetwork();
          const all = [...Object.values(shifted.weights), ...Object.values(shifted.tables)];
          all[
            Object.values({ ...network.weights, ...network.tables }).findIndex((part) => part.data === data)
          ]!.data[i]! += offset;
          return (await steps(shifted, sgd(0)))[0]!;
        };
        expect(slopes[place]).toBeCloseTo(((await at(step)) - (await at(-step))) / (2 * step), 1);
      }
    }
  });

  it("leaves rows alone that the batch does not have", async () => {
    const network = pairNetwork();
    const before = network.tables["items"]!.data.slice(6, 8); // row 3
    await steps(network, { optimizer: "adam", learningRate: () => 0.1 }, 3);
    expect(network.tables["items"]!.data.slice(6, 8)).toEqual(before);
  });

  it("makes the same step of the parts of a batch as of the batch", async () => {
    const [whole, parted] = [pairNetwork(), pairNetwork()];
    const [lossOfWhole] = await steps(whole, sgd(0.1));
    const [lossOfParts] = await steps(parted, sgd(0.1), 1, halves);
    expect(lossOfParts).toBeCloseTo(lossOfWhole!, 5);
    numbersOf(parted).forEach((number, i) => expect(number).toBeCloseTo(numbersOf(whole)[i]!, 5));
  });

  it("learns the examples", async () => {
    const losses = await steps(pairNetwork(), { optimizer: "adam", learningRate: () => 0.05 }, 200);
    expect(losses.at(-1)).toBeLessThan(0.01);
  });

  it("shortens long gradients to clipNorm, all together", async () => {
    const network = pairNetwork();
    const before = numbersOf(network);
    await steps(network, { ...sgd(1), clipNorm: 0.25 });
    const moved = numbersOf(network).map((number, i) => number - before[i]!);
    expect(Math.hypot(...moved)).toBeCloseTo(0.25, 4);
  });

  it.each(["wasm", "cpu"] as const)("leaves no tensors behind on %s", async (name) => {
    const engine = await openEngine(name);
    const network = pairNetwork();
    const training = await NetworkTraining.open(engine, network, sgd(0.1), 1);
    const { tf } = engine;
    const count = tf.memory().numTensors;
    await training.step(halves);
    compute(engine, network, examples, (_tf, { first }) => first!);
    expect(tf.memory().numTensors).toBe(count);
  });

  it("gives nearly the same on every engine", async () => {
    const results: number[][] = [];
    for (const name of ["wasm", "cpu"] as const) {
      const network = pairNetwork();
      const training = await NetworkTraining.open(await openEngine(name), network, sgd(0.1), 1);
      await training.step(halves);
      training.updateNetwork();
      results.push(numbersOf(network));
    }
    results[0]!.forEach((number, i) => expect(number).toBeCloseTo(results[1]![i]!, 5));
  });

  it("rejects with an EngineError when a worker thread fails", async () => {
    const network = pairNetwork();
    const inWorkers = {
      script: "throw new Error('no such thing')",
      file: __filename,
      loss: "pair",
      settings: {},
    };
    const training = await NetworkTraining.open(
      await openEngine("wasm"),
      { ...network, inWorkers },
      sgd(0.1),
      2,
    );
    await expect(training.step(halves)).rejects.toThrow(EngineError);
    await expect(training.step(halves)).rejects.toThrow("no such thing");
    training.close();
  });
});

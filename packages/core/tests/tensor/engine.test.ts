import { openEngine, type TensorFlow } from "@funrec/core/tensor";
import type { Scalar, Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import util from "node:util";
import { presentEngines } from "../../../../tools/present-engines.cjs";

const ENGINES = presentEngines();

// The native engine calls this function, which Node 23 took away.
Reflect.deleteProperty(util, "isNullOrUndefined");

/** The loss of a network of two layers, and how it changes with all that goes in. */
function lossAndGradients(tf: TensorFlow): number[] {
  const loss = (...[input, hidden, output]: Tensor[]): Scalar => {
    const activity = tf.relu(tf.matMul(input!, hidden!));
    const logits = tf.matMul(activity, output!, false, true);
    const norms = tf.sqrt(tf.add(tf.sum(tf.square(activity), 1), 1));
    const labels = tf.oneHot(tf.tensor1d([0, 2, 1, 2, 0], "int32"), 3);
    const losses = tf.neg(tf.sum(tf.mul(tf.logSoftmax(logits), labels), 1));
    return tf.mean(tf.add(losses, norms));
  };
  const inputs = [wave(tf, [5, 4], 0.7), wave(tf, [4, 6], 0.3), wave(tf, [3, 6], 0.9)];
  const { value, grads } = tf.valueAndGrads(loss)(inputs);
  return [value, ...grads].flatMap((tensor) => Array.from(tensor.dataSync()));
}

function wave(tf: TensorFlow, shape: [rows: number, columns: number], step: number): Tensor2D {
  return tf.tensor2d(
    Float32Array.from({ length: shape[0] * shape[1] }, (_, i) => Math.sin(step * (i + 1))),
    shape,
  );
}

// Before any test that opens them.
it("an engine computes while others are being opened", async () => {
  const cpu = await openEngine("cpu");
  let areOpen = false;
  const others = Promise.all(ENGINES.map((name) => openEngine(name))).then(() => (areOpen = true));
  while (!areOpen) {
    expect(cpu.tidy((tf) => tf.add([1], [2]).dataSync()[0]!)).toBe(3);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await others;
});

describe.each(ENGINES)("the engine %s", (name) => {
  it("gives the same losses and gradients as plain JavaScript", async () => {
    const actual = (await openEngine(name)).tidy(lossAndGradients);
    const expected = (await openEngine("cpu")).tidy(lossAndGradients);
    expect(expected).toHaveLength(1 + 20 + 24 + 18);
    expect(expected.every((number) => Number.isFinite(number))).toBe(true);
    expected.forEach((number, i) => expect(actual[i]).toBeCloseTo(number, 5));
  });

  it("finds the greatest numbers", async () => {
    const best = (await openEngine(name)).tidy((tf) =>
      Array.from(tf.topk(tf.tensor1d([1, 5, 3]), 2).indices.dataSync()),
    );
    expect(best).toEqual([1, 2]);
  });

  it("frees all tensors but those that are returned", async () => {
    const engine = await openEngine(name);
    const before = engine.tf.memory().numTensors;
    const returned = engine.tidy((tf) => {
      lossAndGradients(tf);
      return tf.tensor1d([1, 2]);
    });
    expect(engine.tf.memory().numTensors).toBe(before + 1);
    returned.dispose();
    expect(() => engine.tidy(() => returned.dataSync())).toThrow("disposed");
    expect(engine.tf.memory().numTensors).toBe(before);
  });

  it("computes itself, whichever engine was opened or used last", async () => {
    const engine = await openEngine(name);
    const own = engine.tidy((tf) => [tf.getBackend()]);
    for (const other of ENGINES) {
      (await openEngine(other)).tidy((tf) => tf.ones([2]).dataSync()[0]!);
      expect(engine.tidy((tf) => [tf.getBackend()])).toEqual(own);
    }
  });

  it("is opened once", async () => {
    expect(await openEngine(name)).toBe(await openEngine(name));
    expect((await openEngine(name)).name).toBe(name);
  });
});

describe("openEngine", () => {
  it("takes the fastest engine that is present", async () => {
    expect((await openEngine()).name).toBe(ENGINES[0]);
  });
});

import { Random } from "@funrec/core";
import { openEngine } from "@funrec/core/tensor";
import type { VectorTable } from "@funrec/core/vectors";
import type { Tensor } from "@tensorflow/tfjs-core";
import { trainRQVAE } from "../../src/semantic-ids/rq-vae.js";
import { rqVAELoss } from "../../src/semantic-ids/rq-vae-loss.js";

/** So many points about each of some centres. */
function clusters(centres: number, each: number, dimensions: number): VectorTable {
  const random = new Random(3);
  const vectors = new Float32Array(centres * each * dimensions);
  for (let centre = 0; centre < centres; centre++) {
    const middle = Array.from({ length: dimensions }, () => random.normal());
    for (let i = 0; i < each * dimensions; i++) {
      vectors[centre * each * dimensions + i] = middle[i % dimensions]! + 0.05 * random.normal();
    }
  }
  return { dimensions, vectors };
}

describe("the RQ-VAE", () => {
  it("has the loss and the gradients of the paper", async () => {
    const engine = await openEngine("wasm");
    const names = ["encoder.0", "decoder.0", "codebook.0", "codebook.1"];
    // One number x = 2; the encoder makes 6 of it, the nearest codes are 5 and, of the rest 1, 0.75; the decoder gives
    // 0.5 * 5.75 = 2.875. Reconstruction 0.875^2, codes 1^2 and 0.25^2, commitment a quarter of them.
    const { loss, gradients } = engine.tidy((tf) => {
      const bias = { "encoder.0.bias": tf.tensor1d([0]), "decoder.0.bias": tf.tensor1d([0]) };
      const lossOf = (...learnt: Tensor[]) =>
        rqVAELoss({ levels: 2 })(tf, {
          vectors: tf.tensor2d([[2]]),
          ...bias,
          ...Object.fromEntries(names.map((name, i) => [name, learnt[i]!])),
        });
      const weights = [[[3]], [[0.5]], [[5], [-5]], [[-0.75], [0.75]]].map((rows) => tf.tensor2d(rows));
      const { value, grads } = tf.valueAndGrads(lossOf)(weights);
      return { loss: value.dataSync()[0]!, gradients: grads.map((grad) => [...grad.dataSync()]) };
    });
    expect(loss).toBeCloseTo(0.875 ** 2 + 1.25 * (1 + 0.25 ** 2), 5);
    const [encoder, decoder, first, second] = gradients as number[][];
    // Past the codes: 2 * 0.875 * 0.5 * 2. Of the commitment: a quarter of 2 * (1 + 0.25) * 2.
    expect(encoder![0]).toBeCloseTo(1.75 + 1.25, 5);
    expect(decoder![0]).toBeCloseTo(2 * 0.875 * 5.75, 5);
    expect(first).toEqual([-2, 0]);
    expect(second).toEqual([0, -0.5]);
  });

  it("gives no first code to points of two clusters", async () => {
    const points = clusters(6, 20, 5);
    const settings = { levels: 2, codebookSize: 18 };
    const rqVAE = await trainRQVAE(points, settings, new Random(2), await openEngine("wasm"));
    const codes = await rqVAE.codesOf(points);
    const clusterOf = new Map<number, number>();
    for (let point = 0; point < 120; point++) {
      const [code, cluster] = [codes[2 * point]!, Math.floor(point / 20)];
      expect(clusterOf.get(code) ?? cluster).toBe(cluster);
      clusterOf.set(code, cluster);
    }
  });
});

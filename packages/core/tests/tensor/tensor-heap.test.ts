import { openEngine } from "@funrec/core/tensor";

describe("tensors on the wasm engine", () => {
  it("are found by kernels after their memory has grown", async () => {
    const engine = await openEngine("wasm");
    engine.tidy((tf) => {
      const matrix = tf.tensor2d([1, 2, 3, 4], [2, 2]);
      const large = tf.fill([1 << 12, 1 << 12], 0.5);
      expect(tf.matMul(matrix, matrix).arraySync()).toEqual([
        [7, 10],
        [15, 22],
      ]);
      expect(tf.sum(large, 0).dataSync()[4095]).toBe(2048);
      expect(tf.gather(large, tf.tensor1d([4095], "int32")).dataSync()[4095]).toBe(0.5);
    });
  });

  it("share their numbers with their clones until the last of them is disposed", async () => {
    const { tf } = await openEngine("wasm");
    const before = tf.memory();
    const tensor = tf.tensor1d([1, 2, 3]);
    const clone = tf.clone(tensor);
    expect(tf.memory().numDataBuffers - before.numDataBuffers).toBe(1);
    tensor.dispose();
    expect(clone.arraySync()).toEqual([1, 2, 3]);
    clone.dispose();
    expect(tf.memory()).toEqual(before);
  });
});

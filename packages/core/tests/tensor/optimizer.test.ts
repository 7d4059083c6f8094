import { PlainOptimizer, PlainRowGradients } from "../support/plain-training.js";

const weightOf = (...numbers: number[]) => ({ shape: [numbers.length], data: Float32Array.from(numbers) });

describe("The plain optimizer, against which the kernels are tested,", () => {
  it("goes down the gradient with sgd", () => {
    const weight = weightOf(1, 2);
    const optimizer = new PlainOptimizer("sgd", { weight });
    optimizer.nextStep();
    optimizer.update("weight", weight, Float32Array.of(10, -10), 0.1);
    expect([...weight.data]).toEqual([0, 3]);
  });

  it("divides by the root of the sum of squares, which starts at 0.1, with adagrad", () => {
    const weight = weightOf(1);
    const optimizer = new PlainOptimizer("adagrad", { weight });
    let [expected, squares] = [1, 0.1];
    for (const gradient of [2, -1, 0.5]) {
      optimizer.nextStep();
      optimizer.update("weight", weight, Float32Array.of(gradient), 0.3);
      squares += gradient ** 2;
      expected -= (0.3 * gradient) / Math.sqrt(squares + 1e-7);
    }
    expect(weight.data[0]).toBeCloseTo(expected, 6);
  });

  it("follows Algorithm 1 of Kingma and Ba with adam", () => {
    const weight = weightOf(1);
    const optimizer = new PlainOptimizer("adam", { weight });
    let [expected, m, v] = [1, 0, 0];
    [2, -1, 0.5, 0].forEach((gradient, step) => {
      optimizer.nextStep();
      optimizer.update("weight", weight, Float32Array.of(gradient), 0.1);
      m = 0.9 * m + 0.1 * gradient;
      v = 0.999 * v + 0.001 * gradient ** 2;
      const [mean, square] = [m / (1 - 0.9 ** (step + 1)), v / (1 - 0.999 ** (step + 1))];
      expected -= (0.1 * mean) / (Math.sqrt(square) + 1e-7);
    });
    expect(weight.data[0]).toBeCloseTo(expected, 5);
  });

  it.each(["sgd", "adagrad", "adam"] as const)("moves only rows with gradients, with %s", (name) => {
    const table = { rows: 3, dimensions: 2, data: Float32Array.of(1, 1, 1, 1, 1, 1) };
    const optimizer = new PlainOptimizer(name, { table });
    const gradients = new PlainRowGradients(table);
    gradients.add({ table: "table", rows: Int32Array.of(1) }, Float32Array.of(1, -1), 1);
    for (let step = 0; step < 3; step++) {
      optimizer.nextStep();
      optimizer.updateRows("table", table, gradients, 0.1);
    }
    expect([...table.data.subarray(0, 2), ...table.data.subarray(4)]).toEqual([1, 1, 1, 1]);
    expect(table.data[2]).toBeLessThan(1);
    expect(table.data[3]).toBeGreaterThan(1);
  });

  it("moves a row as it would a weight of the same gradients", () => {
    const table = { rows: 2, dimensions: 1, data: Float32Array.of(5, 1) };
    const weight = weightOf(1);
    const optimizer = new PlainOptimizer("adam", { table, weight });
    for (const gradient of [3, -1, 2]) {
      const rows = new PlainRowGradients(table);
      rows.add({ table: "table", rows: Int32Array.of(1) }, Float32Array.of(gradient), 1);
      optimizer.nextStep();
      optimizer.updateRows("table", table, rows, 0.1);
      optimizer.update("weight", weight, Float32Array.of(gradient), 0.1);
    }
    expect(table.data[1]).toBe(weight.data[0]);
  });
});

import fc from "fast-check";
import { ALIAS_ENTRY_BYTES } from "../src/noise-tables.js";
import { openKernels } from "./support/kernels.js";

const WHOLE = 2 ** 32 - 1;

describe("an alias table", () => {
  it("gives every number in proportion to its weight", async () => {
    const kernels = await openKernels();
    const { memory } = kernels;
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 1000, noNaN: true }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 0, max: 5 }),
        (weights, offset) => {
          const mark = memory.mark();
          const count = weights.length;
          const numbers = Int32Array.from(weights, (_, i) => i + offset);
          const table = memory.allocate("u8", ALIAS_ENTRY_BYTES * count);
          const addresses = [
            memory.copy("i32", numbers).address,
            memory.copy("f64", [...new Array<number>(offset).fill(9), ...weights]).address,
            table.address,
            memory.allocate("f64", count).address,
            memory.allocate("i32", count).address,
          ];
          kernels.call("fillAlias", count, ...addresses);
          const { buffer } = table.array;
          const shares = new Map<number, number>();
          for (let entry = 0; entry < count; entry++) {
            const place = table.address + ALIAS_ENTRY_BYTES * entry;
            const threshold = new Uint32Array(buffer, place, 1)[0]! / WHOLE;
            const [own, other] = new Int32Array(buffer, place + 4, 2);
            shares.set(own!, (shares.get(own!) ?? 0) + threshold / count);
            shares.set(other!, (shares.get(other!) ?? 0) + (1 - threshold) / count);
          }
          const sum = weights.reduce((a, b) => a + b);
          weights.forEach((weight, i) => expect(shares.get(i + offset)).toBeCloseTo(weight / sum, 8));
          memory.release(mark);
        },
      ),
      { seed: 2 },
    );
  });
});

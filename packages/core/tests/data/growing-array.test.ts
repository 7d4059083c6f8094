import { GrowingArray } from "@funrec/core";

describe("GrowingArray", () => {
  it.each([0, 1, 16, 17, 24, 25, 1000])("keeps %i values in their order", (count) => {
    const array = new GrowingArray(Float64Array);
    for (let i = 0; i < count; i++) array.push(i / 2);
    expect(array.length).toBe(count);
    expect(array.finish()).toEqual(Float64Array.from({ length: count }, (_, i) => i / 2));
  });

  it("makes an array of the type asked for", () => {
    const array = new GrowingArray(Uint8Array);
    array.push(255);
    expect(array.finish()).toEqual(Uint8Array.of(255));
  });

  it("gives a copy, so that later values do not change it", () => {
    const array = new GrowingArray(Int32Array);
    array.push(1);
    const finished = array.finish();
    array.push(2);
    expect(finished).toEqual(Int32Array.of(1));
    expect(finished.buffer.byteLength).toBe(4);
  });
});

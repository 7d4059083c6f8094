import { EngineError } from "@funrec/core";
import { KernelMemory } from "@funrec/core/kernels";

describe.each([true, false])("KernelMemory, shared: %s", (isShared) => {
  it("gives blocks of zeros that do not overlap, at addresses that fit every type", () => {
    const memory = new KernelMemory(isShared);
    const blocks = (["u8", "i32", "u16", "f64", "u32", "f32"] as const).map((type, i) =>
      memory.allocate(type, 3 + i),
    );
    blocks.forEach((block, i) => block.array.fill(i + 1));
    blocks.forEach((block, i) => expect(Array.from(block.array)).toEqual(Array(3 + i).fill(i + 1)));
    for (const { address } of blocks) expect(address % 16).toBe(0);
    expect(blocks[0]!.address).toBeGreaterThan(0);
    expect(Array.from(memory.allocate("f64", 4).array)).toEqual([0, 0, 0, 0]);
  });

  it("grows and keeps what is in it", () => {
    const memory = new KernelMemory(isShared);
    const first = memory.copy("f64", [1.5, 2.5]);
    memory.allocate("u8", 10_000_000);
    expect(Array.from(first.array)).toEqual([1.5, 2.5]);
  });

  it("gives back what was allocated since a mark, as zeros", () => {
    const memory = new KernelMemory(isShared);
    const kept = memory.copy("i32", [7]);
    const mark = memory.mark();
    const first = memory.copy("i32", [1, 2, 3]);
    memory.release(mark);
    const second = memory.allocate("i32", 5);
    expect(second.address).toBe(first.address);
    expect(Array.from(second.array)).toEqual([0, 0, 0, 0, 0]);
    expect(Array.from(kept.array)).toEqual([7]);
  });

  it("says how much is needed when that is too much", () => {
    const memory = new KernelMemory(isShared);
    expect(() => memory.allocate("f64", 2 ** 30)).toThrow(EngineError);
    expect(() => memory.allocate("f64", 2 ** 30)).toThrow("the kernels need 8193 MiB of memory");
  });
});

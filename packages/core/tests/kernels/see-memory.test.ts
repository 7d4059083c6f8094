import { seeMemory } from "../../src/kernels/see-memory.js";

describe("seeMemory", () => {
  const shared = (): WebAssembly.Memory => new WebAssembly.Memory({ initial: 1, maximum: 4, shared: true });

  it("looks again at a memory that is larger than it seems", () => {
    const memory = shared();
    const old = memory.buffer;
    memory.grow(2);
    // As V8 sometimes leaves it: the thread sees the memory as it was, until the memory grows, be it by nothing.
    const { grow } = memory;
    Object.defineProperty(memory, "buffer", { value: old, configurable: true });
    memory.grow = (pages) => {
      Reflect.deleteProperty(memory, "buffer");
      return grow.call(memory, pages);
    };
    seeMemory(memory, 3 * 2 ** 16);
    expect(memory.buffer.byteLength).toBe(3 * 2 ** 16);
  });

  it("leaves a memory alone that is seen as a whole", () => {
    const memory = shared();
    memory.grow = () => {
      throw new Error("grown");
    };
    seeMemory(memory, 2 ** 16);
    expect(memory.buffer.byteLength).toBe(2 ** 16);
  });
});

import { EngineError, Stage } from "@funrec/core";
import { type KernelCall, Kernels, terminateWorkers } from "@funrec/core/kernels";
import { kernels as code } from "../generated/kernels.js";

const opened: Kernels[] = [];
const open = async (threads: number): Promise<Kernels> => {
  const kernels = await Kernels.open(code, { threads });
  opened.push(kernels);
  return kernels;
};

afterEach(() => {
  for (const kernels of opened.splice(0)) kernels.close();
});

afterAll(terminateWorkers);

/** Calls that add 1, 2, 3, ... to one number each. */
const additions = (address: number, count: number): KernelCall[] =>
  Array.from({ length: count }, (_, i) => ({ kernel: "add", numbers: [address + 4 * i, 1, i + 1] }));

describe.each([1, 2, 4])("kernels on %i threads", (threads) => {
  it("are called, each once", async () => {
    const kernels = await open(threads);
    expect(kernels.threads).toBe(threads);
    const numbers = kernels.memory.allocate("i32", 50);
    await kernels.run(additions(numbers.address, 50));
    await kernels.run(additions(numbers.address, 50));
    expect(Array.from(numbers.array)).toEqual(Array.from({ length: 50 }, (_, i) => 2 * (i + 1)));
  });

  it("can use memory that grew after they were opened", async () => {
    const kernels = await open(threads);
    const first = kernels.memory.copy("i32", [1, 2, 3]);
    const second = kernels.memory.allocate("i32", 5_000_000);
    await kernels.run([
      { kernel: "add", numbers: [first.address, 3, 10] },
      { kernel: "add", numbers: [second.address, 5_000_000, 7] },
    ]);
    expect(Array.from(first.array)).toEqual([11, 12, 13]);
    expect(second.array.every((number) => number === 7)).toBe(true);
  });

  it("report progress to the end", async () => {
    const kernels = await open(threads);
    const numbers = kernels.memory.allocate("i32", 8);
    const reports: number[] = [];
    const stage = new Stage({ onProgress: ({ done }) => reports.push(done) }, "spinning", 20);
    await kernels.run(spins(numbers.address, 20), stage);
    expect(reports.at(0)).toBe(0);
    expect(reports.at(-1)).toBe(20);
    expect(reports).toEqual([...reports].sort((a, b) => a - b));
  });

  it("stop when the work is aborted, and leave the memory alone then", async () => {
    const kernels = await open(threads);
    const numbers = kernels.memory.allocate("i32", 8);
    const controller = new AbortController();
    const reason = new Error("enough");
    const stage = new Stage(
      {
        signal: controller.signal,
        onProgress: ({ done }) => {
          if (done > 0) controller.abort(reason);
        },
      },
      "spinning",
      100_000,
    );
    await expect(kernels.run(spins(numbers.address, 100_000), stage)).rejects.toBe(reason);
    const before = [...numbers.array];
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect([...numbers.array]).toEqual(before);
  });

  it("say when one fails, and can be called again", async () => {
    const kernels = await open(threads);
    const numbers = kernels.memory.allocate("i32", 50);
    const failing = [...additions(numbers.address, 5), { kernel: "trap", numbers: [] }];
    await expect(kernels.run(failing)).rejects.toThrow(EngineError);
    await expect(kernels.run(failing)).rejects.toThrow("a kernel failed: RuntimeError: unreachable");
    await kernels.run(additions(numbers.address, 5));
  });

  it("say when there is none of a name", async () => {
    const kernels = await open(threads);
    await expect(kernels.run([{ kernel: "multiply", numbers: [] }])).rejects.toThrow(EngineError);
    expect(() => kernels.call("multiply")).toThrow("there is no kernel multiply");
  });
});

const spins = (address: number, count: number): KernelCall[] =>
  Array.from({ length: count }, () => ({ kernel: "spin", numbers: [1_000_000, address] }));

describe("worker threads", () => {
  it("that die fail the work in progress, and others take their place", async () => {
    const kernels = await open(2);
    const numbers = kernels.memory.allocate("i32", 8);
    const work = kernels.run(spins(numbers.address, 100_000));
    setTimeout(terminateWorkers, 50);
    await expect(work).rejects.toThrow(EngineError);
    await expect(work).rejects.toThrow("a worker thread ended");
    await expect(kernels.run(spins(numbers.address, 4))).rejects.toThrow("a worker thread ended");

    const others = await open(2);
    const fresh = others.memory.allocate("i32", 10);
    await others.run(additions(fresh.address, 10));
    expect(fresh.array[9]).toBe(10);
  });

  it("serve several callers at a time", async () => {
    const all = await Promise.all([open(2), open(2), open(3)]);
    const sums = await Promise.all(
      all.map(async (kernels, i) => {
        const numbers = kernels.memory.copy("i32", [i]);
        for (let round = 0; round < 5; round++) await kernels.run(additions(numbers.address, 1));
        return numbers.array[0];
      }),
    );
    expect(sums).toEqual([5, 6, 7]);
  });
});

describe("the memory of kernels", () => {
  it("is shared where several threads need it, or when asked", async () => {
    const isShared = async (options: Parameters<typeof Kernels.open>[1]): Promise<boolean> => {
      const kernels = await Kernels.open(code, options);
      opened.push(kernels);
      return String(kernels.memory.memory.buffer) === "[object SharedArrayBuffer]";
    };
    expect(await isShared({ threads: 1 })).toBe(false);
    expect(await isShared({ threads: 2 })).toBe(true);
    expect(await isShared({ threads: 1, isShared: true })).toBe(true);
  });
});

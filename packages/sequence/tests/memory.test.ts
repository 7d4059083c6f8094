import { simulate, type TrainContext } from "@funrec/core";
import { openEngine } from "@funrec/core/tensor";
import { GRU4Rec, HSTU, MIND, SASRec, SDM, TIGER } from "@funrec/sequence";

const EPOCHS = 5;
/** A block so large that it lies behind all that is taken. */
const PROBE = 2 ** 20;
const data = simulate({ users: 60, items: 40 });
const small = { dimensions: 16, epochs: EPOCHS, batchSize: 16 };
const examples = { negatives: 32, samplesPerUser: 5, batchSize: 64 };

/** What is used of the backend. */
interface Wasm {
  readonly wasm: {
    readonly asm: { readonly memory?: WebAssembly.Memory };
    readonly wasmMemory?: WebAssembly.Memory;
    _malloc(bytes: number): number;
    _free(address: number): void;
  };
}

type Fit = (context: TrainContext<never>) => Promise<unknown>;

describe.each<[string, Fit]>([
  ["GRU4Rec", (context) => GRU4Rec.fit(data, { ...small, negatives: 32 }, context)],
  ["HSTU", (context) => HSTU.fit(data, { ...small, negatives: 32, blocks: 1 }, context)],
  ["MIND", (context) => MIND.fit(data, { ...small, ...examples, userFeatures: ["ageGroup"] }, context)],
  ["SASRec", (context) => SASRec.fit(data, { ...small, negatives: 32, blocks: 1 }, context)],
  ["SDM", (context) => SDM.fit(data, { ...small, ...examples, userFeatures: ["ageGroup"] }, context)],
  ["TIGER", (context) => TIGER.fit(data, { ...small, hidden: 16, codebookSize: 8 }, context)],
])("a training of %s", (_name, fit) => {
  it("keeps no tensor, and after two epochs needs no more memory", async () => {
    const { tf } = await openEngine("wasm");
    const { wasm } = tf.findBackend("wasm") as unknown as Wasm;
    const memory = (wasm.asm.memory ?? wasm.wasmMemory)!;
    const before = tf.memory().numTensors;
    const [tensors, bytes, places]: [number[], number[], number[]] = [[], [], []];
    await fit({
      seed: 1,
      engine: "wasm",
      threads: 1, // so that all is computed where it is measured
      onProgress({ done }) {
        if (done === 0 || !Number.isInteger(done)) return; // within an epoch
        tensors[done - 1] = tf.memory().numTensors;
        bytes[done - 1] = memory.buffer.byteLength;
        const place = wasm._malloc(PROBE);
        wasm._free(place);
        places[done - 1] = place;
      },
    });
    expect(tensors).toEqual(new Array(EPOCHS).fill(before));
    expect(bytes.slice(2)).toEqual(new Array(EPOCHS - 2).fill(bytes[1]));
    expect(places.slice(2)).toEqual(new Array(EPOCHS - 2).fill(places[1]));
  });
});

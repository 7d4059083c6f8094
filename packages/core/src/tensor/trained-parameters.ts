import { kernels as code } from "../generated/kernels.js";
import type { Block } from "../kernels/kernel-memory.js";
import { type KernelCall, Kernels } from "../kernels/kernels.js";
import type { Tensors } from "../training/tensors.js";
import { type Lookup, lookupLength } from "./embedding-table.js";
import type { NetworkInput, Parameters } from "./network.js";
import { type OptimizerName, OptimizerSlots } from "./optimizer.js";
import type { LearntValue, PartTask, TrainingMemory } from "./training-thread.js";

/** A weight or a table. */
interface Trained {
  readonly data: Block<"f32">;
  readonly slots: OptimizerSlots;
  /** The structure `Gradients` of assembly/embeddings/gradients.ts. */
  readonly gradients: Block<"u32">;
}

interface TrainedWeight extends Trained {
  readonly shape: readonly number[];
}

interface TrainedTable extends Trained {
  readonly rows: number;
  readonly dimensions: number;
}

/** Words of the structure `Gradients`: sums, floats, length, rows, places, marks, words. */
const SUMS = 0;
const LENGTH = 2;
const ROWS = 3;
const MARKS_A_WORD = 64;

/** One part of a batch. */
export interface SharedInput {
  readonly input: NetworkInput;
  /** How much its gradients count. */
  readonly share: number;
}

/** How the parameters follow the gradients in one step. */
export interface Move {
  /** Length of the step. */
  readonly rate: number;
  /** Gradients longer than this, all together, are shortened to it. */
  readonly clipNorm?: number | undefined;
}

/** What is to be done in one step: everything lies in the memory of the kernels. */
export interface Step {
  /** Size of that memory. */
  readonly memoryBytes: number;
  /** The parts of the batch, in any order, at once or one after the other. */
  readonly parts: readonly PartTask[];
  /** What sums the gradients of all parts in their order, and moves the parameters. */
  readonly update: readonly KernelCall[];
}

/** A lookup in the memory of kernels. */
interface PlacedLookup {
  readonly lookup: Lookup;
  readonly rows: number;
  /** 0 for none; likewise the weights. */
  readonly offsets: number;
  readonly weights: number;
  readonly value: LearntValue;
  readonly share: number;
}

/**
 * The parameters of a network while it is trained, in the memory of kernels, with the state of an optimizer. It says what is
 * to be called for a step; threads of a training do it. Of tables only the rows that were looked up have gradients and move,
 * so that a step costs the same whatever the size of the table.
 */
export class TrainedParameters {
  readonly #weights: Readonly<Record<string, TrainedWeight>>;
  readonly #tables: Readonly<Record<string, TrainedTable>>;
  /** Number of steps so far. */
  readonly #steps = new Float64Array(1);
  readonly #missing: Block<"i32">;
  /** Of the squares of all gradients. */
  readonly #sum: Block<"f64">;
  /** Behind it is what one step needs. */
  readonly #mark: number;

  private constructor(
    private readonly kernels: Kernels,
    { weights, tables }: Parameters,
    optimizer: OptimizerName,
  ) {
    const { memory } = kernels;
    const trained = (numbers: Float32Array, gradients: readonly number[]): Trained => ({
      data: memory.copy("f32", numbers),
      slots: new OptimizerSlots(memory, optimizer, numbers.length),
      gradients: memory.copy("u32", gradients),
    });
    this.#weights = mapValues(weights, ({ shape, data }) => {
      const sums = memory.allocate("f32", data.length);
      return { ...trained(data, [sums.address, data.length, 1, 0, 0, 0, 0]), shape };
    });
    this.#tables = mapValues(tables, ({ rows, dimensions, data }) => {
      const places = memory.allocate("i32", rows);
      const words = Math.ceil(rows / MARKS_A_WORD);
      const marks = memory.allocate("u32", 2 * words);
      const gradients = [0, dimensions, 0, 0, places.address, marks.address, words];
      return { ...trained(data, gradients), rows, dimensions };
    });
    this.#missing = memory.allocate("i32", 1);
    this.#sum = memory.allocate("f64", 1);
    this.#mark = memory.mark();
  }

  /** Takes a copy of the parameters. @param isShared true when several threads train */
  static async of(
    parameters: Parameters,
    optimizer: OptimizerName,
    isShared = false,
  ): Promise<TrainedParameters> {
    return new TrainedParameters(await Kernels.open(code, { threads: 1, isShared }), parameters, optimizer);
  }

  /** Number of steps so far. */
  get steps(): number {
    return this.#steps[0]!;
  }

  /** Where threads do the steps. */
  get place(): TrainingMemory {
    const { module, memory } = this.kernels;
    return { module, memory: memory.memory, missing: this.#missing.address };
  }

  /** What a checkpoint keeps: views, which the next step may detach. */
  tensors(): Tensors {
    const tensors: Record<string, Float32Array | Float64Array> = { "optimizer.steps": this.#steps };
    for (const [name, { data, slots }] of Object.entries({ ...this.#weights, ...this.#tables })) {
      tensors[`network.${name}`] = data.array;
      for (const [slot, block] of Object.entries(slots.blocks)) {
        tensors[`optimizer.${name}.${slot}`] = block.array;
      }
    }
    return tensors;
  }

  /** Copies the numbers into parameters of the same sizes. */
  copyTo({ weights, tables }: Parameters): void {
    const from = { ...this.#weights, ...this.#tables };
    for (const [name, { data }] of Object.entries({ ...weights, ...tables }))
      data.set(from[name]!.data.array);
  }

  /** Prepares a step. What the step before needed is gone. @param threads how many will compute gradients */
  step(inputs: readonly SharedInput[], move: Move, threads: number): Step {
    const { memory } = this.kernels;
    memory.release(this.#mark);
    this.#missing.array[0] = threads;
    const placed: PlacedLookup[] = [];
    const parts = inputs.map(({ input: { lookups = {}, arrays = {} }, share }): PartTask => {
      const own = mapValues(lookups, (lookup) => this.#place(lookup, share));
      placed.push(...Object.values(own));
      return {
        lookups: Object.values(own).map((lookup) => this.#lookUp(lookup)),
        learnt: {
          ...mapValues(this.#weights, ({ shape, data }) => this.#value(shape, data)),
          ...mapValues(own, ({ value }) => value),
        },
        given: arrays,
      };
    });
    const shares = inputs.map(({ share }) => share);
    const update = this.#update(parts, shares, placed, move);
    return { memoryBytes: memory.memory.buffer.byteLength, parts, update };
  }

  #value(shape: readonly number[], numbers: Block<"f32">): LearntValue {
    const gradient = this.kernels.memory.reserve("f32", numbers.length);
    return { shape, numbers: numbers.address, gradient: gradient.address };
  }

  #place(lookup: Lookup, share: number): PlacedLookup {
    const { memory } = this.kernels;
    const { table, rows, offsets, weights } = lookup;
    const { dimensions } = this.#tables[table]!;
    const length = lookupLength(lookup);
    return {
      lookup,
      rows: memory.copy("i32", rows).address,
      offsets: offsets ? memory.copy("i32", offsets).address : 0,
      weights: offsets && weights ? memory.copy("f32", weights).address : 0,
      value: this.#value([length, dimensions], memory.reserve("f32", length * dimensions)),
      share,
    };
  }

  #lookUp({ lookup, rows, offsets, weights, value }: PlacedLookup): KernelCall {
    const { data, rows: rowCount, dimensions } = this.#tables[lookup.table]!;
    const length = lookupLength(lookup);
    if (!offsets) {
      const rowBytes = dimensions * Float32Array.BYTES_PER_ELEMENT;
      return {
        kernel: "gatherRows",
        numbers: [data.address, rowCount, rowBytes, rows, length, value.numbers],
      };
    }
    const bags = [length, offsets, rows, weights, isMean(lookup), isOfSquares(lookup)];
    return { kernel: "lookUpBags", numbers: [...bags, data.address, dimensions, value.numbers] };
  }

  #update(
    parts: readonly PartTask[],
    shares: readonly number[],
    placed: readonly PlacedLookup[],
    { rate, clipNorm }: Move,
  ): KernelCall[] {
    const tables = Object.entries(this.#tables)
      .map(([name, table]) => ({ table, lookups: placed.filter(({ lookup }) => lookup.table === name) }))
      .filter(({ lookups }) => lookups.length > 0);
    const all = [...Object.values(this.#weights), ...tables.map(({ table }) => table)];
    const step = ++this.#steps[0]!;
    return [
      ...Object.entries(this.#weights).flatMap(([name, { gradients }]) =>
        parts.map(({ learnt }, i) => ({
          kernel: "addGradients",
          numbers: [gradients.address, Number(i === 0), learnt[name]!.gradient, shares[i]!],
        })),
      ),
      ...tables.flatMap(({ table, lookups }) => this.#sumRows(table, lookups)),
      ...(clipNorm === undefined ? [] : this.#clip(all, clipNorm)),
      ...all.map(({ gradients, data, slots }) => slots.move(gradients.address, data.address, rate, step)),
    ];
  }

  /** Sums the gradients of the rows of a table. */
  #sumRows(
    { gradients, data, rows, dimensions }: TrainedTable,
    lookups: readonly PlacedLookup[],
  ): KernelCall[] {
    const { memory } = this.kernels;
    const lookedUp = lookups.reduce((sum, { lookup }) => sum + lookup.rows.length, 0);
    const capacity = Math.min(rows, lookedUp);
    const touched = memory.reserve("i32", capacity);
    const sums = memory.reserve("f32", capacity * dimensions);
    const structure = gradients.array;
    structure[SUMS] = sums.address;
    structure[LENGTH] = 0;
    structure[ROWS] = touched.address;
    const { address } = gradients;
    return [
      ...lookups.map(({ lookup, rows }) => ({
        kernel: "markRows",
        numbers: [address, lookup.rows.length, rows],
      })),
      { kernel: "placeRows", numbers: [address] },
      ...lookups.map(({ lookup, offsets, rows, weights, value, share }) => {
        const bags = [lookupLength(lookup), offsets, rows, weights, isMean(lookup)];
        const squared = isOfSquares(lookup) ? data.address : 0;
        return { kernel: "addRowGradients", numbers: [address, ...bags, squared, value.gradient, share] };
      }),
    ];
  }

  /** Shortens all gradients, taken together, to a length at most. */
  #clip(all: readonly Trained[], norm: number): KernelCall[] {
    const { address } = this.#sum;
    this.#sum.array[0] = 0;
    return [
      ...all.map(({ gradients }) => ({ kernel: "addSquares", numbers: [gradients.address, address] })),
      ...all.map(({ gradients }) => ({ kernel: "shorten", numbers: [gradients.address, address, norm] })),
    ];
  }
}

/** 1 where each row of a bag counts 1 / size of the bag. */
function isMean({ offsets, weights, pooling = "mean" }: Lookup): number {
  return Number(Boolean(offsets) && !weights && pooling === "mean");
}

/** 1 where squares are summed. */
function isOfSquares({ offsets, pooling }: Lookup): number {
  return Number(Boolean(offsets) && pooling === "squares");
}

function mapValues<From, To>(
  values: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]));
}

import * as v from "valibot";
import { parseOptions } from "../options.js";
import { positiveInteger, seedNumber } from "../option-checks.js";

/** How far long work has come. */
export interface Progress {
  /** What is being done, such as `"neighbors"` or `"epoch 3"`. */
  readonly stage: string;
  /** Units finished, from 0 to `total`. */
  readonly done: number;
  readonly total: number;
  /** Figures so far, such as the loss. */
  readonly metrics?: Readonly<Record<string, number>>;
}

/** How to do long work; all fields are optional. */
export interface WorkContext {
  /** Called at the start, at the end and at most about 20 times a second between. */
  readonly onProgress?: (progress: Progress) => void;
  /** Stops the work: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** How to train. */
export interface FitContext extends WorkContext {
  /** Seed of all random choices: an integer from 0 to 2^32 - 1, default 0. Same seed, options and data: same bits. */
  readonly seed?: number;
  /** How many threads may work: an integer from 1 to 256. Default: one a processor, at most 16. Any number: same bits. */
  readonly threads?: number;
  /**
   * Where models that count co-occurrences (ItemCF, UserCF) count them; the counts are the same, and other models ignore
   * it. `"gpu"`: on a GPU, through the optional package gpu.js; where there is none, one warning says why and the
   * processors count. `"auto"` (default): on a GPU if it is hardware, the work is large, and it is faster as measured.
   * `"cpu"`: on the processors.
   */
  readonly device?: Device;
  /**
   * What computes the tensors of networks (DSSM, YouTubeDNN, ...); other models ignore it. `"native"`: TensorFlow, through
   * the optional package `@tensorflow/tfjs-node`; `"wasm"`: WebAssembly; `"cpu"`: plain JavaScript, slow. `"auto"` (default):
   * the first of them that can be had. Results are the same bits on the same engine, and nearly the same on different ones.
   */
  readonly engine?: EngineName | "auto";
}

/** What computes tensors; see {@link FitContext}. */
export type EngineName = "native" | "wasm" | "cpu";

/** What counts co-occurrences; see {@link FitContext}. */
export type Device = "auto" | "cpu" | "gpu";

/** How a model is to do its training: {@link FitContext} once it is checked, without the seed. */
export interface FitWork extends WorkContext {
  /** Undefined: as many as there are processors. */
  readonly threads?: number | undefined;
  /** Undefined: the processors. */
  readonly device?: Device | undefined;
  /** Undefined: the first that can be had. */
  readonly engine?: EngineName | "auto" | undefined;
}

/** How to update a model: as {@link FitContext}, but the seed is the model's, and it has neither a GPU nor tensors. */
export type UpdateContext = Omit<FitContext, "seed" | "device" | "engine">;

/** The fields of {@link WorkContext}, for the schema of a function that takes them among its options. */
export const workContextEntries = {
  onProgress: v.optional(
    v.custom<(progress: Progress) => void>((value) => typeof value === "function", "a function"),
  ),
  signal: v.optional(v.custom<AbortSignal>((value) => value instanceof AbortSignal, "an AbortSignal")),
};

/** Each takes some megabytes and milliseconds before it does anything. */
const MOST_THREADS = 256;

const updateContextSchema = v.strictObject({
  threads: v.optional(v.pipe(positiveInteger, v.maxValue(MOST_THREADS))),
  ...workContextEntries,
});

/** The fields of {@link FitContext}, for the schema of a context with more of them. */
export const fitContextEntries = {
  seed: v.optional(seedNumber, 0),
  ...updateContextSchema.entries,
  device: v.optional(v.picklist(["auto", "cpu", "gpu"]), "auto"),
  engine: v.optional(v.picklist(["auto", "native", "wasm", "cpu"]), "auto"),
};

const contextSchema = v.strictObject(fitContextEntries);

/** Checks the second argument of `update`. @throws OptionError */
export function parseUpdateContext(context: UpdateContext): FitWork {
  return parseOptions("update", updateContextSchema, context) as FitWork;
}

/** Checks the third argument of `fit`. @throws OptionError */
export function parseFitContext(context: FitContext): FitContext & { readonly seed: number } {
  return parseOptions("fit", contextSchema, context) as FitContext & { readonly seed: number };
}

const REPORT_INTERVAL_MS = 50;

/** Something that is told how many of its steps are finished, and throws once the work is aborted. */
export interface Steps {
  advance(done: number): Promise<void>;
}

/**
 * One stage of long work: reports progress, notices an abort, and lets the event loop run now and then, so that a
 * progress bar moves and a signal arrives.
 *
 * @example
 * ```ts
 * import { Stage } from "@funrec/core";
 * const seen: number[] = [];
 * const stage = new Stage({ onProgress: ({ done }) => seen.push(done) }, "rows", 2);
 * for (let row = 0; row < 2; row++) await stage.advance(row + 1);
 * seen; // => [0, 2]
 * ```
 */
export class Stage implements Steps {
  #lastPause = performance.now();
  #metrics: Readonly<Record<string, number>> | undefined;

  /** @param total number of units of work, at least 0 */
  constructor(
    private readonly context: WorkContext,
    private readonly name: string,
    private readonly total: number,
  ) {
    context.signal?.throwIfAborted();
    this.#report(0);
  }

  /**
   * Says that `done` units are finished. Await it between units of work.
   * @param metrics figures so far; they are reported at once, and from then on with every report
   * @throws the signal's reason once aborted
   */
  async advance(done: number, metrics?: Readonly<Record<string, number>>): Promise<void> {
    const isDue = performance.now() - this.#lastPause >= REPORT_INTERVAL_MS;
    this.#metrics = metrics ?? this.#metrics;
    if (isDue || metrics || done === this.total) this.#report(done);
    if (isDue) {
      await new Promise((resolve) => setTimeout(resolve));
      this.#lastPause = performance.now();
    }
    this.context.signal?.throwIfAborted();
  }

  #report(done: number): void {
    const metrics = this.#metrics && { metrics: this.#metrics };
    this.context.onProgress?.({ stage: this.name, done, total: this.total, ...metrics });
  }
}

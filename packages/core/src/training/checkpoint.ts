import packageJson from "../../package.json" with { type: "json" };
import type { FeatureColumn } from "../data/feature-table.js";
import { ModelFileError } from "../errors.js";
import { ModelFile, ModelFileWriter } from "../files/model-file.js";
import type { TensorData } from "../files/safetensors.js";
import { removeLeftovers, writeAtomically } from "../files/write-atomically.js";
import type { StartedFit } from "../model/model-state.js";
import { isNode, nodeModule } from "../platform.js";
import { copyTensors, type Tensors } from "./tensors.js";

/** Figures of a training, such as `loss`. */
export type TrainingMetrics = Readonly<Record<string, number>>;

/** How far a training has come. */
export interface TrainingState {
  /** Epochs finished. */
  readonly epochs: number;
  /** Figures of the last one. */
  readonly metrics: TrainingMetrics;
  /** The best one so far, with early stopping. */
  readonly best?: { readonly epochs: number; readonly metrics: TrainingMetrics; readonly tensors: Tensors };
}

/** Writing may take this part of the time. */
const SHARE_OF_TIME = 1 / 20;
/** What stands before the names of the best epoch's tensors and figures. */
const BEST = "best.";

/** The file that keeps the state of one training. */
export class Checkpoint {
  /** When the next one may be written. */
  #nextTime = 0;

  private constructor(
    private readonly path: string,
    private readonly model: string,
    private readonly options: object,
    private readonly seed: number,
    private readonly fingerprint: Uint8Array,
  ) {}

  /** @throws ModelFileError where there are no files */
  static async of(
    path: string,
    { modelName, state, data }: StartedFit<object, unknown>,
  ): Promise<Checkpoint> {
    if (!isNode()) throw new ModelFileError(`${path}: a browser keeps no checkpoints: leave the option out`);
    const fingerprint = await digestOf([
      JSON.stringify([packageJson.version, modelName, state.options, state.seed]),
      data.interactions.users.ids.join("\n"),
      data.interactions.items.ids.join("\n"),
      data.interactions.userIndices,
      data.interactions.itemIndices,
      data.interactions.values,
      data.interactions.timestamps,
      data.interactions.events?.codes,
      ...[data.users, data.items].flatMap((table) => [
        table?.ids.ids.join("\n"),
        ...[...(table?.columns ?? [])].flatMap(([name, column]) => [name, ...partsOfColumn(column)]),
      ]),
    ]);
    return new Checkpoint(path, `checkpoint of ${modelName}`, state.options, state.seed, fingerprint);
  }

  /**
   * Reads the file, where there is one, into the tensors, and removes what a killed training has left beside it.
   * @returns undefined when there is none
   * @throws ModelFileError when it cannot be read, is malformed, or of another training
   */
  async read(tensors: Tensors): Promise<TrainingState | undefined> {
    const { existsSync } = await nodeModule("node:fs");
    await removeLeftovers(this.path);
    if (!existsSync(this.path)) return undefined;
    const file = await ModelFile.read(this.path, this.model);
    const fingerprint = file.tensor("fingerprint", Uint8Array);
    if (!fingerprint.every((byte, i) => byte === this.fingerprint[i])) {
      throw new ModelFileError(
        `${this.path}: the checkpoint is of a training with other data, options, seed or version; remove it or name another file`,
      );
    }
    const { epochs, bestEpochs } = file.training;
    copyTensors(readTensors(file, tensors, ""), tensors);
    const state = { epochs: epochs!, metrics: metricsOf(file, false) };
    if (bestEpochs === undefined) return state;
    const best = {
      epochs: bestEpochs,
      metrics: metricsOf(file, true),
      tensors: readTensors(file, tensors, BEST),
    };
    return { ...state, best };
  }

  /** Writes the file if it is time to, or must be. @throws ModelFileError when it cannot be written */
  async write(tensors: Tensors, { epochs, metrics, best }: TrainingState, must: boolean): Promise<void> {
    const start = performance.now();
    if (start < this.#nextTime && !must) return;
    const writer = new ModelFileWriter().tensor("fingerprint", this.fingerprint);
    for (const [name, data] of Object.entries(tensors)) writer.tensor(name, data);
    for (const [name, data] of Object.entries(best?.tensors ?? {})) writer.tensor(BEST + name, data);
    const bestMetrics = Object.entries(best?.metrics ?? {}).map(([name, value]) => [BEST + name, value]);
    const bytes = await writer.finish({
      model: this.model,
      packageVersion: packageJson.version,
      options: this.options,
      training: {
        seed: this.seed,
        epochs,
        ...(best && { bestEpochs: best.epochs }),
        ...metrics,
        ...Object.fromEntries(bestMetrics),
      },
    });
    await writeAtomically(this.path, bytes);
    const end = performance.now();
    this.#nextTime = end + (end - start) / SHARE_OF_TIME;
  }
}

function readTensors(file: ModelFile, like: Tensors, prefix: string): Tensors {
  const entries = Object.entries(like).map(([name, { constructor, length }]) => {
    const type = constructor as { new (length: number): TensorData; name: string };
    return [name, file.tensor(prefix + name, type, length)] as const;
  });
  return Object.fromEntries(entries);
}

/** Figures of the best epoch, or of the last. */
function metricsOf({ training }: ModelFile, isBest: boolean): TrainingMetrics {
  const figures = Object.entries(training).filter(
    ([name]) => !["seed", "epochs", "bestEpochs"].includes(name),
  );
  const entries = figures.filter(([name]) => name.startsWith(BEST) === isBest);
  return Object.fromEntries(entries.map(([name, value]) => [isBest ? name.slice(BEST.length) : name, value]));
}

type Hashed = string | ArrayBufferView | undefined;

function partsOfColumn(column: FeatureColumn): Hashed[] {
  if (column.kind === "numeric") return [column.numbers];
  const categories = column.categories.ids.join("\n");
  if (column.kind === "categorical") return [categories, column.codes];
  return [categories, column.rows.offsets, column.rows.columns];
}

/** SHA-256 of the SHA-256 of each part. */
async function digestOf(parts: readonly Hashed[]): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const sha256 = async (bytes: ArrayBufferView): Promise<Uint8Array> =>
    new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  const digests = new Uint8Array(32 * parts.length);
  for (const [i, part = ""] of parts.entries()) {
    digests.set(await sha256(typeof part === "string" ? encoder.encode(part) : part), 32 * i);
  }
  return sha256(digests);
}

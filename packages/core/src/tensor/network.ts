import type { Scalar, Tensor } from "@tensorflow/tfjs-core";
import { type EmbeddingTable, type Lookup, lookUp, lookupLength } from "./embedding-table.js";
import type { Engine, TensorFlow } from "./engine.js";
import { computeTensors, type InputArray } from "./gradients.js";
import type { Weight } from "./weights.js";

/** Tensors by name: the weights of a network, its inputs, and what was looked up in its tables. */
export type TensorMap = Readonly<Record<string, Tensor>>;

/** What a network computes with besides its dense weights. */
export interface NetworkInput {
  /** Numbers that are given as they are. */
  readonly arrays?: Readonly<Record<string, InputArray>>;
  /** Rows of the tables; the network learns what the rows should be. */
  readonly lookups?: Readonly<Record<string, Lookup>>;
}

/** Examples to learn from. */
export interface TrainingInput extends NetworkInput {
  /** Number of examples. */
  readonly examples: number;
}

/** All that a network learns. Names are unique among weights and tables. */
export interface Parameters {
  readonly weights: Readonly<Record<string, Weight>>;
  readonly tables: Readonly<Record<string, EmbeddingTable>>;
}

/** The mean loss of examples. Every weight and every lookup must take part in it. */
export type Loss = (tf: TensorFlow, values: TensorMap) => Scalar;

/** A function of weights and inputs that can be made small. */
export interface Network extends Parameters {
  loss(tf: TensorFlow, values: TensorMap): Scalar;
  /** How worker threads make the loss. Without it the network is trained on one thread. */
  readonly inWorkers?: LossInWorkers;
}

/** Names a loss that a script for workers can make; see {@link serveLosses}. */
export interface LossInWorkers {
  /** The text of the script. */
  readonly script: string;
  /** A file from whose folder the script can load TensorFlow.js; undefined where there are no files. */
  readonly file: string | undefined;
  readonly loss: string;
  /** What the loss is made of, as it can be sent to a thread. */
  readonly settings: object;
}

/** Computes what a network needs of its tensors, without gradients, such as the vectors of users. */
export function compute(
  engine: Engine,
  parameters: Parameters,
  input: NetworkInput,
  apply: (tf: TensorFlow, values: TensorMap) => Tensor,
): Float32Array {
  return computeTensors(
    engine,
    { learnt: learntValues(parameters, input), given: input.arrays ?? {} },
    apply,
  );
}

/** The dense weights, and what the lookups give: what a gradient is taken for. */
export function learntValues(
  { weights, tables }: Parameters,
  { lookups = {} }: NetworkInput,
): Record<string, Weight> {
  const values: Record<string, Weight> = { ...weights };
  for (const [name, lookup] of Object.entries(lookups)) {
    const table = tables[lookup.table]!;
    values[name] = { shape: [lookupLength(lookup), table.dimensions], data: lookUp(table, lookup) };
  }
  return values;
}

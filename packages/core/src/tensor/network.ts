import type { Scalar, Tensor } from "@tensorflow/tfjs-core";
import { type EmbeddingTable, type Lookup, lookUp, lookupLength } from "./embedding-table.js";
import type { Engine, TensorFlow } from "./engine.js";
import type { Weight } from "./weights.js";

/** Tensors by name: the weights of a network, its inputs, and what was looked up in its tables. */
export type TensorMap = Readonly<Record<string, Tensor>>;

/** Numbers that a network is given as they are: Float32Array becomes a tensor of floats, Int32Array one of integers. */
export interface InputArray {
  readonly shape: readonly number[];
  readonly data: Float32Array | Int32Array;
}

/** What a network computes with besides its dense weights. */
export interface NetworkInput {
  readonly arrays?: Readonly<Record<string, InputArray>>;
  /** Rows of the tables; the network learns what the rows should be. */
  readonly lookups?: Readonly<Record<string, Lookup>>;
}

/** A part of a batch. */
export interface TrainingInput extends NetworkInput {
  /** Number of examples: so much the part counts in the batch. */
  readonly examples: number;
}

/** All that a network learns. Names are unique among weights and tables. */
export interface Parameters {
  readonly weights: Readonly<Record<string, Weight>>;
  readonly tables: Readonly<Record<string, EmbeddingTable>>;
}

/** A function of weights and inputs that can be made small. */
export interface Network extends Parameters {
  /** The mean loss of the examples. Every weight and every lookup must take part in it. */
  loss(tf: TensorFlow, values: TensorMap): Scalar;
}

/** A loss, and how it changes with each of the weights and lookups. */
export interface LossGradients {
  readonly loss: number;
  readonly weights: Readonly<Record<string, Float32Array>>;
  readonly lookups: Readonly<Record<string, Float32Array>>;
}

/** Computes what a network needs of its tensors, without gradients, such as the vectors of users. */
export function compute(
  engine: Engine,
  parameters: Parameters,
  input: NetworkInput,
  apply: (tf: TensorFlow, values: TensorMap) => Tensor,
): Float32Array {
  return engine.tidy((tf) => {
    const leaves = leavesOf(tf, parameters, input);
    const values = { ...arraysOf(tf, input), ...Object.fromEntries(leaves) };
    return apply(tf, values).dataSync<"float32">().slice();
  });
}

/** The loss of a network and its gradients. */
export function lossGradients(engine: Engine, network: Network, input: NetworkInput): LossGradients {
  const gradients: Record<string, Float32Array> = {};
  const loss = engine.tidy((tf) => {
    const arrays = arraysOf(tf, input);
    const leaves = leavesOf(tf, network, input);
    const names = leaves.map(([name]) => name);
    const lossOf = (...tensors: Tensor[]): Scalar => {
      const learnt = Object.fromEntries(names.map((name, i) => [name, tensors[i]!]));
      return network.loss(tf, { ...arrays, ...learnt });
    };
    const { value, grads } = tf.valueAndGrads(lossOf)(leaves.map(([, tensor]) => tensor));
    grads.forEach((gradient, i) => (gradients[names[i]!] = gradient.dataSync<"float32">()));
    return value.dataSync()[0]!;
  });
  const pick = (names: object): Record<string, Float32Array> =>
    Object.fromEntries(Object.keys(names).map((name) => [name, gradients[name]!]));
  return { loss, weights: pick(network.weights), lookups: pick(input.lookups ?? {}) };
}

function arraysOf(tf: TensorFlow, { arrays = {} }: NetworkInput): Record<string, Tensor> {
  return Object.fromEntries(
    Object.entries(arrays).map(([name, { shape, data }]) => [
      name,
      tf.tensor(data, [...shape], data instanceof Int32Array ? "int32" : "float32"),
    ]),
  );
}

/** What gradients are taken for. */
function leavesOf(
  tf: TensorFlow,
  { weights, tables }: Parameters,
  { lookups = {} }: NetworkInput,
): [name: string, tensor: Tensor][] {
  return [
    // A copy: engines may keep the array that they are given, and the optimizer changes it.
    ...Object.entries(weights).map(([name, { shape, data }]): [string, Tensor] => [
      name,
      tf.tensor(data.slice(), [...shape]),
    ]),
    ...Object.entries(lookups).map(([name, lookup]): [string, Tensor] => {
      const table = tables[lookup.table]!;
      return [name, tf.tensor2d(lookUp(table, lookup), [lookupLength(lookup), table.dimensions])];
    }),
  ];
}

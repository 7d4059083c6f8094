import type { Scores } from "@funrec/core";
import {
  compute,
  openEngine,
  type Parameters,
  SERVING,
  type TensorFlow,
  type TensorMap,
} from "@funrec/core/tensor";
import type { Tensor, Tensor1D, Tensor2D, Tensor3D } from "@tensorflow/tfjs-core";
import { dropouts } from "./layers.js";
import { beamSearch, type BeamStep } from "./semantic-ids/beam-search.js";
import type { CodeTree } from "./semantic-ids/code-tree.js";
import { codeScores, decode, embed, encode, firstTokens, project, type TIGERSettings } from "./tiger-loss.js";

/** A history to tell the next item of. */
export interface TIGERQuery {
  /** Tokens of its items, oldest first: at least those of one item. */
  readonly tokens: Int32Array;
  /** What may come back; see {@link beamSearch}. */
  readonly admitted: Int32Array;
}

/** Histories whose search runs without letting other work in between. */
const QUERIES_AT_ONCE = 8;

/** Finds items by what a trained network tells of their codes, each query for itself, so that others do not change its bits. */
export async function searchItems(
  parameters: Parameters,
  settings: TIGERSettings,
  tree: CodeTree,
  width: number,
  queries: readonly TIGERQuery[],
): Promise<Required<Scores>[]> {
  const engine = await openEngine(SERVING);
  const results: Required<Scores>[] = [];
  for (let first = 0; first < queries.length; first += QUERIES_AT_ONCE) {
    if (first > 0) await new Promise((resolve) => setTimeout(resolve)); // lets other requests run
    compute(engine, parameters, {}, (tf, values) => {
      for (const { tokens, admitted } of queries.slice(first, first + QUERIES_AT_ONCE)) {
        tf.tidy(() => {
          const teller = new CodeTeller(tf, values, settings, tokens);
          results.push(beamSearch(tree, admitted, width, (step) => teller.tell(step)));
        });
      }
      return tf.scalar(0);
    });
  }
  return results;
}

/** Keys and values that the tokens of a layer hear. */
interface Heard {
  /** Of the history, head by head: heads x tokens x columns of a head. */
  readonly memoryKeys: Tensor3D;
  readonly memoryValues: Tensor3D;
  /** Of the codes so far, one tensor a level: prefixes x heads x columns of a head. */
  keys: Tensor3D[];
  values: Tensor3D[];
}

/** Tells the codes of the next item of one history, level by level; what was computed of the prefixes is kept. */
class CodeTeller {
  /** By name of the layer. */
  readonly #heard = new Map<string, Heard>();
  readonly #memory: Tensor2D;
  /** Position of the next item. */
  readonly #place: number;
  readonly #drop: (input: Tensor2D) => Tensor2D;

  constructor(
    private readonly tf: TensorFlow,
    private readonly values: TensorMap,
    private readonly settings: TIGERSettings,
    tokens: Int32Array,
  ) {
    const depth = settings.counts.length;
    const length = tokens.length / depth;
    this.#place = values["positions"]!.shape[0]! - 1;
    const places = tokens.map((_, i) => this.#place - length + Math.floor(i / depth));
    const history = {
      tokens: tf.tensor1d(tokens, "int32"),
      places: tf.tensor1d(places, "int32"),
      offsets: Int32Array.of(0, tokens.length),
    };
    this.#drop = dropouts(tf, values, settings.dropout);
    this.#memory = encode(tf, values, history, settings, this.#drop);
  }

  /** Logarithms of probabilities: prefixes x codes of the level. */
  tell({ level, parents, codes }: BeamStep): Float32Array {
    const { tf, values, settings } = this;
    const count = parents.length;
    if (level > 0) this.#keep(tf.tensor1d(parents, "int32"));
    const first = firstTokens(settings.counts)[level - 1] ?? 0;
    const rows =
      level === 0
        ? (values["begin"] as Tensor2D)
        : tf.gather(
            values["tokens"] as Tensor2D,
            tf.tensor1d(
              codes.map((code) => first + code),
              "int32",
            ),
          );
    const places = tf.fill([count], this.#place, "int32") as Tensor1D;
    const input = embed(tf, values, rows, places);
    const attention = (name: string, input: Tensor2D): Tensor2D => this.#attend(name, input);
    const state = decode(tf, values, input, attention, settings, this.#drop);
    const scores = codeScores(tf, values, state, level, settings.counts);
    return tf.logSoftmax(scores).dataSync<"float32">().slice();
  }

  /** Goes on with some of the prefixes, each as often as it is named. */
  #keep(parents: Tensor1D): void {
    const chosen = (tensors: readonly Tensor3D[]): Tensor3D[] =>
      tensors.map((tensor) => this.tf.gather(tensor, parents));
    for (const heard of this.#heard.values()) {
      heard.keys = chosen(heard.keys);
      heard.values = chosen(heard.values);
    }
  }

  /** The newest token of every prefix hears the history, the tokens before it, and itself. */
  #attend(name: string, input: Tensor2D): Tensor2D {
    const { tf, values } = this;
    const { heads, dimensions } = this.settings;
    const width = dimensions / heads;
    const split = (matrix: Tensor2D): Tensor3D => tf.reshape(matrix, [-1, heads, width]);
    const byHead = (tensor: Tensor3D): Tensor3D => tf.transpose(tensor, [1, 0, 2]);
    const projected = (part: string, from: Tensor2D): Tensor3D =>
      split(project(tf, values, `${name}.${part}`, from));
    if (!this.#heard.has(name)) {
      const memoryKeys = byHead(projected("memoryKey", this.#memory));
      const memoryValues = byHead(projected("memoryValue", this.#memory));
      this.#heard.set(name, { memoryKeys, memoryValues, keys: [], values: [] });
    }
    const heard = this.#heard.get(name)!;
    const queries = projected("query", input);
    heard.keys.push(projected("key", input));
    heard.values.push(projected("value", input));

    const ofMemory = tf.matMul(byHead(queries), heard.memoryKeys, false, true); // heads x prefixes x tokens
    const ofOwn = heard.keys.map((keys) => tf.transpose(tf.sum(tf.mul(queries, keys), 2)));
    const scores = tf.concat([ofMemory, tf.stack(ofOwn, 2)] as Tensor3D[], 2);
    const weights = tf.softmax(tf.div(scores, Math.sqrt(width)));
    const [prefixes, tokens] = [input.shape[0], heard.memoryKeys.shape[1]];
    const toMemory = tf.slice(weights, [0, 0, 0], [heads, prefixes, tokens]);
    const sums: Tensor[] = [byHead(tf.matMul(toMemory, heard.memoryValues))];
    heard.values.forEach((own, i) => {
      const toOwn = tf.slice(weights, [0, 0, tokens + i], [heads, prefixes, 1]);
      sums.push(tf.mul(byHead(toOwn as Tensor3D), own));
    });
    return tf.reshape(tf.addN(sums), [prefixes, dimensions]);
  }
}

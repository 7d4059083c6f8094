import { type InteractionMatrix, Random } from "@funrec/core";
import type { EpochExamples, InputArray, TrainingInput } from "@funrec/core/tensor";
import type { ItemCodes } from "./semantic-ids/code-tree.js";
import { firstTokens } from "./tiger-loss.js";

/** How examples are made of histories. */
export interface TIGERExampleSettings {
  readonly maxLength: number;
  readonly samplesPerUser: number;
}

/** A part of a history, and the places within it whose items are to be told by those before them. */
interface Window {
  /** Place of its first item in the matrix. */
  readonly start: number;
  /** Items before the last. */
  readonly size: number;
  /** Ascending, from 1 to the size. */
  readonly targets: readonly number[];
}

/** Makes arrays of 32-bit integers. */
const integers = (numbers: readonly number[]): InputArray => ({
  shape: [numbers.length],
  data: Int32Array.from(numbers),
});

/** Makes the examples of TIGER: tokens of histories, and the tokens of items that came next. */
export class TIGERExamples {
  readonly #depth: number;
  /** Row of each code of an item in the table of tokens. */
  readonly #tokens: Int32Array;
  /** Behind all tokens: what the decoder begins with. */
  readonly #begin: number;

  constructor(
    private readonly matrix: InteractionMatrix,
    private readonly codes: ItemCodes,
    counts: readonly number[],
    private readonly settings: TIGERExampleSettings,
    private readonly seed: number,
  ) {
    const { depth } = codes;
    this.#depth = depth;
    this.#tokens = tokensOf(codes, counts);
    this.#begin = counts.reduce((sum, count) => sum + count, 0);
  }

  /** The examples of an epoch, one a user: other ones in each, whatever was asked for before. */
  epoch(epoch: number): EpochExamples {
    const random = Random.ofEpoch(this.seed, epoch);
    const windows = random.shuffle(this.#windows(random));
    return {
      count: windows.length,
      input: (first, end) => this.input(windows.slice(first, end), random.uint32() | 0),
    };
  }

  /** One window a user that has a next item, at random where the history is longer, and targets in it. */
  #windows(random: Random): Window[] {
    const { maxLength, samplesPerUser } = this.settings;
    const { offsets } = this.matrix.byUser;
    const windows: Window[] = [];
    for (let user = 0; user + 1 < offsets.length; user++) {
      const length = offsets[user + 1]! - offsets[user]!;
      if (length < 2) continue;
      const size = Math.min(length - 1, maxLength);
      const start = offsets[user]! + random.integer(length - size);
      const places = random.shuffle(Array.from({ length: size }, (_, i) => i + 1));
      windows.push({ start, size, targets: places.slice(0, samplesPerUser).sort((a, b) => a - b) });
    }
    return windows;
  }

  /**
   * What the loss is computed of:
   *
   * - `history.tokens`, `.places`, `.offsets`: the tokens of the items before the last target of each window;
   * - `target.codes.<level>`: the codes to tell; `target.inputs`: the token that the decoder is given for each, and
   *   `target.places`: the position of the item; all targets of level 0 first, then those of level 1, and so on;
   * - `heard.rows`: for every target what its tokens hear: the tokens of the items before it, then its own, as rows of all
   *   tokens of histories and, behind them, of the decoder; `heard.offsets`: where each target begins; `heard.askers`: the
   *   token of the decoder that asks (nobody listens to what those of the history are told); `heard.answers`: where the
   *   decoder's tokens are among them.
   */
  input(windows: readonly Window[], seed: number): TrainingInput {
    const depth = this.#depth;
    const { columns } = this.matrix.byUser;
    const [tokens, places, offsets]: number[][] = [[], [], [0]];
    const heard: { start: number; length: number; item: number; place: number }[] = [];
    for (const { start, size, targets } of windows) {
      const first = tokens!.length;
      // The last item of the history has the same position whatever its length: it says most, and answers are given behind it.
      const shift = this.settings.maxLength - size;
      for (let place = 0; place < targets.at(-1)!; place++) {
        for (const token of this.#tokensOf(columns[start + place]!)) {
          tokens!.push(token);
          places!.push(shift + place);
        }
      }
      offsets!.push(tokens!.length);
      for (const place of targets) {
        heard.push({ start: first, length: place, item: columns[start + place]!, place: shift + place });
      }
    }
    const count = heard.length;
    const [rows, askers, heardOffsets]: number[][] = [[], [], [0]];
    const answers = new Int32Array(count * depth);
    const inputs = new Int32Array(count * depth);
    const targetPlaces = new Int32Array(count * depth);
    heard.forEach(({ start, length, item, place }, target) => {
      for (let i = 0; i < length * depth; i++) {
        rows!.push(start + i);
        askers!.push(target);
      }
      const own = this.#tokensOf(item);
      for (let level = 0; level < depth; level++) {
        const row = level * count + target;
        answers[row] = rows!.length;
        inputs[row] = level === 0 ? this.#begin : own[level - 1]!;
        targetPlaces[row] = place;
        rows!.push(tokens!.length + row);
        askers!.push(row);
      }
      heardOffsets!.push(rows!.length);
    });
    const codes = Array.from({ length: depth }, (_, level) => [
      `target.codes.${level}`,
      integers(heard.map(({ item }) => this.codes.codes[item * depth + level]!)),
    ]);
    return {
      examples: count,
      arrays: {
        ...(Object.fromEntries(codes) as Record<string, InputArray>),
        "history.tokens": integers(tokens!),
        "history.places": integers(places!),
        "history.offsets": integers(offsets!),
        "target.inputs": { shape: [inputs.length], data: inputs },
        "target.places": { shape: [inputs.length], data: targetPlaces },
        "heard.rows": integers(rows!),
        "heard.askers": integers(askers!),
        "heard.offsets": integers(heardOffsets!),
        "heard.answers": { shape: [answers.length], data: answers },
        seed: integers([seed]),
      },
    };
  }

  #tokensOf(item: number): Int32Array {
    return this.#tokens.subarray(item * this.#depth, (item + 1) * this.#depth);
  }
}

/** The row of every code of every item in the table of tokens. */
export function tokensOf({ depth, codes }: ItemCodes, counts: readonly number[]): Int32Array {
  const first = firstTokens(counts);
  return codes.map((code, i) => first[i % depth]! + code);
}

/**
 * The permutation that NumPy's `RandomState(seed).permutation(n)` gives, and so scikit-learn's `train_test_split`:
 * published splits come out row for row.
 *
 * @param n how many numbers to permute, 0 to 2^31 - 1
 * @param seed integer from 0 to 2^32 - 1
 *
 * @example
 * ```ts
 * import { numpyPermutation } from "@funrec/core";
 * Array.from(numpyPermutation(10, 42)); // => [8, 1, 5, 0, 7, 2, 9, 4, 3, 6]
 * ```
 */
export function numpyPermutation(n: number, seed: number): Int32Array {
  const generator = new MersenneTwister(seed);
  const permutation = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = generator.integerUpTo(i);
    const swapped = permutation[i]!;
    permutation[i] = permutation[j]!;
    permutation[j] = swapped;
  }
  return permutation;
}

const STATE_WORDS = 624;
const SHIFT_WORDS = 397;

/** MT19937 of Matsumoto and Nishimura (1998), seeded by its `init_genrand`. */
class MersenneTwister {
  readonly #state = new Uint32Array(STATE_WORDS);
  #next = STATE_WORDS;

  constructor(seed: number) {
    this.#state[0] = seed;
    for (let i = 1; i < STATE_WORDS; i++) {
      const previous = this.#state[i - 1]!;
      this.#state[i] = Math.imul(previous ^ (previous >>> 30), 1812433253) + i;
    }
  }

  /** An integer from 0 to max, drawn as NumPy's legacy generator does: mask to the bits of max, reject what is above. */
  integerUpTo(max: number): number {
    const mask = 2 ** (32 - Math.clz32(max)) - 1;
    let draw: number;
    do draw = (this.#uint32() & mask) >>> 0;
    while (draw > max);
    return draw;
  }

  #uint32(): number {
    if (this.#next === STATE_WORDS) this.#twist();
    let y = this.#state[this.#next++]!;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  #twist(): void {
    const state = this.#state;
    for (let i = 0; i < STATE_WORDS; i++) {
      const y = (state[i]! & 0x80000000) | (state[(i + 1) % STATE_WORDS]! & 0x7fffffff);
      const odd = y & 1 ? 0x9908b0df : 0;
      state[i] = state[(i + SHIFT_WORDS) % STATE_WORDS]! ^ (y >>> 1) ^ odd;
    }
    this.#next = 0;
  }
}

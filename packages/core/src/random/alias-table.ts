import type { Random } from "./random.js";

/** Draws 0..n-1 in proportion to n weights in constant time (the alias method of Walker, 1977, and Vose, 1991). */
export class AliasTable {
  /** A draw of column i gives i where 32 random bits are below this, and the alias otherwise. */
  readonly limits: Float64Array;
  readonly aliases: Int32Array;

  /** @param weights at least one, all positive */
  constructor(weights: Float64Array) {
    const count = weights.length;
    const mean = weights.reduce((sum, weight) => sum + weight, 0) / count;
    const shares = weights.map((weight) => weight / mean);
    this.limits = new Float64Array(count).fill(2 ** 32);
    this.aliases = Int32Array.from(weights.keys());
    const small: number[] = [];
    const large: number[] = [];
    shares.forEach((share, index) => (share < 1 ? small : large).push(index));
    while (small.length > 0 && large.length > 0) {
      const [poor, rich] = [small.pop()!, large.at(-1)!];
      this.limits[poor] = shares[poor]! * 2 ** 32;
      this.aliases[poor] = rich;
      shares[rich]! -= 1 - shares[poor]!;
      if (shares[rich]! < 1) small.push(large.pop()!);
    }
  }

  draw(random: Random): number {
    const column = random.integer(this.limits.length);
    return random.uint32() < this.limits[column]! ? column : this.aliases[column]!;
  }
}

import type { ModelFile } from "@funrec/core";

/** What an item has that was not trained. */
export interface NewItem {
  /** Its vector as a center, and as a context. */
  readonly input: Float32Array;
  readonly output: Float32Array;
  readonly prior: number;
}

/** What a model of item vectors has learnt. */
export interface ItemTables {
  readonly dimensions: number;
  /** Vectors of the items as centers, one behind the other. */
  readonly input: Float32Array;
  /** Vectors of the items as contexts. */
  readonly output: Float32Array;
  /** What is added to the inner product of a center and a context to give the log odds of P(context | center), up to a constant. */
  readonly priors: Float32Array;
}

/**
 * The priors of a model trained by negative sampling. The inner product of a pair learns log P / (1 - P) for the share P
 * of the context among all contexts of the center, less the logarithm of how likely it is drawn as a negative (as Levy and
 * Goldberg, 2014, show; 1 - P is due to negatives that are the context, which do not count), where P is that of the data
 * after sub-sampling.
 *
 * @param counts how often each item stands in the data
 * @param exponent negatives are drawn by count^exponent
 * @param keep how likely each item is kept by sub-sampling; undefined when all are
 * @param discount what is taken off for popularity: so many times the logarithm of the count
 */
export function itemPriors(
  counts: ArrayLike<number>,
  exponent: number,
  keep?: Float64Array,
  discount = 0,
): Float32Array {
  return Float32Array.from(counts, (count, item) => {
    if (count === 0) return 0;
    return (exponent - discount) * Math.log(count) - (keep ? Math.log(keep[item]!) : 0);
  });
}

/** Reads what a model of item vectors has saved. @throws ModelFileError when it is malformed */
export function readItemTables(file: ModelFile, items: number, dimensions: number): ItemTables {
  const vectors = (name: string): Float32Array => file.tensor(name, Float32Array, items * dimensions);
  return {
    dimensions,
    input: vectors("input"),
    output: vectors("output"),
    priors: file.tensor("priors", Float32Array, items),
  };
}

/** Replaces what the tables have of an item. */
export function setItem(tables: ItemTables, item: number, { input, output, prior }: NewItem): void {
  tables.input.set(input, item * tables.dimensions);
  tables.output.set(output, item * tables.dimensions);
  tables.priors[item] = prior;
}

import type { Random } from "../../random/random.js";
import type { NegativeSampler } from "../negative-sampler.js";
import type { TrainingInput } from "../network.js";

/** Takes a score out of a sum of exponentials. */
export const HIDDEN = -1e9;

/** What the own items of a batch are to be told from, and what makes scores comparable. */
export interface Negatives {
  /** Items to compare with beside the own ones. */
  readonly items: Int32Array;
  /**
   * `own_correction`: what to add to the score of each example's own item (n); `negative_correction`: to the scores of
   * the negatives (n x m), where it also hides the example's own item.
   */
  readonly arrays: NonNullable<TrainingInput["arrays"]>;
}

/** The own items of examples, and behind them their negatives. */
export function itemsOf(own: Int32Array, { items: negatives }: Negatives): Int32Array {
  const items = new Int32Array(own.length + negatives.length);
  items.set(own);
  items.set(negatives, own.length);
  return items;
}

/** Draws so many negatives for the examples with these own items, with the log-Q correction of sampled softmax. */
export function drawNegatives(
  own: Int32Array,
  count: number,
  sampler: NegativeSampler,
  random: Random,
): Negatives {
  const items = sampler.draw(count, random);
  const logExpected = sampler.logExpected(items, count);
  const correction = new Float32Array(own.length * count);
  const placesOf = new Map<number, number[]>();
  items.forEach((item, place) => {
    const places = placesOf.get(item);
    if (places) places.push(place);
    else placesOf.set(item, [place]);
  });
  for (let example = 0; example < own.length; example++) {
    const start = example * count;
    for (let i = 0; i < count; i++) correction[start + i] = -logExpected[i]!;
    for (const place of placesOf.get(own[example]!) ?? []) correction[start + place] = HIDDEN;
  }
  const ownCorrection = sampler.logExpected(own, count).map((logarithm) => -logarithm);
  return {
    items,
    arrays: {
      own_correction: { shape: [own.length], data: ownCorrection },
      negative_correction: { shape: [own.length, count], data: correction },
    },
  };
}

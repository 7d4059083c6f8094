import { total } from "../../core/assembly/lanes";
import { put } from "../../core/assembly/numbers";
import { biasOf, ENTRY_BYTES, Factors, itemOf, rowOf, shrinkage, Steps, storeLoss, userOf, valueOf } from "./factors";
import { LOSS_EVERY, sigmoid, softplus } from "./logistic";
import { drawNegative, ItemBlock, noteSeen, Seen } from "./negatives";
import { Random } from "./random";

/**
 * Gradient descent on the pairwise loss of BPR, -log sigmoid(score of the user's item - score of another item), for each
 * of the entries first..end and an item of the block that its user does not have. The value of an entry is the weight of
 * its step.
 *
 * @param rows number of users of the block of users
 * @param loss two f64: become the loss of some entries, and how many they are
 */
export function trainPairs(
  first: i32,
  end: i32,
  entries: usize,
  factors: Factors,
  steps: Steps,
  block: ItemBlock,
  seen: Seen,
  rows: i32,
  random: Random,
  loss: usize,
): void {
  noteSeen(seen, entries, first, end, rows, block);
  const bytes = <usize>factors.rowBytes;
  const users = factors.users;
  const items = factors.items;
  const itemBiases = factors.itemBiases;
  let sum: f64 = 0;
  let counted = 0;
  for (let i = first; i < end; i++) {
    const entry = entries + <usize>i * ENTRY_BYTES;
    const user = userOf(entry);
    const liked = itemOf(entry);
    const other = drawNegative(block, seen, user, random);
    if (other < 0) continue;
    const userRate = valueOf(entry) * steps.userRate;
    const itemRate = valueOf(entry) * steps.itemRate;
    const shrinkUser = shrinkage(userRate, steps.regularization);
    const shrinkItem = shrinkage(itemRate, steps.regularization);
    const p = rowOf(users, user, bytes);
    const q = rowOf(items, liked, bytes);
    const r = rowOf(items, other, bytes);
    const likedBias = biasOf(itemBiases, liked);
    const otherBias = biasOf(itemBiases, other);
    const margin = likedBias - otherBias + dotOfDifference(p, q, r, bytes);
    const slope = sigmoid(-margin);
    if (((i - first) & (LOSS_EVERY - 1)) == 0) {
      sum += softplus(-margin);
      counted++;
    }
    if (itemBiases) {
      put<f32>(itemBiases, liked, shrinkItem * likedBias + itemRate * slope);
      put<f32>(itemBiases, other, shrinkItem * otherBias - itemRate * slope);
    }
    stepOfPair(p, q, r, bytes, shrinkUser, userRate * slope, shrinkItem, itemRate * slope);
  }
  storeLoss(loss, sum, counted);
}

/** p.(q - r) */
@inline
function dotOfDifference(p: usize, q: usize, r: usize, bytes: usize): f32 {
  let sum0 = f32x4.splat(0);
  let sum1 = f32x4.splat(0);
  for (let i: usize = 0; i < bytes; i += 32) {
    const difference0 = f32x4.sub(v128.load(q + i), v128.load(r + i));
    const difference1 = f32x4.sub(v128.load(q + i, 16), v128.load(r + i, 16));
    sum0 = f32x4.add(sum0, f32x4.mul(v128.load(p + i), difference0));
    sum1 = f32x4.add(sum1, f32x4.mul(v128.load(p + i, 16), difference1));
  }
  return total(f32x4.add(sum0, sum1));
}

/** p += stepP (q - r), q += stepQ p, r -= stepQ p, all from the values before, which are shrunk. */
@inline
function stepOfPair(
  p: usize,
  q: usize,
  r: usize,
  bytes: usize,
  shrinkP: f32,
  stepP: f32,
  shrinkQ: f32,
  stepQ: f32,
): void {
  const shrinksP = f32x4.splat(shrinkP);
  const stepsP = f32x4.splat(stepP);
  const shrinksQ = f32x4.splat(shrinkQ);
  const stepsQ = f32x4.splat(stepQ);
  for (let i: usize = 0; i < bytes; i += 16) {
    const oldP = v128.load(p + i);
    const oldQ = v128.load(q + i);
    const oldR = v128.load(r + i);
    const stepOfItems = f32x4.mul(stepsQ, oldP);
    v128.store(p + i, f32x4.add(f32x4.mul(shrinksP, oldP), f32x4.mul(stepsP, f32x4.sub(oldQ, oldR))));
    v128.store(q + i, f32x4.add(f32x4.mul(shrinksQ, oldQ), stepOfItems));
    v128.store(r + i, f32x4.sub(f32x4.mul(shrinksQ, oldR), stepOfItems));
  }
}

import { put } from "../../core/assembly/numbers";
import { biasOf, ENTRY_BYTES, Factors, itemOf, rowOf, shrinkage, Steps, storeLoss, userOf, valueOf } from "./factors";
import { LOSS_EVERY, sigmoid, softplus } from "./logistic";
import { drawNegative, ItemBlock, noteSeen, Seen } from "./negatives";
import { Random } from "./random";
import { dot, step } from "./rows";

/**
 * Gradient descent on the logistic loss: each of the entries first..end has label 1, and `negatives` items of the block
 * that its user does not have have label 0. The value of an entry is the weight of its steps.
 *
 * @param rows number of users of the block of users
 * @param loss two f64: become the loss of some positives with their negatives, and how many they are
 */
export function trainLabels(
  first: i32,
  end: i32,
  entries: usize,
  factors: Factors,
  steps: Steps,
  negatives: i32,
  block: ItemBlock,
  seen: Seen,
  rows: i32,
  random: Random,
  loss: usize,
): void {
  noteSeen(seen, entries, first, end, rows, block);
  let sum: f64 = 0;
  let counted = 0;
  for (let i = first; i < end; i++) {
    const entry = entries + <usize>i * ENTRY_BYTES;
    const user = userOf(entry);
    const weight = valueOf(entry);
    const isCounted = ((i - first) & (LOSS_EVERY - 1)) == 0;
    let logit = learn(factors, steps, user, itemOf(entry), 1, weight);
    if (isCounted) {
      sum += softplus(-logit);
      counted++;
    }
    for (let negative = 0; negative < negatives; negative++) {
      const item = drawNegative(block, seen, user, random);
      if (item < 0) continue;
      logit = learn(factors, steps, user, item, 0, weight);
      if (isCounted) sum += softplus(logit);
    }
  }
  storeLoss(loss, sum, counted);
}

/** One step for a user, an item and a label. @returns the logit before it */
@inline
function learn(factors: Factors, steps: Steps, user: i32, item: i32, label: f32, weight: f32): f32 {
  const bytes = <usize>factors.rowBytes;
  const p = rowOf(factors.users, user, bytes);
  const q = rowOf(factors.items, item, bytes);
  const userBiases = factors.userBiases;
  const itemBiases = factors.itemBiases;
  const userRate = weight * steps.userRate;
  const itemRate = weight * steps.itemRate;
  const shrinkUser = shrinkage(userRate, steps.regularization);
  const shrinkItem = shrinkage(itemRate, steps.regularization);
  const userBias = biasOf(userBiases, user);
  const itemBias = biasOf(itemBiases, item);
  const logit = userBias + itemBias + dot(p, q, bytes);
  const error = label - sigmoid(logit);
  if (userBiases) put<f32>(userBiases, user, shrinkUser * userBias + userRate * error);
  if (itemBiases) put<f32>(itemBiases, item, shrinkItem * itemBias + itemRate * error);
  step(p, q, bytes, shrinkUser, userRate * error, shrinkItem, itemRate * error);
  return logit;
}

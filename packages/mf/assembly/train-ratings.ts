import { put } from "../../core/assembly/numbers";
import { biasOf, ENTRY_BYTES, Factors, itemOf, rowOf, shrinkage, Steps, storeLoss, userOf, valueOf } from "./factors";
import { dot, step } from "./rows";

/**
 * One step of gradient descent on the squared error for each of the entries first..end, in order.
 *
 * @param mean the mean rating, or 0 in a model without biases
 * @param loss two f64: become the sum of the squared errors, each before its step, and their number
 */
export function trainRatings(
  first: i32,
  end: i32,
  entries: usize,
  factors: Factors,
  steps: Steps,
  mean: f32,
  loss: usize,
): void {
  const bytes = <usize>factors.rowBytes;
  const users = factors.users;
  const items = factors.items;
  const userBiases = factors.userBiases;
  const itemBiases = factors.itemBiases;
  const userRate = steps.userRate;
  const itemRate = steps.itemRate;
  const shrinkUser = shrinkage(userRate, steps.regularization);
  const shrinkItem = shrinkage(itemRate, steps.regularization);
  let sum: f64 = 0;
  let nextProduct: f32 = 0;
  let isSecond = false;
  for (let i = first; i < end; i++) {
    const entry = entries + <usize>i * ENTRY_BYTES;
    const user = userOf(entry);
    const item = itemOf(entry);
    const p = rowOf(users, user, bytes);
    const q = rowOf(items, item, bytes);
    let product = nextProduct;
    if (isSecond) {
      isSecond = false;
    } else {
      product = dot(p, q, bytes);
      // Of two entries that share no row, both products are taken before both steps: the processor does them at once.
      const next = entry + ENTRY_BYTES;
      isSecond = i + 1 < end && userOf(next) !== user && itemOf(next) !== item;
      if (isSecond) nextProduct = dot(rowOf(users, userOf(next), bytes), rowOf(items, itemOf(next), bytes), bytes);
    }
    const userBias = biasOf(userBiases, user);
    const itemBias = biasOf(itemBiases, item);
    const error = valueOf(entry) - (mean + userBias + itemBias + product);
    sum += <f64>(error * error);
    if (userBiases) put<f32>(userBiases, user, shrinkUser * userBias + userRate * error);
    if (itemBiases) put<f32>(itemBiases, item, shrinkItem * itemBias + itemRate * error);
    step(p, q, bytes, shrinkUser, userRate * error, shrinkItem, itemRate * error);
  }
  storeLoss(loss, sum, end - first);
}

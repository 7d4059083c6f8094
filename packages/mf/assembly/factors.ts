import { at } from "../../core/assembly/numbers";

/** What gradient descent trains, in the memory of the caller (src/sgd.ts lays it out). */
@unmanaged
export class Factors {
  /** Factors of the users, a row each; see rows.ts. */
  users: usize;
  /** Factors of the items, each at its place; see move-rows.ts. */
  items: usize;
  /** f32, or 0 for a model without biases of users. */
  userBiases: usize;
  /** Biases of the items, each at its place; f32, or 0 for a model without. */
  itemBiases: usize;
  /** Bytes of a row. */
  rowBytes: i32;
}

/** How far one step goes. */
@unmanaged
export class Steps {
  /** Learning rate of what belongs to users. */
  userRate: f32;
  /** Learning rate of what belongs to items: 0 leaves them as they are. */
  itemRate: f32;
  /** L2 regularization of all that a step touches. */
  regularization: f32;
}

/** What regularization leaves of a number in one step. */
@inline
export function shrinkage(rate: f32, regularization: f32): f32 {
  return <f32>1 - rate * regularization;
}

/** A sum over entries, and how many went into it; f64 both. */
@inline
export function storeLoss(loss: usize, sum: f64, count: i32): void {
  store<f64>(loss, sum);
  store<f64>(loss, <f64>count, 8);
}

/** One interaction in the order of training: user, place of the item and value, 12 bytes. */
export const ENTRY_BYTES: usize = 12;

@inline
export function userOf(entry: usize): i32 {
  return load<i32>(entry);
}

@inline
export function itemOf(entry: usize): i32 {
  return load<i32>(entry, 4);
}

@inline
export function valueOf(entry: usize): f32 {
  return load<f32>(entry, 8);
}

@inline
export function rowOf(rows: usize, index: i32, rowBytes: usize): usize {
  return rows + <usize>index * rowBytes;
}

/** A bias, or 0 in a model without. */
@inline
export function biasOf(biases: usize, index: i32): f32 {
  return biases ? at<f32>(biases, index) : 0;
}

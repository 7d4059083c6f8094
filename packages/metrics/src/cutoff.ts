import { OptionError } from "@funrec/core";

/** How many places of a list the cutoff `k` leaves. @throws OptionError when k is not an integer of at least 1 */
export function placesWithin(list: ArrayLike<unknown>, k: number): number {
  if (!Number.isInteger(k) || k < 1) throw new OptionError(`k is ${k}, allowed: an integer of at least 1`);
  return Math.min(k, list.length);
}

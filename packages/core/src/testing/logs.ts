import { Interactions } from "../data/interactions.js";
import { OptionError } from "../errors.js";
import type { Interaction } from "../data/types.js";

/**
 * A log with known answers: `size` users and items; user `u<i>` has every item `i<j>` of the same parity but `i<i>`, in the
 * order `i<i + 2>`, `i<i + 4>`, ..., round to `i<i - 2>`. A model that learns from other users recommends `i<i>` to `u<i>`
 * first, be it for what they have or for what comes next.
 * @param size an even number of at least 4 @throws OptionError otherwise
 */
export function checkerboard(size = 20): Interactions {
  if (size % 2 !== 0 || size < 4) {
    throw new OptionError(`size is ${size}, allowed: an even number of at least 4`);
  }
  const rows: Interaction[] = [];
  for (let user = 0; user < size; user++) {
    for (let step = 2; step < size; step += 2) {
      rows.push({ user: `u${user}`, item: `i${(user + step) % size}`, value: 4, timestamp: rows.length });
    }
  }
  return Interactions.from(rows);
}

/** A small uneven log of numeric and text ids, with values, times and repeated rows. */
export function smallLog(): Interactions {
  const rows: Interaction[] = [];
  for (let user = 0; user < 12; user++) {
    for (let step = 0; step < 3 + (user % 4); step++) {
      const item = (user * user + step * 5) % 11;
      rows.push({
        user: user % 2 ? user : `user ${user}`,
        item: item % 3 ? item : `item ${item}`,
        value: 1 + ((user + item) % 5),
        timestamp: 1000 * user + step,
      });
    }
  }
  return Interactions.from([...rows, { ...rows[0]!, value: 5, timestamp: 50_000 }]);
}

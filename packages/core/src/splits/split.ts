import { rowsByUser } from "../data/interaction-order.js";
import type { Interactions } from "../data/interactions.js";
import { DataError } from "../errors.js";

/** A log cut into a part to learn from and a part to be measured on. */
export interface Split {
  /** How it was cut, with its parameters, such as `"leave-last-out"`: part of every reported result. */
  readonly method: string;
  readonly train: Interactions;
  /** For choosing options and stopping early; never for the final figure. */
  readonly validation?: Interactions;
  readonly test: Interactions;
}

/** The rows of each part of a split. */
export interface SplitRows {
  readonly train: ArrayLike<number>;
  readonly validation?: ArrayLike<number>;
  readonly test: ArrayLike<number>;
}

/**
 * What must not come before what: `"none"` for random splits, `"user"` when each user's test rows must follow their
 * training rows, `"global"` when every test row must be later than every training row.
 */
export type TimeOrder = "none" | "user" | "global";

/**
 * Makes a split of rows after checking that nothing leaks from the later parts into the earlier.
 * @throws DataError when a part is empty, a row stands in two parts, or a row breaks the time order
 */
export function makeSplit(log: Interactions, method: string, rows: SplitRows, order: TimeOrder): Split {
  for (const [name, part] of Object.entries(rows)) {
    if (part.length === 0) {
      throw new DataError(
        `${method}: the ${name} part of the split is empty; the log has ${log.length} rows`,
      );
    }
  }
  checkLeaks(log, method, rows, order);
  return {
    method,
    train: log.subset(rows.train),
    ...(rows.validation && { validation: log.subset(rows.validation) }),
    test: log.subset(rows.test),
  };
}

const UNUSED = 0;

/** @throws DataError naming the first row that leaks */
function checkLeaks(log: Interactions, method: string, rows: SplitRows, order: TimeOrder): void {
  const partOfRow = new Uint8Array(log.length).fill(UNUSED);
  const parts = [rows.train, rows.validation ?? [], rows.test];
  parts.forEach((part, number) => {
    for (let i = 0; i < part.length; i++) {
      if (partOfRow[part[i]!] !== UNUSED)
        throw new DataError(`${method}: row ${part[i]} stands in two parts`);
      partOfRow[part[i]!] = number + 1;
    }
  });
  if (order === "user") checkUserOrder(log, method, partOfRow);
  if (order === "global") checkGlobalOrder(log, method, parts);
}

/** In the order of time, the parts of each user's rows must not go back. */
function checkUserOrder(log: Interactions, method: string, partOfRow: Uint8Array): void {
  const { offsets, rows } = rowsByUser(log);
  for (let user = 0; user < log.users.size; user++) {
    let latestPart = UNUSED;
    for (const row of rows.subarray(offsets[user], offsets[user + 1])) {
      const part = partOfRow[row]!;
      if (part === UNUSED) continue;
      if (part < latestPart)
        throw new DataError(`${method}: row ${row} is later than rows it is used to predict`);
      latestPart = part;
    }
  }
}

/** Every part must end before the next begins; equal times may not be parted. */
function checkGlobalOrder(log: Interactions, method: string, parts: ArrayLike<number>[]): void {
  let latest = -Infinity;
  for (const part of parts) {
    let latestHere = latest;
    for (let i = 0; i < part.length; i++) {
      const time = log.timestamps![part[i]!]!;
      if (time <= latest)
        throw new DataError(`${method}: row ${part[i]} is not later than all rows of the part before`);
      latestHere = Math.max(latestHere, time);
    }
    latest = latestHere;
  }
}

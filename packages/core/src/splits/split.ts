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
 * @throws DataError when a part is empty, the log lacks a row, a row stands twice, or a row breaks the time order
 */
export function makeSplit(log: Interactions, method: string, rows: SplitRows, order: TimeOrder): Split {
  for (const [name, part] of Object.entries(rows)) {
    if (part?.length === 0) {
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
const PART_NAMES = ["train", "validation", "test"] as const;

/** @throws DataError naming the first row that leaks */
function checkLeaks(log: Interactions, method: string, rows: SplitRows, order: TimeOrder): void {
  const partOfRow = new Uint8Array(log.length).fill(UNUSED);
  const parts = PART_NAMES.map((name) => rows[name] ?? []);
  parts.forEach((part, number) => {
    for (let i = 0; i < part.length; i++) {
      const row = part[i]!;
      const earlier = partOfRow[row];
      if (earlier === undefined) {
        throw new DataError(`${method}: row ${row} is outside the log's rows 0..${log.length - 1}`);
      }
      if (earlier !== UNUSED) {
        const places = `${PART_NAMES[earlier - 1]} and again in ${PART_NAMES[number]}`;
        throw new DataError(`${method}: row ${row} stands in ${places}`);
      }
      partOfRow[row] = number + 1;
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
  const times = log.timestamps;
  if (!times) throw new DataError(`${method}: the log has no timestamps`);
  let latest = -Infinity;
  for (const part of parts) {
    let latestHere = latest;
    for (let i = 0; i < part.length; i++) {
      const time = times[part[i]!]!;
      if (time <= latest)
        throw new DataError(`${method}: row ${part[i]} is not later than all rows of the part before`);
      latestHere = Math.max(latestHere, time);
    }
    latest = latestHere;
  }
}

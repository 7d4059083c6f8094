import { comparePaired, type PairedComparison } from "@funrec/metrics";
import { decodeValues } from "../per-user.js";
import { ResultFileError } from "../result-file.js";
import type { Row, Section } from "./sections.js";

/** The tests of the models of a section against the best of them. */
export interface Tests {
  /** The best of the models of which each user's figure is recorded. */
  readonly reference: Row;
  /** Of the other models that have the same users. */
  readonly results: ReadonlyMap<Row, PairedComparison>;
}

/** Nothing where the files have the figures of single users of less than two models. */
export function testAgainstBest({ rows, columns: { primary } }: Section): Tests | undefined {
  const recorded = rows.filter(({ result }) => result.per_user?.values[primary] !== undefined);
  const [reference] = recorded;
  if (!reference) return undefined;
  const others = recorded.filter(
    (row) => row !== reference && row.result.per_user!.users === reference.result.per_user!.users,
  );
  if (others.length === 0) return undefined;
  const best = evaluationOf(reference, primary);
  return {
    reference,
    results: new Map(others.map((row) => [row, comparePaired(evaluationOf(row, primary), best, primary)])),
  };
}

/** The users stand in one order, so that their places do for ids. */
function evaluationOf(
  { result, file }: Row,
  metric: string,
): { users: number[]; perUser: Record<string, Float64Array> } {
  let values;
  try {
    values = decodeValues(result.per_user!.values[metric]!);
  } catch (cause) {
    throw new ResultFileError(
      `${file.file}: per_user of ${result.model} cannot be read: ${(cause as Error).message}`,
      { cause },
    );
  }
  return { users: Array.from(values.keys()), perUser: { [metric]: values } };
}

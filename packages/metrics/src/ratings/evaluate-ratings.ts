import {
  DataError,
  EngineError,
  type Id,
  type Interaction,
  type Interactions,
  parseOptions,
  type RatingPredictor,
  show,
  Stage,
  UnknownIdError,
  type WorkContext,
  workContextEntries,
} from "@funrec/core";
import * as v from "valibot";
import { mae } from "./mae.js";
import type { RatingPair } from "./rating-pair.js";
import { rmse } from "./rmse.js";

/** How well a model predicts ratings. */
export interface RatingEvaluation {
  /** Root mean squared error over the predicted rows; NaN when there are none. */
  readonly rmse: number;
  /** Mean absolute error over the predicted rows; NaN when there are none. */
  readonly mae: number;
  /** Number of test rows with a prediction. */
  readonly predicted: number;
  /** Number of test rows without one: the model does not know the user or the item, or has nothing to go by. */
  readonly skipped: number;
}

const schema = v.strictObject(workContextEntries);

/**
 * Predicts the value of every test row and compares. Compare models only where they skip the same rows.
 *
 * @param model anything with `predict`
 * @param test a log with values
 * @throws DataError when the test log is empty or has no values
 * @throws EngineError when a prediction is not a finite number
 * @throws the signal's reason once aborted
 *
 * @example
 * ```ts
 * import { Interactions } from "@funrec/core";
 * import { evaluateRatings } from "@funrec/metrics";
 * const test = Interactions.from([
 *   { user: "ann", item: "tea", value: 4 },
 *   { user: "bob", item: "tea", value: 2 },
 *   { user: "bob", item: "new", value: 5 },
 * ]);
 * const model = { predict: async (_user: unknown, item: unknown) => (item === "new" ? undefined : 3) };
 * await evaluateRatings(model, test); // => { rmse: 1, mae: 1, predicted: 2, skipped: 1 }
 * ```
 */
export async function evaluateRatings(
  model: RatingPredictor,
  test: Interactions,
  context: WorkContext = {},
): Promise<RatingEvaluation> {
  const stage = new Stage(
    parseOptions("evaluateRatings", schema, context) as WorkContext,
    "ratings",
    test.length,
  );
  if (!test.values || test.length === 0) {
    throw new DataError(
      `evaluateRatings: the test log has ${test.length} rows and ${test.values ? "" : "no "}values`,
    );
  }
  const pairs: RatingPair[] = [];
  let done = 0;
  for (const row of test) {
    const predicted = await predict(model, row);
    if (predicted !== undefined) pairs.push([predicted, row.value!]);
    await stage.advance(++done);
  }
  return {
    rmse: rmse(pairs),
    mae: mae(pairs),
    predicted: pairs.length,
    skipped: test.length - pairs.length,
  };
}

async function predict(model: RatingPredictor, { user, item }: Interaction): Promise<number | undefined> {
  const predicted = await predictKnown(model, user, item);
  if (predicted === undefined || Number.isFinite(predicted)) return predicted;
  throw new EngineError(
    `the model predicts ${predicted} for user ${show(user)} and item ${show(item)}, ` +
      "allowed: a finite number or undefined",
  );
}

async function predictKnown(model: RatingPredictor, user: Id, item: Id): Promise<number | undefined> {
  try {
    return await model.predict(user, item);
  } catch (error) {
    if (error instanceof UnknownIdError) return undefined;
    throw error;
  }
}

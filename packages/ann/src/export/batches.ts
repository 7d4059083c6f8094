import { parseOptions, positiveInteger, Stage, type WorkContext, workContextEntries } from "@funrec/core";
import type { ItemVectors } from "@funrec/core/vectors";
import * as v from "valibot";

/** How vectors are sent to a service. */
export interface UpsertOptions extends WorkContext {
  /** Vectors in one request, at least 1. Default 256. */
  readonly batchSize?: number;
}

const schema = v.strictObject({
  batchSize: v.optional(positiveInteger, 256),
  ...workContextEntries,
});

/** Sends items first..end, batch after batch. @throws OptionError; the signal's reason once aborted; what `send` throws */
export async function sendBatches(
  owner: string,
  { ids }: ItemVectors,
  options: UpsertOptions,
  send: (first: number, end: number) => Promise<void>,
): Promise<void> {
  const { batchSize, ...context } = parseOptions(owner, schema, options);
  const stage = new Stage(context as WorkContext, "upsert", ids.length);
  for (let first = 0; first < ids.length; first += batchSize) {
    const end = Math.min(ids.length, first + batchSize);
    await send(first, end);
    await stage.advance(end);
  }
}

/** The numbers of an item's vector. */
export const vectorOf = ({ dimensions, vectors }: ItemVectors, item: number): number[] =>
  Array.from(vectors.subarray(item * dimensions, (item + 1) * dimensions));

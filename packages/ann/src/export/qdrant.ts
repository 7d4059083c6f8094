import type { Id } from "@funrec/core";
import type { ItemVectors } from "@funrec/core/vectors";
import { sendBatches, type UpsertOptions, vectorOf } from "./batches.js";

/** What is used of `QdrantClient` of the package `@qdrant/js-client-rest`. */
export interface QdrantUpserts {
  upsert(
    collection: string,
    request: {
      wait: boolean;
      points: { id: number; vector: number[]; payload: { item: Id } }[];
    },
  ): Promise<unknown>;
}

/**
 * Upserts vectors into a collection of Qdrant, which has to be there: with the vectors' number of dimensions, and the
 * distance `Dot` for the inner product, `Cosine`, or `Euclid`. Qdrant's ids are numbers or UUIDs: a point has the place of
 * its item in the list as id, and the item's own id as `item` in its payload.
 *
 * @param client a `QdrantClient` of `@qdrant/js-client-rest`
 * @param items those of a model or an index: `itemVectors()`
 * @throws OptionError; what the client throws
 */
export async function toQdrant(
  client: QdrantUpserts,
  collection: string,
  items: ItemVectors,
  options: UpsertOptions = {},
): Promise<void> {
  await sendBatches("toQdrant", items, options, async (first, end) => {
    const points = items.ids.slice(first, end).map((item, i) => ({
      id: first + i,
      vector: vectorOf(items, first + i),
      payload: { item },
    }));
    await client.upsert(collection, { wait: true, points });
  });
}

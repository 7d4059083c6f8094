import { EngineError } from "@funrec/core";
import type { ItemVectors } from "@funrec/core/vectors";
import { sendBatches, type UpsertOptions, vectorOf } from "./batches.js";

/** What is used of `MilvusClient` of the package `@zilliz/milvus2-sdk-node`. */
export interface MilvusUpserts {
  upsert(request: {
    collection_name: string;
    data: { id: string; vector: number[] }[];
  }): Promise<{ readonly status: { readonly error_code: string | number; readonly reason: string } }>;
}

/**
 * Upserts vectors into a collection of Milvus, which has to be there: with the primary key `id`, a `VarChar` (ids that are
 * numbers become text), and the field `vector`, a `FloatVector` of the vectors' number of dimensions.
 *
 * @param client a `MilvusClient` of `@zilliz/milvus2-sdk-node`
 * @param items those of a model or an index: `itemVectors()`
 * @throws OptionError; EngineError when Milvus refuses; what the client throws
 */
export async function toMilvus(
  client: MilvusUpserts,
  collection: string,
  items: ItemVectors,
  options: UpsertOptions = {},
): Promise<void> {
  await sendBatches("toMilvus", items, options, async (first, end) => {
    const data = items.ids
      .slice(first, end)
      .map((id, i) => ({ id: String(id), vector: vectorOf(items, first + i) }));
    const { status } = await client.upsert({ collection_name: collection, data });
    // The client reports what goes wrong in its answer.
    if (status.error_code !== "Success" && status.error_code !== 0) {
      throw new EngineError(`Milvus refused the items ${first} to ${end - 1}: ${status.reason}`);
    }
  });
}

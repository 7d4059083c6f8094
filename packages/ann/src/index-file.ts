import { type Id, ModelFile, readOptions } from "@funrec/core";
import type * as v from "valibot";

/** What the file of every index holds. */
export interface IndexFile<Options> {
  readonly options: Options;
  readonly ids: readonly Id[];
  /** Rows of numbers, one an id. */
  readonly vectors: Float32Array;
  readonly file: ModelFile;
}

/**
 * Verifies the file of an index and reads what all of them hold.
 * @param source path of the file, or its bytes
 * @throws ModelFileError
 */
export async function readIndex<Schema extends v.GenericSchema<unknown, { readonly dimensions: number }>>(
  name: string,
  schema: Schema,
  source: string | Uint8Array,
): Promise<IndexFile<v.InferOutput<Schema>>> {
  const file = await ModelFile.read(source, name);
  const options = readOptions(name, schema, file.options);
  const { ids } = file.vocabulary("ids");
  return {
    options,
    ids,
    vectors: file.tensor("vectors", Float32Array, ids.length * options.dimensions),
    file,
  };
}

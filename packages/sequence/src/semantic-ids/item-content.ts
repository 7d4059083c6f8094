import {
  DataError,
  type Id,
  type ModelFile,
  type ModelFileWriter,
  OptionError,
  type Random,
  show,
  type StartedFit,
} from "@funrec/core";
import type { VectorTable } from "@funrec/core/vectors";
import { FeatureContent, type ItemFeatures } from "./feature-content.js";
import { logContent } from "./log-content.js";

/** Vectors of items by their ids, all of the same length, such as embeddings of their texts. */
export type ItemVectorMap = ReadonlyMap<Id, ArrayLike<number>>;

/** Where the vectors of items come from. */
export interface ContentOptions {
  readonly itemVectors?: ItemVectorMap | undefined;
  readonly content?: "features" | "log" | undefined;
  readonly itemFeatures?: readonly string[] | undefined;
  readonly contentDimensions: number;
}

/** What makes the vector of a new item: features, or the caller, who gives it; undefined where only the log tells. */
export type NewItemContent = FeatureContent | "vectors" | undefined;

/**
 * The vectors of the items of a log: those that are given; else made of their features, where there are any; else of the log.
 * @throws OptionError for options that do not fit the data; DataError for missing or malformed vectors
 */
export function itemContent(
  { state, data }: StartedFit<object, unknown>,
  { itemVectors, content, itemFeatures, contentDimensions }: ContentOptions,
  random: Random,
): { newItems: NewItemContent; vectors: VectorTable } {
  const { matrix } = state;
  const hasFeatures = data.items !== undefined && data.items.columns.size > 0;
  if (itemVectors) {
    if (content !== undefined) {
      throw new OptionError(
        `tiger: option content is "${content}" besides itemVectors, allowed: one of them`,
      );
    }
    return { newItems: "vectors", vectors: vectorTable(itemVectors, matrix.items.ids) };
  }
  if (content === "log" || (content === undefined && !hasFeatures)) {
    return { newItems: undefined, vectors: logContent(matrix, contentDimensions, random) };
  }
  if (!hasFeatures) {
    throw new OptionError('tiger: option content is "features", but the data has no features of items');
  }
  const fitted = FeatureContent.from(data.items, itemFeatures, matrix.items.ids, contentDimensions, random);
  if (fitted.content.dimensions > 0) return { newItems: fitted.content, vectors: fitted.vectors };
  throw new DataError('tiger: no item of the log has a feature; the option content can be "log"');
}

/** The vector of an item that was not trained. @throws DataError, OptionError when it cannot be had */
export function newItemVector(
  item: Id,
  content: ItemFeatures | ArrayLike<number>,
  newItems: NewItemContent,
  dimensions: number,
): Float32Array {
  if (newItems === undefined) {
    throw new DataError(
      `item ${show(item)} cannot be added: the model was trained without features or vectors of items`,
    );
  }
  if (newItems !== "vectors") return newItems.vectorOf(item, content as ItemFeatures);
  return checkedVector(item, content, dimensions);
}

/** How a model's file says what makes the vectors of new items. */
const KINDS = ["log", "vectors", "features"] as const;

export function writeNewItemContent(writer: ModelFileWriter, newItems: NewItemContent): void {
  const kind = newItems === undefined ? "log" : newItems === "vectors" ? "vectors" : "features";
  writer.tensor("content.kind", Int32Array.of(KINDS.indexOf(kind)));
  if (newItems instanceof FeatureContent) newItems.write(writer);
}

/** @throws ModelFileError */
export function readNewItemContent(file: ModelFile): NewItemContent {
  const kind = KINDS[file.tensor("content.kind", Int32Array, 1)[0]!];
  return kind === "vectors" ? kind : FeatureContent.read(file);
}

function vectorTable(given: ItemVectorMap, ids: readonly Id[]): VectorTable {
  // An id may be a number in the log and text in the map, or the other way round.
  const byText = new Map([...given].map(([id, vector]) => [String(id), vector]));
  const dimensions = [...given.values()][0]?.length ?? 0;
  const missing = ids.filter((id) => !byText.has(String(id)));
  if (missing.length > 0) {
    const sample = missing.slice(0, 3).map((id) => show(id));
    throw new DataError(
      `tiger: itemVectors has none for ${missing.length} of ${ids.length} items of the log, such as ${sample.join(", ")}`,
    );
  }
  const vectors = new Float32Array(ids.length * dimensions);
  ids.forEach((id, i) => vectors.set(checkedVector(id, byText.get(String(id)), dimensions), i * dimensions));
  return { dimensions, vectors };
}

function checkedVector(item: Id, vector: unknown, dimensions: number): Float32Array {
  const numbers = vector as ArrayLike<number>;
  const isVector = Array.isArray(vector) || ArrayBuffer.isView(vector);
  if (isVector && dimensions > 0 && numbers.length === dimensions) {
    const copy = Float32Array.from(numbers);
    if (copy.every(Number.isFinite)) return copy;
    throw new DataError(`the vector of item ${show(item)} has a number that is not finite`);
  }
  throw new DataError(
    `the vector of item ${show(item)} is ${isVector ? `of ${numbers.length} numbers` : show(vector)}, ` +
      `allowed: ${dimensions > 0 ? `${dimensions} numbers` : "numbers"}`,
  );
}

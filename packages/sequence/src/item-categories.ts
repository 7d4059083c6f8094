import {
  categoryCodes,
  type CategoryColumn,
  type CompressedRows,
  type FeatureTable,
  type ModelFile,
  ModelFileError,
  type ModelFileWriter,
  offsetsFromCounts,
  OptionError,
  show,
  type Vocabulary,
} from "@funrec/core";

/** The categories of a feature that items have: a sparse matrix items x categories. */
export interface ItemCategories {
  readonly name: string;
  readonly rows: CompressedRows;
}

/**
 * The categories of the items of a log, a matrix a feature, with those categories only that they have.
 *
 * @param names which features; default all with categories but those that tell all items apart, such as a title
 * @throws OptionError for a feature that the items do not have, or that is numeric
 */
export function categoriesOfItems(
  model: string,
  table: FeatureTable | undefined,
  items: Vocabulary,
  names: readonly string[] | undefined,
): ItemCategories[] {
  const withCategories = [...(table?.columns ?? [])].filter(([, { kind }]) => kind !== "numeric");
  const allowed = withCategories.map(([name]) => name);
  for (const name of names ?? []) {
    if (allowed.includes(name)) continue;
    throw new OptionError(
      `${model}: option itemFeatures names ${show(name)}, allowed: ` +
        (allowed.length > 0 ? allowed.join(", ") : "none, as the data has no categories of items"),
    );
  }
  const matrices = (names ?? allowed).map((name) => ({ name, rows: categoriesOf(table!, name, items) }));
  return names ? matrices : matrices.filter(({ rows }) => !tellsApart(rows));
}

function categoriesOf(table: FeatureTable, feature: string, items: Vocabulary): CompressedRows {
  const column = table.column(feature) as CategoryColumn; // as its name is allowed
  const numbers = new Map<number, number>(); // of categories, in the order in which items have them
  const counts = new Int32Array(items.size);
  const columns: number[] = [];
  items.ids.forEach((id, item) => {
    const row = table.ids.indexOf(id);
    if (row === undefined) return;
    for (const code of categoryCodes(column, row)) {
      if (!numbers.has(code)) numbers.set(code, numbers.size);
      columns.push(numbers.get(code)!);
      counts[item]!++;
    }
  });
  return {
    rowCount: items.size,
    columnCount: numbers.size,
    offsets: offsetsFromCounts(counts),
    columns: Int32Array.from(columns),
  };
}

/** True when no two items share a category: it would be a second id. */
function tellsApart({ columnCount, columns }: CompressedRows): boolean {
  return columnCount === columns.length;
}

const NAMES = "categories.names";

/** Writes categories, for {@link readCategories}. */
export function writeCategories(writer: ModelFileWriter, categories: readonly ItemCategories[]): void {
  const names = JSON.stringify(categories.map(({ name }) => name));
  writer.tensor(NAMES, new TextEncoder().encode(names));
  categories.forEach(({ rows }, i) => writer.compressedRows(`categories.${i}`, rows));
}

/** @throws ModelFileError */
function readNames(file: ModelFile): string[] {
  try {
    const names: unknown = JSON.parse(new TextDecoder().decode(file.tensor(NAMES, Uint8Array)));
    if (Array.isArray(names) && names.every((name) => typeof name === "string")) return names;
    throw new SyntaxError("no array of texts");
  } catch (cause) {
    if (cause instanceof ModelFileError) throw cause;
    throw new ModelFileError("the file's names of features are malformed", { cause });
  }
}

/** @param items number of items of the model @throws ModelFileError when they are malformed */
export function readCategories(file: ModelFile, items: number): ItemCategories[] {
  return readNames(file).map((name, i) => {
    const rows = file.compressedRows(`categories.${i}`);
    if (rows.rowCount !== items) {
      throw new ModelFileError(`the file has the ${name} of ${rows.rowCount} items, but ${items} items`);
    }
    return { name, rows };
  });
}

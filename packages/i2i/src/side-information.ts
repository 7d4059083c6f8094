import {
  categoryCodes,
  type CategoryColumn,
  checkFeatureNames,
  type FeatureTable,
  type Id,
  type ModelFile,
  type ModelFileWriter,
  OptionError,
  show,
  Vocabulary,
} from "@funrec/core";

/** Features of an item, such as `{ genres: ["Comedy", "Drama"], year: 1995 }`: one category, or several in an array. */
export type ItemFeatures = Readonly<Record<string, FeatureValue>>;
type Category = string | number | boolean;
type FeatureValue = Category | readonly Category[] | undefined;

/** One feature as it is trained on. */
interface Feature {
  readonly name: string;
  /** Only categories of items that were trained. */
  readonly categories: Vocabulary;
  /** Row of its first category among those of all features. */
  readonly firstRow: number;
}

/** The categories of all items: those of feature f of item v start at `offsets[v * features + f]`. */
export interface EncodedFeatures {
  readonly featureCount: number;
  /** Number of categories of all features. */
  readonly rowCount: number;
  readonly offsets: Int32Array;
  /** Rows of categories, counted over all features. */
  readonly categories: Int32Array;
}

/** The categories of one item, feature by feature. */
export function categoriesOf(
  { featureCount, offsets, categories }: EncodedFeatures,
  item: number,
): number[][] {
  return Array.from({ length: featureCount }, (_, feature) => {
    const place = item * featureCount + feature;
    return Array.from(categories.subarray(offsets[place], offsets[place + 1]));
  });
}

/** Side information of items as rows of a table that has a vector for every category of every feature. */
export class SideInformation {
  /** @param others names of the features that are not used; a new item may have them */
  private constructor(
    readonly features: readonly Feature[],
    private readonly others: readonly string[] = [],
  ) {}

  /** No features at all. */
  static readonly none = new SideInformation([]);

  /**
   * Takes the features of a table that embeddings can be made of.
   *
   * @param names which; default every categorical and multi-valued one but those that tell all items apart, such as a
   *   title: they would be a second id
   * @param items whose categories are to be known
   * @throws OptionError for a name that the table does not have, or of a numeric feature
   */
  static from(
    table: FeatureTable,
    names: readonly string[] | undefined,
    items: Iterable<Id>,
  ): SideInformation {
    const rows = Array.from(items, (item) => table.ids.indexOf(item)).filter((row) => row !== undefined);
    const features: Feature[] = [];
    let firstRow = 0;
    for (const name of names ?? table.columns.keys()) {
      const column = table.columns.get(name);
      if (!column || column.kind === "numeric") {
        if (column && !names) continue;
        throw new OptionError(
          `eges: option itemFeatures names ${show(name)}, ` +
            (column
              ? "a numeric feature: make categories of it, such as price bands"
              : "which the items do not have") +
            `; allowed: ${embeddable(table).join(", ") || "none of this table"}`,
        );
      }
      const categories = new Vocabulary();
      let entries = 0;
      for (const row of rows) {
        for (const id of idsOf(column, row)) {
          categories.add(id);
          entries++;
        }
      }
      if (!names && categories.size === entries) continue;
      features.push({ name, categories: categories.close(), firstRow });
      firstRow += categories.size;
    }
    const others = [...table.columns.keys()].filter(
      (name) => !features.some((feature) => feature.name === name),
    );
    return new SideInformation(features, others);
  }

  /** Number of categories of all features. */
  get rowCount(): number {
    return this.features.reduce((sum, { categories }) => sum + categories.size, 0);
  }

  /** The categories of items in the order given; an item that the table does not have has none. */
  encode(table: FeatureTable | undefined, items: readonly Id[]): EncodedFeatures {
    const count = this.features.length;
    const offsets = new Int32Array(items.length * count + 1);
    const categories: number[] = [];
    const columns = this.features.map(({ name }) => table?.column(name));
    items.forEach((item, index) => {
      const row = table?.ids.indexOf(item);
      this.features.forEach((feature, f) => {
        if (row !== undefined) {
          const column = columns[f] as CategoryColumn;
          categories.push(...rowsOf(feature, idsOf(column, row)));
        }
        offsets[index * count + f + 1] = categories.length;
      });
    });
    return { featureCount: count, rowCount: this.rowCount, offsets, categories: Int32Array.from(categories) };
  }

  /**
   * The rows of an item's categories, feature by feature. Categories that were never trained are skipped, and so are
   * features that the trained items have, but the model does not use.
   * @throws OptionError for another feature
   */
  rowsOf(features: ItemFeatures): number[][] {
    checkFeatureNames("item", features, [...this.features.map(({ name }) => name), ...this.others]);
    return this.features.map((feature) => {
      const value = features[feature.name];
      return rowsOf(feature, (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String));
    });
  }

  /** Adds names and categories to a model file. */
  write(writer: ModelFileWriter): void {
    writer.vocabulary("features", Vocabulary.of(this.features.map(({ name }) => name)));
    writer.vocabulary("unused_features", Vocabulary.of(this.others));
    for (const { name, categories } of this.features) writer.vocabulary(`features.${name}`, categories);
  }

  /** @throws ModelFileError */
  static read(file: ModelFile): SideInformation {
    let firstRow = 0;
    const features = file.vocabulary("features").ids.map((name) => {
      const categories = file.vocabulary(`features.${name}`);
      const feature = { name: String(name), categories, firstRow };
      firstRow += categories.size;
      return feature;
    });
    return new SideInformation(features, file.vocabulary("unused_features").ids.map(String));
  }
}

/** Categories of a row of a table. */
function idsOf(column: CategoryColumn, row: number): Id[] {
  return Array.from(categoryCodes(column, row), (code) => column.categories.idAt(code));
}

/** Rows of the categories that are known, each once. */
function rowsOf({ categories, firstRow }: Feature, ids: readonly Id[]): number[] {
  const rows = ids.map((id) => categories.indexOf(id)).filter((row) => row !== undefined);
  return Array.from(new Set(rows), (row) => firstRow + row);
}

const embeddable = ({ columns }: FeatureTable): string[] =>
  [...columns].filter(([, { kind }]) => kind !== "numeric").map(([name]) => name);

import { DataError, type DataLocation, OptionError } from "../errors.js";
import { show } from "../options.js";
import { type CompressedRows, offsetsFromCounts, rowColumns } from "./compressed-rows.js";
import { GrowingArray } from "./growing-array.js";
import type { Id } from "./types.js";
import { Vocabulary } from "./vocabulary.js";

/** Kinds of feature: one category, any number of categories, or a number. */
export type FeatureKind = (typeof KINDS)[number];

const KINDS = ["categorical", "multi", "numeric"] as const;

/** Name and kind of every feature of a table. */
export type FeatureSchema = Readonly<Record<string, FeatureKind>>;

/** One feature of all rows, as numbers. */
export type FeatureColumn =
  /** `categories.idAt(codes[row])`; -1 where the value is missing. */
  | { readonly kind: "categorical"; readonly categories: Vocabulary; readonly codes: Int32Array }
  /** The categories of each row as a sparse matrix rows x categories. */
  | { readonly kind: "multi"; readonly categories: Vocabulary; readonly rows: CompressedRows }
  /** The number of each row; NaN where it is missing. */
  | { readonly kind: "numeric"; readonly numbers: Float64Array };

/** A feature of categories. */
export type CategoryColumn = Exclude<FeatureColumn, { readonly kind: "numeric" }>;

/** The codes of the categories of a row; none where the value is missing. */
export function categoryCodes(column: CategoryColumn, row: number): Int32Array {
  if (column.kind === "multi") return rowColumns(column.rows, row);
  const code = column.codes[row]!;
  return code < 0 ? new Int32Array(0) : Int32Array.of(code);
}

/** A row for {@link FeatureTable.from}: an id and a value a feature; `undefined`, `null` and `""` mean missing. */
export type FeatureRow = { readonly id: Id } & Readonly<Record<string, unknown>>;

/**
 * Side information of users or items: categorical, multi-valued and numeric features, in columns. Immutable.
 *
 * @example
 * ```ts
 * import { FeatureTable } from "@funrec/core";
 * const films = FeatureTable.from(
 *   [{ id: 1, year: 1995, genres: ["Comedy", "Drama"] }, { id: 2, year: 1999, genres: ["Drama"] }],
 *   { year: "numeric", genres: "multi" },
 * );
 * films.value(1, "genres"); // => ["Comedy", "Drama"]
 * films.value(2, "year"); // => 1999
 * ```
 */
export class FeatureTable {
  /** Use {@link FeatureTable.from} or a reader to make a table. */
  constructor(
    readonly ids: Vocabulary,
    readonly columns: ReadonlyMap<string, FeatureColumn>,
  ) {}

  /**
   * Builds a table from rows; features of a row that the schema does not name are ignored.
   * @throws DataError naming the row, for a repeated id or a value of the wrong kind
   * @throws OptionError for a kind that does not exist
   */
  static from(rows: Iterable<FeatureRow>, schema: FeatureSchema): FeatureTable {
    const builder = new FeatureTableBuilder(schema);
    let line = 0;
    for (const row of rows) {
      const location = { file: "row", line: ++line };
      if (typeof row !== "object" || row === null) {
        throw new DataError(`a row must be an object {id, ...}, found ${show(row)}`, location);
      }
      builder.add(row.id, row, location);
    }
    return builder.finish();
  }

  /** Number of rows. */
  get size(): number {
    return this.ids.size;
  }

  /**
   * The value of a feature: text of a category, texts of categories, or a number; `undefined` when it is missing or
   * the table does not have the id.
   * @throws DataError when the table has no such feature
   */
  value(id: Id, feature: string): string | string[] | number | undefined {
    const column = this.column(feature);
    const row = this.ids.indexOf(id);
    if (row === undefined) return undefined;
    if (column.kind === "numeric")
      return Number.isNaN(column.numbers[row]!) ? undefined : column.numbers[row];
    const texts = Array.from(categoryCodes(column, row), (code) => String(column.categories.idAt(code)));
    return column.kind === "multi" ? texts : texts[0];
  }

  /** A feature as a column. @throws DataError when the table has no such feature */
  column(feature: string): FeatureColumn {
    const column = this.columns.get(feature);
    if (!column) {
      throw new DataError(
        `no feature ${show(feature)}: the table has ${[...this.columns.keys()].join(", ") || "none"}`,
      );
    }
    return column;
  }
}

/** Collects rows into a table, checking each one. */
export class FeatureTableBuilder {
  readonly #ids = new Vocabulary();
  readonly #columns: Map<string, ColumnBuilder>;

  constructor(schema: FeatureSchema) {
    this.#columns = new Map(
      Object.entries(schema).map(([name, kind]) => [name, new ColumnBuilder(name, kind)]),
    );
  }

  add(id: Id, values: Readonly<Record<string, unknown>>, location: DataLocation): void {
    if (typeof id === "string" ? id === "" : !Number.isFinite(id)) {
      throw new DataError(`id must be a non-empty string or a finite number, found ${show(id)}`, location);
    }
    if (this.#ids.has(id)) throw new DataError(`id ${show(id)} appears a second time`, location);
    this.#ids.add(id);
    for (const [name, column] of this.#columns) column.add(values[name], location);
  }

  finish(): FeatureTable {
    const columns = [...this.#columns].map(([name, column]) => [name, column.finish()] as const);
    return new FeatureTable(this.#ids.close(), new Map(columns));
  }
}

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === "";

class ColumnBuilder {
  readonly #categories = new Vocabulary();
  readonly #codes = new GrowingArray(Int32Array);
  readonly #counts = new GrowingArray(Int32Array);
  readonly #numbers = new GrowingArray(Float64Array);

  constructor(
    private readonly name: string,
    private readonly kind: FeatureKind,
  ) {
    if (!KINDS.includes(kind)) {
      throw new OptionError(`feature ${name} has the kind ${show(kind)}, allowed: ${KINDS.join(", ")}`);
    }
  }

  add(value: unknown, location: DataLocation): void {
    if (this.kind === "numeric") {
      this.#numbers.push(isMissing(value) ? NaN : this.#number(value, location));
    } else if (this.kind === "categorical") {
      this.#codes.push(isMissing(value) ? -1 : this.#categories.add(this.#category(value, location)));
    } else {
      const entries = (Array.isArray(value) ? value : [value]).filter((entry) => !isMissing(entry));
      const texts = new Set(entries.map((entry) => this.#category(entry, location)));
      for (const text of texts) this.#codes.push(this.#categories.add(text));
      this.#counts.push(texts.size);
    }
  }

  finish(): FeatureColumn {
    if (this.kind === "numeric") return { kind: "numeric", numbers: this.#numbers.finish() };
    const codes = this.#codes.finish();
    const categories = this.#categories.close();
    if (this.kind === "categorical") return { kind: "categorical", categories, codes };
    const offsets = offsetsFromCounts(this.#counts.finish());
    const rows = { rowCount: offsets.length - 1, columnCount: categories.size, offsets, columns: codes };
    return { kind: "multi", categories, rows };
  }

  #number(value: unknown, location: DataLocation): number {
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    if (typeof number === "number" && Number.isFinite(number)) return number;
    throw new DataError(`feature ${this.name} must be a finite number, found ${show(value)}`, location);
  }

  #category(value: unknown, location: DataLocation): string {
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      return String(value);
    throw new DataError(`feature ${this.name} must be text, found ${show(value)}`, location);
  }
}

import {
  checkFeatureNames,
  type CompressedRows,
  DataError,
  type FeatureColumn,
  type FeatureTable,
  GrowingArray,
  type Id,
  type ModelFile,
  ModelFileError,
  type ModelFileWriter,
  OptionError,
  type Random,
  show,
  Vocabulary,
} from "@funrec/core";
import type { VectorTable } from "@funrec/core/vectors";
import { type Directions, leadingDirections, productOfRows, unitRows } from "./leading-directions.js";

/** Features of an item by name: a category, several of them in an array, text, or a number. */
export type ItemFeatures = Readonly<Record<string, unknown>>;

/** How a feature is read: as categories, as the words of a text, or as a number. */
type Reading = "categories" | "words" | "number";

/** A feature of the training. */
interface Field {
  readonly name: string;
  readonly reading: Reading;
}

/**
 * Makes vectors of the features of items: every category, word and number is a column (a word or category counts the more
 * the rarer it is: tf-idf), and the vector is what lies along the leading directions of the columns, of length 1. A feature
 * whose values tell all items apart, such as a title, is read as text, word by word.
 */
export class FeatureContent {
  private constructor(
    private readonly fields: readonly Field[],
    /** Names of the features of the table that are not used. */
    private readonly others: readonly string[],
    /** Texts of the columns, see {@link columnOf}. */
    private readonly columns: Vocabulary,
    /** Of a category or word: how much it counts. Of a number: 1 / its standard deviation. */
    private readonly weights: Float32Array,
    /** Of a number: its mean; otherwise 0. */
    private readonly means: Float32Array,
    private readonly directions: Directions,
  ) {}

  /** Length of the vectors. */
  get dimensions(): number {
    return this.directions.count;
  }

  /**
   * Takes the features of the items of a log.
   * @param names which; default all
   * @throws OptionError for a name that the table does not have
   */
  static from(
    table: FeatureTable,
    names: readonly string[] | undefined,
    ids: readonly Id[],
    dimensions: number,
    random: Random,
  ): { content: FeatureContent; vectors: VectorTable } {
    const rows = ids.map((id) => table.ids.indexOf(id));
    const fields = (names ?? [...table.columns.keys()]).map((name): Field => {
      const column = table.columns.get(name);
      if (column) return { name, reading: readingOf(column, rows) };
      throw new OptionError(
        `tiger: option itemFeatures names ${show(name)}, which the items do not have; ` +
          `allowed: ${[...table.columns.keys()].join(", ")}`,
      );
    });
    const columns = new Vocabulary();
    const counts = rows.map((_, i) => entriesOf(fields, (name) => table.value(ids[i]!, name)));
    for (const entry of counts.flat()) columns.add(entry.column);
    const statistics = statisticsOf(counts, columns);
    const used = new Set(fields.map(({ name }) => name));
    const others = [...table.columns.keys()].filter((name) => !used.has(name));
    const draft = new FeatureContent(fields, others, columns.close(), ...statistics, {
      count: 0,
      data: new Float32Array(0),
    });
    const matrix = draft.#matrix(counts);
    const directions = leadingDirections(matrix, dimensions, random);
    const content = new FeatureContent(fields, others, columns, ...statistics, directions);
    return { content, vectors: content.#vectors(matrix) };
  }

  /**
   * The vector of an item that was not trained.
   * @throws OptionError for a feature that the training did not have, or a value of the wrong kind; DataError when none of
   *   them was trained
   */
  vectorOf(item: Id, features: ItemFeatures): Float32Array {
    checkFeatureNames("item", features, [...this.fields.map(({ name }) => name), ...this.others]);
    const { vectors } = this.#vectors(this.#matrix([entriesOf(this.fields, (name) => features[name])]));
    if (vectors.some((number) => number !== 0)) return vectors;
    throw new DataError(
      `item ${show(item)} has no feature that was trained: its features are ${show(features)}`,
    );
  }

  /** Known entries of items as a sparse matrix items x columns. */
  #matrix(items: readonly (readonly Entry[])[]): CompressedRows {
    const columns = new GrowingArray(Int32Array);
    const values = new GrowingArray(Float64Array);
    const offsets = new Int32Array(items.length + 1);
    items.forEach((entries, item) => {
      for (const { column, value } of entries) {
        const index = this.columns.indexOf(column);
        if (index === undefined) continue;
        columns.push(index);
        values.push((value - this.means[index]!) * this.weights[index]!);
      }
      offsets[item + 1] = columns.length;
    });
    return {
      rowCount: items.length,
      columnCount: this.columns.size,
      offsets,
      columns: columns.finish(),
      values: values.finish(),
    };
  }

  #vectors(matrix: CompressedRows): VectorTable {
    const { directions } = this;
    return {
      dimensions: directions.count,
      vectors: unitRows(productOfRows(matrix, directions), directions.count),
    };
  }

  /** Adds it to a model's file; {@link FeatureContent.read} takes it back. */
  write(writer: ModelFileWriter): void {
    writer.vocabulary("content.fields", Vocabulary.of(this.fields.map(({ name }) => name)));
    writer.vocabulary("content.others", Vocabulary.of(this.others));
    writer.tensor(
      "content.readings",
      Int32Array.from(this.fields, ({ reading }) => READINGS.indexOf(reading)),
    );
    writer.vocabulary("content.columns", this.columns);
    writer.tensor("content.weights", this.weights);
    writer.tensor("content.means", this.means);
    writer.tensor("content.directions", this.directions.data, [this.columns.size, this.directions.count]);
  }

  /** @returns undefined for a model without features of items @throws ModelFileError */
  static read(file: ModelFile): FeatureContent | undefined {
    if (!file.optionalTensor("content.readings")) return undefined;
    const names = file.vocabulary("content.fields").ids;
    const readings = file.tensor("content.readings", Int32Array, names.length);
    const fields = names.map((name, i): Field => {
      const reading = READINGS[readings[i]!];
      if (!reading)
        throw new ModelFileError(`the file's feature ${name} is read as ${readings[i]}, allowed: 0 to 2`);
      return { name: String(name), reading };
    });
    const columns = file.vocabulary("content.columns");
    const data = file.tensor("content.directions", Float32Array);
    const count = data.length / Math.max(1, columns.size);
    if (!Number.isInteger(count)) throw new ModelFileError("the file's directions are not of its columns");
    const [weights, means] = ["content.weights", "content.means"].map((name) =>
      file.tensor(name, Float32Array, columns.size),
    ) as [Float32Array, Float32Array];
    const others = file.vocabulary("content.others").ids.map(String);
    return new FeatureContent(fields, others, columns.close(), weights, means, { count, data });
  }
}

const READINGS: readonly Reading[] = ["categories", "words", "number"];

/** What an item has of a column. */
interface Entry {
  readonly column: string;
  readonly value: number;
  readonly isNumber: boolean;
}

/** A column's text: the name of the feature and the category or word; a number has none. */
const columnOf = (name: string, value = ""): string => `${name}\n${value}`;

/** @param rows of the items in the table; undefined where it has none */
function readingOf(column: FeatureColumn, rows: readonly (number | undefined)[]): Reading {
  if (column.kind === "numeric") return "number";
  if (column.kind === "multi") return "categories";
  const codes = rows.map((row) => (row === undefined ? -1 : column.codes[row]!)).filter((code) => code >= 0);
  return codes.length > 1 && new Set(codes).size === codes.length ? "words" : "categories";
}

/** The entries of one item. @throws OptionError for a value of the wrong kind */
function entriesOf(fields: readonly Field[], valueOf: (name: string) => unknown): Entry[] {
  return fields.flatMap(({ name, reading }): Entry[] => {
    const value = valueOf(name);
    const values = (Array.isArray(value) ? (value as unknown[]) : [value]).filter(
      (entry) => !isMissing(entry),
    );
    if (reading === "number") {
      return values.map((entry) => ({
        column: columnOf(name),
        value: numberOf(name, entry),
        isNumber: true,
      }));
    }
    const texts = values.map((entry) => textOf(name, entry));
    const tokens = reading === "words" ? texts.flatMap(wordsOf) : texts;
    return [...new Set(tokens)].map((token) => ({
      column: columnOf(name, token),
      value: 1,
      isNumber: false,
    }));
  });
}

const isMissing = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || Number.isNaN(value);

/** Letters and digits of any script, in lower case. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function textOf(name: string, value: unknown): string {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return String(value);
  throw wrongValue(name, value, "text, a number or a boolean, or an array of them");
}

function numberOf(name: string, value: unknown): number {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number === "number" && Number.isFinite(number)) return number;
  throw wrongValue(name, value, "a finite number");
}

function wrongValue(name: string, value: unknown, allowed: string): OptionError {
  return new OptionError(`the feature ${name} of the item is ${show(value)}, allowed: ${allowed}`);
}

/** Weights and means of the columns. */
function statisticsOf(
  items: readonly (readonly Entry[])[],
  columns: Vocabulary,
): [weights: Float32Array, means: Float32Array] {
  const counts = new Float64Array(columns.size);
  const sums = new Float64Array(columns.size);
  const squares = new Float64Array(columns.size);
  const isNumber = new Uint8Array(columns.size);
  for (const entry of items.flat()) {
    const column = columns.indexOf(entry.column)!;
    counts[column]!++;
    sums[column]! += entry.value;
    isNumber[column] = Number(entry.isNumber);
  }
  const means = Float32Array.from(sums, (sum, column) => (isNumber[column] ? sum / counts[column]! : 0));
  for (const entry of items.flat()) {
    const column = columns.indexOf(entry.column)!;
    squares[column]! += (entry.value - means[column]!) ** 2;
  }
  const weights = Float32Array.from(counts, (count, column) => {
    if (!isNumber[column]) return Math.log(1 + items.length / count);
    return 1 / (Math.sqrt(squares[column]! / count) || 1); // numbers that are all alike become 0
  });
  return [weights, means];
}

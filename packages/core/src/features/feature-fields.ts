import { type CategoryColumn, categoryCodes, type FeatureTable } from "../data/feature-table.js";
import type { Id } from "../data/types.js";
import { Vocabulary } from "../data/vocabulary.js";
import { ModelFileError, OptionError } from "../errors.js";
import type { ModelFile, ModelFileWriter } from "../files/model-file.js";
import { type EncodedFeatures, EncodedFeaturesBuilder, UNKNOWN_ID } from "./encoded-features.js";
import { checkFeatureNames } from "./feature-names.js";
import { categoriesOfValue, type Features, numberOfValue, type Side } from "./feature-values.js";
import { show } from "../options.js";

/** A feature whose categories have a row each. */
interface CategoryField {
  readonly kind: "categories";
  readonly name: string;
  /** Only the categories of entities of the training; the first one has the row `firstRow + 1`. */
  readonly categories: Vocabulary;
  /** The row of what is missing or unknown. */
  readonly firstRow: number;
}

/** A number: its row counts as much as the standardised number, (number - mean) / deviation. */
interface NumberField {
  readonly kind: "number";
  readonly name: string;
  readonly mean: number;
  readonly deviation: number;
  /** The row of a missing number; that of the others comes behind it. */
  readonly firstRow: number;
}

type Field = CategoryField | NumberField;

/**
 * The fields that describe users, or items, as rows of one embedding table: the id, whose row 0 stands for all unknown ids,
 * where ids count, and the features. A category has a row; several categories of a feature share it evenly. A number is one row, which
 * counts as much as the number; a missing one has another. So what is missing or unknown has rows of its own, too.
 */
export class FeatureFields {
  /** @param others names of the features of the table that are not used */
  private constructor(
    readonly side: Side,
    readonly idCount: number,
    private readonly hasIds: boolean,
    readonly fields: readonly Field[],
    private readonly others: readonly string[],
  ) {}

  /**
   * @param names which features; default all but those that tell all ids apart, such as a title, which would be a second id
   * @param ids of the training
   * @param hasIds false where features alone count, and ids have no rows
   * @throws OptionError for a name that the table does not have
   */
  static from(
    model: string,
    side: Side,
    table: FeatureTable | undefined,
    names: readonly string[] | undefined,
    ids: readonly Id[],
    hasIds = true,
  ): FeatureFields {
    const rows = rowsOf(table, ids);
    const fields: Field[] = [];
    let firstRow = hasIds ? ids.length + 1 : 0;
    for (const name of names ?? table?.columns.keys() ?? []) {
      const column = table?.columns.get(name);
      if (!column) {
        const has = [...(table?.columns.keys() ?? [])].join(", ");
        throw new OptionError(
          `${model}: option ${side}Features names ${show(name)}, which the ${side}s do not have; ` +
            (has ? `allowed: ${has}` : `the data has no features of ${side}s`),
        );
      }
      const field =
        column.kind === "numeric"
          ? numberField(name, column.numbers, rows, firstRow)
          : categoryField(name, column, rows, firstRow, names === undefined);
      if (!field) continue;
      fields.push(field);
      firstRow += rowCountOf(field);
    }
    const used = new Set(fields.map(({ name }) => name));
    const others = [...(table?.columns.keys() ?? [])].filter((name) => !used.has(name));
    return new FeatureFields(side, ids.length, hasIds, fields, others);
  }

  /** Number of fields: the id, where ids count, and the features. */
  get count(): number {
    return this.fields.length + (this.hasIds ? 1 : 0);
  }

  /** Rows that the table needs. */
  get rowCount(): number {
    const last = this.fields.at(-1);
    if (last) return last.firstRow + rowCountOf(last);
    return this.hasIds ? this.idCount + 1 : 0;
  }

  /** Rows of unknown ids, and of features that are missing or unknown. */
  get unknownRows(): readonly number[] {
    return [...(this.hasIds ? [UNKNOWN_ID] : []), ...this.fields.map(({ firstRow }) => firstRow)];
  }

  /** All ids of the training. */
  encodeAll(table: FeatureTable | undefined, ids: readonly Id[]): EncodedFeatures {
    const rows = rowsOf(table, ids);
    const builder = new EncodedFeaturesBuilder(this.count);
    const columns = this.fields.map((field) => [field, table!.column(field.name)] as const);
    rows.forEach((row, entity) => {
      if (this.hasIds) builder.addField([entity + 1], 1);
      for (const [field, column] of columns) {
        if (field.kind === "number")
          addNumber(builder, field, column.kind === "numeric" ? column.numbers[row] : NaN);
        else
          addCategories(
            builder,
            field,
            column.kind === "numeric" || row < 0 ? [] : categoriesOf(column, row),
          );
      }
    });
    return builder.finish();
  }

  /**
   * Adds somebody or something by features.
   * @param entity index of an id of the training; undefined for a new one
   * @throws OptionError for a feature that those of the training do not have, or a value of the wrong kind
   */
  encode(builder: EncodedFeaturesBuilder, entity: number | undefined, features: Features): void {
    checkFeatureNames(this.side, features, [...this.fields.map(({ name }) => name), ...this.others]);
    if (this.hasIds) builder.addField([entity === undefined ? UNKNOWN_ID : entity + 1], 1);
    for (const field of this.fields) {
      const value = features[field.name];
      if (field.kind === "number") addNumber(builder, field, numberOfValue(this.side, field.name, value));
      else addCategories(builder, field, categoriesOfValue(this.side, field.name, value));
    }
  }

  /** True when a number or a category of them is of use. */
  knows(features: Features): boolean {
    return this.fields.some((field) => {
      const value = features[field.name];
      if (field.kind === "number") return !Number.isNaN(numberOfValue(this.side, field.name, value));
      return categoriesOfValue(this.side, field.name, value).some((id) => field.categories.has(id));
    });
  }

  /** Adds the fields to a model's file; {@link FeatureFields.read} takes them back. */
  write(writer: ModelFileWriter): void {
    const prefix = `${this.side}_fields`;
    writer.tensor(`${prefix}.ids`, Int32Array.of(this.idCount));
    writer.vocabulary(prefix, Vocabulary.of(this.fields.map(({ name }) => name)));
    writer.vocabulary(`${prefix}.others`, Vocabulary.of(this.others));
    this.fields.forEach((field, i) => {
      if (field.kind === "categories") writer.vocabulary(`${prefix}.${i}`, field.categories);
      else writer.tensor(`${prefix}.${i}`, Float64Array.of(field.mean, field.deviation));
    });
  }

  /**
   * @param ids of the model; there may be further ones than those of the training
   * @param hasIds as it was when they were made
   * @throws ModelFileError
   */
  static read(file: ModelFile, side: Side, ids: number, hasIds = true): FeatureFields {
    const prefix = `${side}_fields`;
    const [idCount] = file.tensor(`${prefix}.ids`, Int32Array, 1) as unknown as [number];
    if (idCount < 0 || idCount > ids) {
      throw new ModelFileError(`the file has features of ${idCount} ${side}s, but ${ids} ${side}s`);
    }
    let firstRow = hasIds ? idCount + 1 : 0;
    const fields = file.vocabulary(prefix).ids.map((id, i): Field => {
      const field = readField(file, String(id), `${prefix}.${i}`, firstRow);
      firstRow += rowCountOf(field);
      return field;
    });
    const others = file.vocabulary(`${prefix}.others`).ids.map(String);
    return new FeatureFields(side, idCount, hasIds, fields, others);
  }
}

/** Adds encoded entities to a model's file. */
export function writeEncoded(writer: ModelFileWriter, name: string, encoded: EncodedFeatures): void {
  writer
    .tensor(`${name}.offsets`, encoded.offsets)
    .tensor(`${name}.rows`, encoded.rows)
    .tensor(`${name}.weights`, encoded.weights);
}

/** Reads what {@link writeEncoded} wrote. @throws ModelFileError when it does not fit the fields */
export function readEncoded(file: ModelFile, name: string, fields: FeatureFields): EncodedFeatures {
  const offsets = file.tensor(`${name}.offsets`, Int32Array, fields.idCount * fields.count + 1);
  const length = offsets.at(-1)!;
  const rows = file.tensor(`${name}.rows`, Int32Array, length);
  const isConsistent =
    offsets[0] === 0 &&
    offsets.every((offset, i) => i === 0 || offset >= offsets[i - 1]!) &&
    rows.every((row) => row >= 0 && row < fields.rowCount);
  if (!isConsistent) throw new ModelFileError(`the file's features "${name}" are inconsistent`);
  return {
    fieldCount: fields.count,
    offsets,
    rows,
    weights: file.tensor(`${name}.weights`, Float32Array, length),
  };
}

function readField(file: ModelFile, name: string, tensor: string, firstRow: number): Field {
  const statistics = file.optionalTensor(tensor);
  if (!statistics) return { kind: "categories", name, categories: file.vocabulary(tensor), firstRow };
  const [mean, deviation] = file.tensor(tensor, Float64Array, 2);
  return { kind: "number", name, mean: mean!, deviation: deviation!, firstRow };
}

const rowCountOf = (field: Field): number => (field.kind === "number" ? 2 : field.categories.size + 1);

/** The row of each id in a table; -1 where it has none. */
function rowsOf(table: FeatureTable | undefined, ids: readonly Id[]): Int32Array {
  return Int32Array.from(ids, (id) => table?.ids.indexOf(id) ?? -1);
}

/** Texts of categories of a row. */
function categoriesOf(column: CategoryColumn, row: number): Id[] {
  return Array.from(categoryCodes(column, row), (code) => column.categories.idAt(code));
}

/** @returns undefined for one that tells all rows apart, where that is not wanted */
function categoryField(
  name: string,
  column: CategoryColumn,
  rows: Int32Array,
  firstRow: number,
  mustRepeat: boolean,
): CategoryField | undefined {
  // Of a list of categories only those are taken that occur: the list may be far longer than the catalogue.
  const categories = new Vocabulary();
  let entries = 0;
  for (const row of rows) {
    for (const id of row < 0 ? [] : categoriesOf(column, row)) {
      categories.add(id);
      entries++;
    }
  }
  if (mustRepeat && categories.size === entries) return undefined;
  return { kind: "categories", name, categories: categories.close(), firstRow };
}

function numberField(name: string, numbers: Float64Array, rows: Int32Array, firstRow: number): NumberField {
  let [sum, squares] = [0, 0];
  const known = rows.filter((row) => row >= 0 && !Number.isNaN(numbers[row]));
  for (const row of known) sum += numbers[row]!;
  const count = known.length;
  const mean = count > 0 ? sum / count : 0;
  for (const row of known) squares += (numbers[row]! - mean) ** 2;
  const deviation = Math.sqrt(squares / Math.max(1, count)) || 1; // numbers that are all alike become 0
  return { kind: "number", name, mean, deviation, firstRow };
}

function addNumber(
  builder: EncodedFeaturesBuilder,
  { mean, deviation, firstRow }: NumberField,
  number: number | undefined = NaN,
): void {
  if (Number.isNaN(number)) builder.addField([firstRow], 1);
  else builder.addField([firstRow + 1], (number - mean) / deviation);
}

function addCategories(
  builder: EncodedFeaturesBuilder,
  { categories, firstRow }: CategoryField,
  ids: readonly Id[],
): void {
  const known = new Set(ids.map((id) => categories.indexOf(id)).filter((category) => category !== undefined));
  if (known.size === 0) builder.addField([firstRow], 1);
  else
    builder.addField(
      Array.from(known, (category) => firstRow + 1 + category),
      1 / known.size,
    );
}

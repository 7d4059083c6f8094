import type { CompressedRows } from "../data/compressed-rows.js";
import { Vocabulary } from "../data/vocabulary.js";
import type { Id } from "../data/types.js";
import { ModelFileError } from "../errors.js";
import { isRecord } from "../is-record.js";
import { show } from "../options.js";
import { sizeOf } from "../shapes.js";
import { EMPTY_CHECKSUM, isSealed, sealModelFile } from "./checksum.js";
import { readBytes } from "./read-bytes.js";
import {
  type DecodedHeader,
  decodeHeader,
  decodeSafetensors,
  encodeSafetensors,
  metadataOf,
  type Tensor,
  type TensorData,
} from "./safetensors.js";

/** Newest file format that this version reads, and the one that it writes. */
export const FORMAT_VERSION = 1;

/** What a model puts into its file besides ids and history. */
export interface ModelDescription {
  /** The model's name, such as `"item_cf"`. */
  readonly model: string;
  /** Version of the package that wrote the file. */
  readonly packageVersion: string;
  readonly options: object;
  /** What the model was trained on: seed, numbers of users, items and interactions. */
  readonly training: Readonly<Record<string, number>>;
}

/** Collects the tensors of a model and lays them out as one `.funrec` file. */
export class ModelFileWriter {
  readonly #tensors = new Map<string, Tensor>();

  /** @throws ModelFileError when the file has the tensor already, or the data does not fill the shape */
  tensor(name: string, data: TensorData, shape: readonly number[] = [data.length]): this {
    if (this.#tensors.has(name)) throw new ModelFileError(`the file already has a tensor "${name}"`);
    if (sizeOf(shape) !== data.length) {
      throw new ModelFileError(
        `tensor "${name}" has ${data.length} numbers, its shape is ${shape.join(" x ")}`,
      );
    }
    this.#tensors.set(name, { data, shape });
    return this;
  }

  /** A sparse matrix as the tensors `name.shape`, `name.offsets`, `name.columns` and, where it has values, `name.values`. */
  compressedRows(name: string, matrix: CompressedRows): this {
    this.tensor(`${name}.shape`, Int32Array.of(matrix.rowCount, matrix.columnCount));
    this.tensor(`${name}.offsets`, matrix.offsets);
    this.tensor(`${name}.columns`, matrix.columns);
    if (matrix.values) this.tensor(`${name}.values`, matrix.values);
    return this;
  }

  /** Ids as UTF-8 text: `name.text`, where each id starts (`name.offsets`), and which of them are numbers (`name.numbers`). */
  vocabulary(name: string, vocabulary: Vocabulary): this {
    const encoder = new TextEncoder();
    const texts = vocabulary.ids.map((id) => encoder.encode(String(id)));
    const offsets = new Uint32Array(texts.length + 1);
    texts.forEach((text, i) => (offsets[i + 1] = offsets[i]! + text.length));
    const joined = new Uint8Array(offsets[texts.length]!);
    texts.forEach((text, i) => joined.set(text, offsets[i]));
    this.tensor(`${name}.text`, joined);
    this.tensor(`${name}.offsets`, offsets);
    return this.tensor(
      `${name}.numbers`,
      Uint8Array.from(vocabulary.ids, (id) => (typeof id === "number" ? 1 : 0)),
    );
  }

  /** The finished file, with the SHA-256 of everything in it. */
  async finish({ model, packageVersion, options, training }: ModelDescription): Promise<Uint8Array> {
    const bytes = encodeSafetensors({
      metadata: {
        format: "funrec",
        format_version: String(FORMAT_VERSION),
        model,
        package_version: packageVersion,
        options: JSON.stringify(options),
        training: JSON.stringify(training),
        sha256: EMPTY_CHECKSUM,
      },
      tensors: this.#tensors,
    });
    await sealModelFile(bytes);
    return bytes;
  }
}

/** A model file whose checksum, format and model name have been verified. */
export class ModelFile {
  readonly options: unknown;
  readonly training: Readonly<Record<string, number>>;

  private constructor(
    private readonly tensors: ReadonlyMap<string, Tensor>,
    metadata: Readonly<Record<string, string>>,
  ) {
    this.options = parseRecord(metadata["options"]);
    const training = parseRecord(metadata["training"]);
    if (!Object.values(training).every(Number.isFinite)) {
      throw new ModelFileError("the file's metadata is malformed: the training has what is no number");
    }
    this.training = training as Record<string, number>;
  }

  /**
   * Reads and verifies a model file.
   * @param source path of the file, or its bytes
   * @param model the model that the file must hold
   * @throws ModelFileError when it cannot be read, is truncated, corrupt, foreign, newer, or of another model
   */
  static async read(source: string | Uint8Array, model: string): Promise<ModelFile> {
    const name = typeof source === "string" ? source : "model bytes";
    try {
      const bytes = plainBytes(typeof source === "string" ? await readBytes(source) : source);
      const head = decodeHeader(bytes);
      const metadata = metadataOf(head.header);
      await verify(bytes, head, metadata, model);
      return new ModelFile(decodeSafetensors(bytes, head).tensors, metadata);
    } catch (error) {
      if (error instanceof ModelFileError)
        throw new ModelFileError(`${name}: ${error.message}`, { cause: error.cause });
      throw error;
    }
  }

  /** How many numbers all tensors have. */
  get numberCount(): number {
    let count = 0;
    for (const { data } of this.tensors.values()) count += data.length;
    return count;
  }

  /** A tensor that must be there, and have so many numbers where that is said. @throws ModelFileError */
  tensor<T extends TensorData>(
    name: string,
    type: { new (length: number): T; readonly name: string },
    length?: number,
  ): T {
    const data = this.tensors.get(name)?.data;
    if (data?.constructor.name !== type.name) {
      throw new ModelFileError(`the file has no tensor "${name}" of type ${type.name}`);
    }
    if (length !== undefined && data.length !== length) {
      throw new ModelFileError(`the file's tensor "${name}" has ${data.length} numbers, allowed: ${length}`);
    }
    return data as T;
  }

  /** A tensor of any type that may be missing. */
  optionalTensor(name: string): TensorData | undefined {
    return this.tensors.get(name)?.data;
  }

  /** A sparse matrix written by {@link ModelFileWriter.compressedRows}. @throws ModelFileError when it is inconsistent */
  compressedRows(name: string): CompressedRows {
    const [rowCount, columnCount] = this.tensor(`${name}.shape`, Int32Array, 2) as unknown as [
      number,
      number,
    ];
    const offsets = this.tensor(`${name}.offsets`, Int32Array);
    const columns = this.tensor(`${name}.columns`, Int32Array);
    const values = this.tensors.get(`${name}.values`)?.data;
    const isConsistent =
      offsets.length === rowCount + 1 &&
      offsets[0] === 0 &&
      offsets[rowCount] === columns.length &&
      offsets.every((offset, row) => row === 0 || offset >= offsets[row - 1]!) &&
      columns.every((column) => column >= 0 && column < columnCount) &&
      (values === undefined || isValues(values, columns.length));
    if (!isConsistent) throw new ModelFileError(`the file's sparse matrix "${name}" is inconsistent`);
    return {
      rowCount,
      columnCount,
      offsets,
      columns,
      ...(values && { values: values as Float32Array | Float64Array }),
    };
  }

  /** Ids written by {@link ModelFileWriter.vocabulary}. @throws ModelFileError when they are inconsistent */
  vocabulary(name: string): Vocabulary {
    const text = this.tensor(`${name}.text`, Uint8Array);
    const offsets = this.tensor(`${name}.offsets`, Uint32Array);
    const isNumber = this.tensor(`${name}.numbers`, Uint8Array);
    const isConsistent =
      offsets.length === isNumber.length + 1 &&
      offsets[0] === 0 &&
      offsets.at(-1) === text.length &&
      offsets.every((offset, i) => i === 0 || offset >= offsets[i - 1]!);
    const ids = isConsistent ? idsOf(text, offsets, isNumber) : undefined;
    const vocabulary = ids && Vocabulary.of(ids);
    if (vocabulary?.size !== isNumber.length) {
      throw new ModelFileError(`the file's ids "${name}" are inconsistent`);
    }
    return vocabulary;
  }
}

/** The same bytes as a plain Uint8Array: the `slice` of a Node Buffer would share its memory instead of copying. */
function plainBytes(source: Uint8Array): Uint8Array {
  if (!ArrayBuffer.isView(source)) {
    throw new ModelFileError(`the source is ${show(source)}, allowed: the path of a file, or its bytes`);
  }
  return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
}

/** Checks everything about a file but its tensors. @throws ModelFileError */
async function verify(
  bytes: Uint8Array,
  { dataStart }: DecodedHeader,
  metadata: Readonly<Record<string, string>>,
  model: string,
): Promise<void> {
  if (metadata["format"] !== "funrec") throw new ModelFileError("the file is not a FunRec model");
  const version = Number(metadata["format_version"]);
  if (!(version <= FORMAT_VERSION)) {
    throw new ModelFileError(
      `the file has format version ${metadata["format_version"]}, this FunRec reads versions up to ${FORMAT_VERSION}: install a newer one`,
    );
  }
  if (!(await isSealed(bytes, dataStart, metadata["sha256"] ?? ""))) {
    throw new ModelFileError("the file is truncated or corrupt: its checksum does not match its content");
  }
  if (metadata["model"] !== model) {
    throw new ModelFileError(`the file holds the model "${metadata["model"]}", not "${model}"`);
  }
}

function parseRecord(text: string | undefined): Record<string, unknown> {
  try {
    const record: unknown = JSON.parse(text ?? "");
    if (!isRecord(record)) throw new SyntaxError("not an object");
    return record;
  } catch (cause) {
    throw new ModelFileError("the file's metadata is malformed", { cause });
  }
}

/** Values of a sparse matrix: one a column, none of which is not finite. */
function isValues(values: TensorData, length: number): boolean {
  const isOfNumbers = values instanceof Float32Array || values instanceof Float64Array;
  return isOfNumbers && values.length === length && values.every(Number.isFinite);
}

/** Ids from their texts; undefined where one is no UTF-8, or no number where it should be. */
function idsOf(text: Uint8Array, offsets: Uint32Array, isNumber: Uint8Array): Id[] | undefined {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true }); // an id may begin with any character
  try {
    const ids = Array.from(isNumber, (flag, i): Id => {
      const id = decoder.decode(text.subarray(offsets[i], offsets[i + 1]));
      return flag === 1 ? Number(id) : id;
    });
    return ids.every((id) => typeof id === "string" || Number.isFinite(id)) ? ids : undefined;
  } catch {
    return undefined;
  }
}

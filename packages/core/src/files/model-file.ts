import type { CompressedRows } from "../data/compressed-rows.js";
import { Vocabulary } from "../data/vocabulary.js";
import type { Id } from "../data/types.js";
import { ModelFileError } from "../errors.js";
import { show } from "../options.js";
import { readBytes } from "./read-bytes.js";
import {
  decodeHeader,
  decodeSafetensors,
  encodeSafetensors,
  metadataOf,
  type Tensor,
  type TensorData,
} from "./safetensors.js";

/** Newest file format that this version reads, and the one that it writes. */
export const FORMAT_VERSION = 1;

const EMPTY_CHECKSUM = "0".repeat(64);

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
    if (shape.reduce((product, size) => product * size, 1) !== data.length) {
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
    const place = checksumPlace(bytes, EMPTY_CHECKSUM);
    bytes.set(new TextEncoder().encode(await sha256(bytes)), place);
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
    this.options = parseJson(metadata["options"]);
    this.training = parseJson(metadata["training"]) as Record<string, number>;
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
      const metadata = await verify(bytes, model);
      return new ModelFile(decodeSafetensors(bytes).tensors, metadata);
    } catch (error) {
      if (error instanceof ModelFileError)
        throw new ModelFileError(`${name}: ${error.message}`, { cause: error.cause });
      throw error;
    }
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
    const [rowCount = 0, columnCount = 0] = this.tensor(`${name}.shape`, Int32Array);
    const offsets = this.tensor(`${name}.offsets`, Int32Array);
    const columns = this.tensor(`${name}.columns`, Int32Array);
    const values = this.tensors.get(`${name}.values`)?.data as Float32Array | Float64Array | undefined;
    const isConsistent =
      offsets.length === rowCount + 1 &&
      offsets[0] === 0 &&
      offsets[rowCount] === columns.length &&
      offsets.every((offset, row) => row === 0 || offset >= offsets[row - 1]!) &&
      columns.every((column) => column >= 0 && column < columnCount) &&
      (values === undefined || values.length === columns.length);
    if (!isConsistent) throw new ModelFileError(`the file's sparse matrix "${name}" is inconsistent`);
    return { rowCount, columnCount, offsets, columns, ...(values && { values }) };
  }

  /** Ids written by {@link ModelFileWriter.vocabulary}. @throws ModelFileError when they are inconsistent */
  vocabulary(name: string): Vocabulary {
    const text = this.tensor(`${name}.text`, Uint8Array);
    const offsets = this.tensor(`${name}.offsets`, Uint32Array);
    const isNumber = this.tensor(`${name}.numbers`, Uint8Array);
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true }); // an id may begin with any character
    const ids = Array.from(isNumber, (flag, i): Id => {
      const id = decoder.decode(text.subarray(offsets[i], offsets[i + 1]));
      return flag === 1 ? Number(id) : id;
    });
    const vocabulary = Vocabulary.of(ids);
    if (vocabulary.size !== ids.length || offsets.length !== ids.length + 1) {
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

/** Checks everything about a file but its tensors, and returns its metadata. */
async function verify(bytes: Uint8Array, model: string): Promise<Record<string, string>> {
  const metadata = metadataOf(decodeHeader(bytes).header);
  if (metadata["format"] !== "funrec") throw new ModelFileError("the file is not a FunRec model");
  const version = Number(metadata["format_version"]);
  if (!(version <= FORMAT_VERSION)) {
    throw new ModelFileError(
      `the file has format version ${metadata["format_version"]}, this FunRec reads versions up to ${FORMAT_VERSION}: install a newer one`,
    );
  }
  const checksum = metadata["sha256"] ?? "";
  const place = checksumPlace(bytes, checksum);
  const unsigned = bytes.slice();
  unsigned.set(new TextEncoder().encode(EMPTY_CHECKSUM), place);
  if ((await sha256(unsigned)) !== checksum) {
    throw new ModelFileError("the file is truncated or corrupt: its checksum does not match its content");
  }
  if (metadata["model"] !== model) {
    throw new ModelFileError(`the file holds the model "${metadata["model"]}", not "${model}"`);
  }
  return metadata;
}

/** Where the checksum stands in the file: it is computed with zeros there. */
function checksumPlace(bytes: Uint8Array, checksum: string): number {
  const { dataStart } = decodeHeader(bytes);
  const header = new TextDecoder("latin1").decode(bytes.subarray(0, dataStart)); // one character a byte
  const place = header.indexOf(`"sha256":"${checksum}"`);
  if (checksum.length !== EMPTY_CHECKSUM.length || place < 0) {
    throw new ModelFileError("the file is corrupt: it has no checksum");
  }
  return place + '"sha256":"'.length;
}

async function sha256(bytes: Uint8Array): Promise<string> {
  if (!globalThis.crypto?.subtle) {
    throw new ModelFileError(
      "checksums need a page from https or from localhost: browsers give others no crypto.subtle",
    );
  }
  const digest = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch (cause) {
    throw new ModelFileError("the file's metadata is malformed", { cause });
  }
}

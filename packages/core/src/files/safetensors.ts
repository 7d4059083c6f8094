import { ModelFileError } from "../errors.js";
import { isRecord } from "../is-record.js";
import { sizeOf } from "../shapes.js";

/** Arrays that a file can hold. */
export type TensorData = Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array;

/** A named array with its shape, rows first. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: TensorData;
}

/** What a safetensors file holds. */
export interface SafetensorsContent {
  readonly metadata: Readonly<Record<string, string>>;
  readonly tensors: ReadonlyMap<string, Tensor>;
}

/** Types of numbers by their names in a header. */
export const TYPES = {
  F64: Float64Array,
  F32: Float32Array,
  I32: Int32Array,
  U32: Uint32Array,
  U8: Uint8Array,
} as const;

const LENGTH_BYTES = 8;
const ALIGNMENT = 8;

/**
 * Lays tensors out in the safetensors format (https://github.com/huggingface/safetensors): 8 bytes little-endian
 * length of the header, the header as JSON, then the raw tensors without gaps. Wider types come first and the header
 * is padded, so that every tensor starts at a multiple of its element size.
 */
export function encodeSafetensors({ metadata, tensors }: SafetensorsContent): Uint8Array {
  const ordered = [...tensors].sort(
    ([, a], [, b]) => b.data.BYTES_PER_ELEMENT - a.data.BYTES_PER_ELEMENT, // stable: equal widths keep their order
  );
  const header: Record<string, unknown> = { __metadata__: metadata };
  let dataLength = 0;
  for (const [name, { shape, data }] of ordered) {
    header[name] = {
      dtype: typeName(data),
      shape,
      data_offsets: [dataLength, (dataLength += data.byteLength)],
    };
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  const headerLength = Math.ceil(json.length / ALIGNMENT) * ALIGNMENT;

  const bytes = new Uint8Array(LENGTH_BYTES + headerLength + dataLength);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(headerLength), true);
  bytes.set(json, LENGTH_BYTES);
  bytes.fill(0x20, LENGTH_BYTES + json.length, LENGTH_BYTES + headerLength);
  let offset = LENGTH_BYTES + headerLength;
  for (const [, { data }] of ordered) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), offset);
    offset += data.byteLength;
  }
  return bytes;
}

/** What stands before the tensors of a file, and where they start. */
export interface DecodedHeader {
  readonly header: Record<string, unknown>;
  readonly dataStart: number;
}

/** Reads the header alone. @throws ModelFileError when the bytes are not a safetensors file */
export function decodeHeader(bytes: Uint8Array): DecodedHeader {
  if (bytes.length < LENGTH_BYTES) {
    throw new ModelFileError(`the file has ${bytes.length} bytes, too few for a model file`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = view.getBigUint64(0, true);
  const dataStart = BigInt(LENGTH_BYTES) + headerLength;
  if (dataStart > BigInt(bytes.length)) {
    throw new ModelFileError(
      "the file is truncated, or not a model file: its header is longer than the file",
    );
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(
      bytes.subarray(LENGTH_BYTES, Number(dataStart)),
    );
    const header: unknown = JSON.parse(text);
    if (!isRecord(header)) throw new SyntaxError("not an object");
    return { header, dataStart: Number(dataStart) };
  } catch (cause) {
    throw new ModelFileError("the file is corrupt, or not a model file: its header is not JSON", { cause });
  }
}

/** The text entries of a header's `__metadata__`; none when there is no such record. */
export function metadataOf(header: Record<string, unknown>): Record<string, string> {
  const metadata = header["__metadata__"];
  if (!isRecord(metadata)) return {};
  return Object.fromEntries(
    Object.entries(metadata).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** Reads a safetensors file. @param head its header, where it is decoded already @throws ModelFileError when it is malformed */
export function decodeSafetensors(bytes: Uint8Array, head = decodeHeader(bytes)): SafetensorsContent {
  const { header, dataStart } = head;
  const entries = Object.entries(header).filter(([name]) => name !== "__metadata__");
  const places = entries.map(([name, entry]) => placeOf(name, entry, bytes.length - dataStart));
  // One behind the other, without gaps: tensors that overlap could ask for any amount of memory.
  let end = 0;
  for (const place of [...places].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (place.start !== end)
      throw new ModelFileError(`the file's tensor "${place.name}" is not where it belongs`);
    end = place.end;
  }
  if (dataStart + end !== bytes.length) {
    throw new ModelFileError(`the file has ${bytes.length} bytes, its header describes ${dataStart + end}`);
  }
  const tensors = new Map<string, Tensor>();
  for (const { name, type, shape, start, end } of places) {
    // A copy of exactly this tensor: aligned whatever the file's layout, and the rest of the file can be freed.
    const copy = bytes.slice(dataStart + start, dataStart + end);
    const length = copy.length / type.BYTES_PER_ELEMENT;
    tensors.set(name, { shape, data: new type(copy.buffer, copy.byteOffset, length) });
  }
  return { metadata: metadataOf(header), tensors };
}

/** Where the data of a tensor are, and what they are. */
interface Place {
  readonly name: string;
  readonly type: (typeof TYPES)[keyof typeof TYPES];
  readonly shape: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** @throws ModelFileError when the entry of the header is malformed, or leads out of the data */
function placeOf(name: string, entry: unknown, dataLength: number): Place {
  const malformed = (): ModelFileError =>
    new ModelFileError(`the file's entry for tensor "${name}" is malformed`);
  if (!isRecord(entry)) throw malformed();
  const { dtype, shape, data_offsets: offsets } = entry;
  if (typeof dtype !== "string" || !Object.hasOwn(TYPES, dtype) || !isCounts(shape) || !isCounts(offsets))
    throw malformed();
  const type = TYPES[dtype as keyof typeof TYPES];
  const [start, end] = offsets as [number, number];
  const isMalformed =
    offsets.length !== 2 || end - start !== sizeOf(shape) * type.BYTES_PER_ELEMENT || end > dataLength;
  if (isMalformed) throw malformed();
  return { name, type, shape, start, end };
}

function typeName(data: TensorData): string {
  for (const [name, type] of Object.entries(TYPES)) if (data.constructor.name === type.name) return name;
  throw new ModelFileError(`a model file cannot hold a ${data.constructor.name}`);
}

function isCounts(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((entry) => Number.isSafeInteger(entry) && entry >= 0);
}

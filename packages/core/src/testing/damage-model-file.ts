import { EMPTY_CHECKSUM, sealModelFile } from "../files/checksum.js";
import { decodeHeader, TYPES } from "../files/safetensors.js";
import type { Random } from "../random/random.js";
import { damageBytes, joined, oneOf } from "./damage-bytes.js";

/** A tensor as its file has it. */
export interface FilePart {
  /** Such as `"F32"`. */
  dtype: unknown;
  shape: unknown;
  bytes: Uint8Array;
  /** What the header says instead of where the bytes are. */
  offsets?: unknown;
}

/** A model file taken apart. */
export interface FileParts {
  /** Texts; those of `options` and `training` are JSON. */
  metadata: Record<string, unknown>;
  parts: Map<string, FilePart>;
}

type Damage = (draft: FileParts, random: Random) => void;

/** Values of every type of JSON, the likely, the extreme and the absurd. */
const VALUES: readonly unknown[] = [
  ...[0, -1, 1, 2, 3, 5, 8, 64, 255, 1000, 65_536, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 1e9, 1e15, 2 ** 53, 1e308],
  ...[
    -(2 ** 31),
    -1e9,
    0.5,
    -0.5,
    1e-300,
    1e-9,
    null,
    true,
    false,
    "",
    "0",
    "NaN",
    "1e9",
    "text",
    "__proto__",
  ],
  ...[[], [1], [0, 0], [-1, 1], [1e9], [3, 1e9, 7], ["a"], {}, { a: 1 }, { length: 1e9 }],
  Array.from({ length: 300 }, () => 1),
];

/** Numbers of a tensor that may do harm, of one of its types. */
const NUMBERS: readonly number[] = [
  ...[0, 1, 2, 3, 10, 11, 12, 100, 255, 65_535, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, -1, -2, -100, -(2 ** 31)],
  ...[NaN, Infinity, -Infinity, 3.4e38, -3.4e38, 1e300, 1e-40, 0.5, -0.5],
];

/** Numbers of a tensor as a copy; undefined where its type is not known or its bytes are not so many. */
function numbersOf({
  dtype,
  bytes,
}: FilePart): (ArrayLike<number> & { buffer: ArrayBufferLike }) | undefined {
  const type = TYPES[dtype as keyof typeof TYPES];
  if (!type || bytes.length % type.BYTES_PER_ELEMENT !== 0) return undefined;
  return new type(bytes.slice().buffer);
}

/** Changes numbers of a tensor. */
const withNumbers =
  (change: (numbers: { [place: number]: number; length: number }, random: Random) => void): Damage =>
  ({ parts }, random) => {
    const part = anyPart(parts, random);
    const numbers = part && numbersOf(part);
    if (!numbers || numbers.length === 0) return;
    change(numbers as { [place: number]: number; length: number }, random);
    part.bytes = new Uint8Array(numbers.buffer);
  };

const anyPart = (parts: ReadonlyMap<string, FilePart>, random: Random): FilePart | undefined =>
  parts.size > 0 ? parts.get(oneOf([...parts.keys()], random)) : undefined;

/** Makes a tensor longer or shorter, with a shape that fits. */
const resized: Damage = ({ parts }, random) => {
  const part = anyPart(parts, random);
  const size = TYPES[part?.dtype as keyof typeof TYPES]?.BYTES_PER_ELEMENT;
  if (!part || !size) return;
  const length = Math.floor(part.bytes.length / size);
  const wanted = oneOf([0, 1, 2, length - 1, length + 1, 2 * length, Math.floor(length / 2)], random);
  const bytes = new Uint8Array(Math.max(0, wanted) * size);
  bytes.set(part.bytes.subarray(0, bytes.length));
  part.bytes = bytes;
  part.shape = [bytes.length / size];
};

/** Changes something in a record that a text of the metadata holds as JSON. */
const inRecord =
  (name: "options" | "training"): Damage =>
  ({ metadata }, random) => {
    let record: Record<string, unknown>;
    try {
      record = { ...(JSON.parse(String(metadata[name])) as object) };
    } catch {
      return;
    }
    const key = oneOf([...Object.keys(record), ...Object.keys(record), "another", "__proto__"], random);
    if (random.integer(6) === 0) delete record[key];
    else
      Object.defineProperty(record, key, {
        value: oneOf(VALUES, random),
        enumerable: true,
        configurable: true,
      });
    metadata[name] = JSON.stringify(record);
  };

/** What is done to files: numbers and options, the likeliest to be taken, more often. */
const DAMAGES: readonly Damage[] = [
  inRecord("options"),
  inRecord("options"),
  inRecord("options"),
  inRecord("training"),
  withNumbers((numbers, random) => (numbers[random.integer(numbers.length)] = oneOf(NUMBERS, random))),
  withNumbers((numbers, random) => (numbers[random.integer(numbers.length)] = oneOf(NUMBERS, random))),
  withNumbers((numbers, random) => (numbers[random.integer(numbers.length)]! += random.integer(7) - 3)),
  withNumbers((numbers, random) => {
    const [a, b] = [random.integer(numbers.length), random.integer(numbers.length)];
    [numbers[a], numbers[b]] = [numbers[b]!, numbers[a]!];
  }),
  withNumbers((numbers, random) => {
    const number = oneOf(NUMBERS, random);
    for (let i = 0; i < numbers.length; i++) numbers[i] = number;
  }),
  resized,
  // A tensor is missing, has another name, is there twice, or has the content of another.
  ({ parts }, random) => void (parts.size > 0 && parts.delete(oneOf([...parts.keys()], random))),
  ({ parts }, random) => {
    if (parts.size === 0) return;
    const name = oneOf([...parts.keys()], random);
    parts.set(oneOf([`${name}.values`, "__proto__", "", ...parts.keys()], random), { ...parts.get(name)! });
  },
  ({ parts }, random) => {
    const [a, b] = [anyPart(parts, random), anyPart(parts, random)];
    if (a && b) [a.bytes, b.bytes, a.shape, b.shape] = [b.bytes, a.bytes, b.shape, a.shape];
  },
  ({ parts }, random) => {
    const part = anyPart(parts, random);
    if (part) part.bytes = damageBytes(part.bytes, random);
  },
  // The header says something else of a tensor.
  ({ parts }, random) => {
    const part = anyPart(parts, random);
    if (part) part.dtype = oneOf([...Object.keys(TYPES), "BF16", "toString", "", null, 3], random);
  },
  ({ parts }, random) => {
    const part = anyPart(parts, random);
    if (!part) return;
    const { shape, bytes } = part;
    part.shape = oneOf(
      [
        [-1],
        [1e9, 1e9, 0],
        [bytes.length],
        [0.5],
        [[1]],
        [...(Array.isArray(shape) ? (shape as number[]) : []), 1],
        null,
        {},
      ],
      random,
    );
  },
  ({ parts }, random) => {
    const part = anyPart(parts, random);
    if (!part) return;
    const place = (): unknown =>
      oneOf([0, 1, -1, 8, random.integer(4000), 2 ** 53, 1e308, null, "0", 0.5], random);
    part.offsets = oneOf<unknown>(
      [[place(), place()], [place()], [0, part.bytes.length], null, place()],
      random,
    );
  },
  // The metadata say something else.
  ({ metadata }, random) => {
    const key = oneOf([...Object.keys(metadata), "another"], random);
    const value = oneOf<unknown>(
      ["", "null", "[]", "1", "{", '"text"', "nan", "[".repeat(5000), null, 3, {}],
      random,
    );
    if (random.integer(3) === 0) delete metadata[key];
    else metadata[key] = value;
  },
];

/**
 * A copy of a model file with one to three faults that its checksum does not tell, as a careless or a malicious program may
 * write: numbers out of range or not finite, tensors that are missing, exchanged, longer or shorter, and a header, options and
 * figures of the training that are wrong, huge or of another type. One file in eight has the faults of {@link damageBytes}
 * instead, with a checksum that does not fit. The same random numbers give the same faults.
 *
 * @param bytes a valid model file
 */
export async function damageModelFile(bytes: Uint8Array, random: Random): Promise<Uint8Array> {
  if (random.integer(8) === 0) return damageBytes(bytes, random);
  return changeModelFile(
    bytes,
    (file) => {
      // Mostly one: a file with several is likelier to be refused for the first than to be read with the others.
      let faults = random.integer(4) > 0 ? 1 : 2 + random.integer(2);
      for (; faults > 0; faults--) oneOf(DAMAGES, random)(file, random);
    },
    (file) => (random.integer(12) === 0 ? damageBytes(file, random) : file),
  );
}

/**
 * A copy of a model file with something else in it and a checksum that is right, to see that a model refuses it.
 *
 * @param bytes a valid model file
 * @param change changes the parts of the file
 * @param changeBytes gives other bytes of the changed file, before the checksum is made; where it leaves no place for one, the
 *   file gets none. Default: the same
 */
export async function changeModelFile(
  bytes: Uint8Array,
  change: (file: FileParts) => void,
  changeBytes = (file: Uint8Array): Uint8Array => file,
): Promise<Uint8Array> {
  const parts = takeApart(bytes);
  change(parts);
  parts.metadata["sha256"] = typeof parts.metadata["sha256"] === "string" ? EMPTY_CHECKSUM : null;
  const file = changeBytes(putTogether(parts));
  await sealModelFile(file).catch(() => {});
  return file;
}

function takeApart(bytes: Uint8Array): FileParts {
  const { header, dataStart } = decodeHeader(bytes);
  const { __metadata__: metadata, ...entries } = header as Record<string, Record<string, unknown>>;
  const parts = Object.entries(entries).map(([name, { dtype, shape, data_offsets: offsets }]) => {
    const [start, end] = offsets as [number, number];
    return [name, { dtype, shape, bytes: bytes.slice(dataStart + start, dataStart + end) }] as const;
  });
  return { metadata: { ...metadata }, parts: new Map(parts) };
}

function putTogether({ metadata, parts }: FileParts): Uint8Array {
  const entries: [string, unknown][] = [["__metadata__", metadata]];
  let end = 0;
  for (const [name, { dtype, shape, bytes, offsets }] of parts) {
    const start = end;
    end += bytes.length;
    entries.push([name, { dtype, shape, data_offsets: offsets ?? [start, end] }]);
  }
  const header = new TextEncoder().encode(JSON.stringify(Object.fromEntries(entries)));
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(header.length), true);
  return joined(length, header, ...[...parts.values()].map(({ bytes }) => bytes));
}

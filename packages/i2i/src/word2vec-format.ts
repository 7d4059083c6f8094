import { DataError, show } from "@funrec/core";
import type { ItemVectors } from "@funrec/core/vectors";

/** Vectors in the text format of word2vec. @param counts how frequent each is: the most frequent come first */
export function toWord2VecText(table: ItemVectors, counts: ArrayLike<number>): Uint8Array {
  return format(table, counts, (id, vector) => {
    // Nine digits tell every 32-bit number from its neighbors.
    const numbers = Array.from(vector, (number) => String(Number(number.toPrecision(9))));
    return [`${id} ${numbers.join(" ")}\n`];
  });
}

/** Vectors in the binary format of word2vec: little-endian 32-bit numbers. */
export function toWord2VecBinary(table: ItemVectors, counts: ArrayLike<number>): Uint8Array {
  return format(table, counts, (id, vector) => {
    const bytes = new DataView(new ArrayBuffer(4 * vector.length));
    vector.forEach((number, i) => bytes.setFloat32(4 * i, number, true));
    return [`${id} `, new Uint8Array(bytes.buffer), "\n"];
  });
}

function format(
  { ids, dimensions, vectors }: ItemVectors,
  counts: ArrayLike<number>,
  entryOf: (id: string, vector: Float32Array) => readonly (string | Uint8Array)[],
): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [encoder.encode(`${ids.length} ${dimensions}\n`)];
  const order = Int32Array.from(ids, (_, item) => item).sort((a, b) => counts[b]! - counts[a]! || a - b);
  for (const item of order) {
    const vector = vectors.subarray(item * dimensions, (item + 1) * dimensions);
    for (const part of entryOf(wordOf(ids[item]!), vector)) {
      parts.push(typeof part === "string" ? encoder.encode(part) : part);
    }
  }
  const bytes = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let place = 0;
  for (const part of parts) {
    bytes.set(part, place);
    place += part.length;
  }
  return bytes;
}

/** The format ends a word at the first white space. */
function wordOf(id: string | number): string {
  const word = String(id);
  if (word !== "" && !/\s/.test(word)) return word;
  throw new DataError(
    `item ${show(id)} cannot be written in the format of word2vec, allowed: ids without white space; rename it before fit`,
  );
}

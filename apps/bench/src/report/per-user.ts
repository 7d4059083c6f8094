import { createHash } from "node:crypto";
import { deflateSync, inflateSync } from "node:zlib";
import type { Id } from "@funrec/core";

/**
 * A model's figures of each user, so that models of several files can be tested against each other: in Python
 * `numpy.frombuffer(zlib.decompress(base64.b64decode(values["ndcg@10"])), "<f8")`.
 */
export interface PerUser {
  /** Digest of the users' ids and their order: values compare only where it is the same. */
  readonly users: string;
  /** By metric: little-endian 64-bit numbers, deflated, in base64; NaN where a user has no figure. */
  readonly values: Readonly<Record<string, string>>;
}

export function encodePerUser(
  users: readonly Id[],
  perUser: Readonly<Record<string, Float64Array>>,
): PerUser {
  return {
    users: createHash("sha256").update(JSON.stringify(users)).digest("hex").slice(0, 16),
    values: Object.fromEntries(
      Object.entries(perUser).map(([metric, values]) => [metric, encodeValues(values)]),
    ),
  };
}

function encodeValues(values: Float64Array): string {
  const bytes = new DataView(new ArrayBuffer(8 * values.length));
  values.forEach((value, place) => bytes.setFloat64(8 * place, value, true));
  return deflateSync(new Uint8Array(bytes.buffer), { level: 9 }).toString("base64");
}

/** The values of a metric. @throws Error for a text that {@link encodePerUser} does not write */
export function decodeValues(text: string): Float64Array {
  const bytes = inflateSync(Buffer.from(text, "base64"));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float64Array.from({ length: Math.floor(bytes.byteLength / 8) }, (_, place) =>
    view.getFloat64(8 * place, true),
  );
}

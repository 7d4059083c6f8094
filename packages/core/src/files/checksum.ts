import { ModelFileError } from "../errors.js";
import { decodeHeader } from "./safetensors.js";

/** What stands in a file in the place of its checksum while that is computed. */
export const EMPTY_CHECKSUM = "0".repeat(64);

const KEY = '"sha256":"';

/** Puts the SHA-256 of a file into it, in the place of {@link EMPTY_CHECKSUM}. @throws ModelFileError when it has no such place */
export async function sealModelFile(bytes: Uint8Array): Promise<void> {
  const place = checksumPlace(bytes, decodeHeader(bytes).dataStart, EMPTY_CHECKSUM);
  bytes.set(new TextEncoder().encode(await sha256(bytes)), place);
}

/** True when the content of a file is that of its checksum. @param dataStart end of the header @throws ModelFileError when it has none */
export async function isSealed(bytes: Uint8Array, dataStart: number, checksum: string): Promise<boolean> {
  const place = checksumPlace(bytes, dataStart, checksum);
  const unsigned = bytes.slice();
  unsigned.set(new TextEncoder().encode(EMPTY_CHECKSUM), place);
  return (await sha256(unsigned)) === checksum;
}

/** Where the checksum stands in the file: it is computed with zeros there. */
function checksumPlace(bytes: Uint8Array, dataStart: number, checksum: string): number {
  const header = new TextDecoder("latin1").decode(bytes.subarray(0, dataStart)); // one character a byte
  const place = header.indexOf(`${KEY}${checksum}"`);
  if (checksum.length !== EMPTY_CHECKSUM.length || place < 0) {
    throw new ModelFileError("the file is corrupt: it has no checksum");
  }
  return place + KEY.length;
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

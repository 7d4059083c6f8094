import { ModelFileError } from "../errors.js";
import { isNode, nodeModule } from "../platform.js";
import { fileReason } from "./file-reason.js";

/** The whole of a file. @throws ModelFileError when it cannot be read, or where there are no files */
export async function readBytes(path: string): Promise<Uint8Array> {
  if (!isNode()) throw new ModelFileError("a browser opens no files: give the bytes that toBytes() made");
  const { readFile } = await nodeModule("node:fs/promises");
  try {
    return await readFile(path);
  } catch (cause) {
    throw new ModelFileError(`cannot be read: ${await fileReason(cause, path)}`, { cause });
  }
}

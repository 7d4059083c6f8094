import { ModelFileError } from "../errors.js";

/** The whole of a file. @throws ModelFileError when it cannot be read */
export async function readBytes(path: string): Promise<Uint8Array> {
  const { readFile } = await import("node:fs/promises");
  try {
    return await readFile(path);
  } catch (cause) {
    throw new ModelFileError(`cannot be read: ${(cause as Error).message}`, { cause });
  }
}

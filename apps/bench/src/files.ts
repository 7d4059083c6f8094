import { mkdir, open, rm, stat, writeFile } from "node:fs/promises";
import { FunRecError, fileReason } from "@funrec/core";

/** A file of the bench cannot be read or written. */
export class FileError extends FunRecError {
  override readonly name = "FileError";
}

/** Makes sure that {@link writeText} can write a file later on; it stays as it is. @throws FileError */
export async function checkWritable(path: string): Promise<void> {
  if (path === "-") return;
  try {
    const isThere = await stat(path).then(
      () => true,
      () => false,
    );
    await (await open(path, "a")).close();
    if (!isThere) await rm(path);
  } catch (cause) {
    throw await notWritten(path, cause);
  }
}

/** Writes a file, or to standard output for `-`. @throws FileError */
export async function writeText(path: string, text: string): Promise<void> {
  if (path === "-") {
    process.stdout.write(text);
    return;
  }
  await writeFile(path, text).catch(async (cause: unknown) => {
    throw await notWritten(path, cause);
  });
}

/** Makes a folder, where there is none, and makes sure that files can be put into it. @throws FileError */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (cause) {
    throw new FileError(`${path}: the folder cannot be made: ${await fileReason(cause, path)}`, { cause });
  }
  await checkWritable(`${path}/.writable`).catch(async ({ cause }: Error) => {
    throw new FileError(`${path}: nothing can be written into the folder: ${await fileReason(cause, path)}`, {
      cause,
    });
  });
}

async function notWritten(path: string, cause: unknown): Promise<FileError> {
  return new FileError(`${path}: cannot be written: ${await fileReason(cause, path)}`, { cause });
}

import { existsSync } from "node:fs";
import { mkdir, open, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { FunRecError } from "@funrec/core";

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
    throw notWritten(path, cause);
  }
}

/** Writes a file, or to standard output for `-`. @throws FileError */
export async function writeText(path: string, text: string): Promise<void> {
  if (path === "-") {
    process.stdout.write(text);
    return;
  }
  await writeFile(path, text).catch((cause: unknown) => {
    throw notWritten(path, cause);
  });
}

/** Makes a folder, where there is none, and makes sure that files can be put into it. @throws FileError */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (cause) {
    throw new FileError(`${path}: the folder cannot be made: ${reasonOf(cause, path)}`, { cause });
  }
  await checkWritable(`${path}/.writable`).catch(({ cause }: Error) => {
    throw new FileError(`${path}: nothing can be written into the folder: ${reasonOf(cause, path)}`, {
      cause,
    });
  });
}

const notWritten = (path: string, cause: unknown): FileError =>
  new FileError(`${path}: cannot be written: ${reasonOf(cause, path)}`, { cause });

/** Why the system refuses to read or write a file, in words where they are known. */
export function reasonOf(error: unknown, path: string): string {
  const { code = "", message } = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    EACCES: "this user may not do it",
    EEXIST: "a file has this name",
    EISDIR: "it is a folder",
    ENOENT: existsSync(dirname(path)) ? "there is no such file" : `there is no folder ${dirname(path)}`,
    ENOSPC: "the disk is full",
    ENOTDIR: `${dirname(path)} is no folder`,
    EROFS: "the disk takes no changes",
  };
  return reasons[code] ?? message;
}

import type { UnzipFileInfo } from "fflate";
import { DataError } from "../errors.js";
import { show } from "../options.js";
import { Stage, type WorkContext } from "../model/progress.js";
import { nodeModule } from "../platform.js";

/** A file of an archive, and the size that it is said to have. */
type Entry = { readonly name: string; readonly size: number };

/** Each file costs a walk through the list of all; data sets have some ten. */
const MOST_FILES = 1000;
/** Text becomes 3 to 10 times smaller; what becomes 100 times smaller is made to fill memory and disk ("zip bomb"). */
const MOST_GROWTH = 100;
const SMALL = 1_000_000;
/** The lengths of names in bytes that file systems take. */
const MOST_OF_PART = 255;
const MOST_OF_NAME = 1024;

/**
 * Unpacks the files of one folder of a zip archive, one file at a time.
 *
 * @param archive path of the archive
 * @param folder the folder inside the archive; what is outside stays packed
 * @param target an existing folder that takes the files
 * @throws DataError when this is not a zip archive, a name in it would lead out of the target or cannot be the name of a
 *   file, or the folder is empty, larger than 100 times the archive, or of more than 1000 files
 */
export async function unpack(
  archive: string,
  folder: string,
  target: string,
  context: WorkContext,
): Promise<void> {
  const { readFile, mkdir, writeFile } = await nodeModule("node:fs/promises");
  const { dirname, join } = await nodeModule("node:path");
  const bytes = await readFile(archive);
  const entries = await listFiles(bytes);
  checkNames(entries.map(({ name }) => name));
  const inFolder = entries.filter(({ name }) => name.startsWith(`${folder}/`));
  if (inFolder.length === 0) throw new DataError(`the archive has no files in the folder ${folder}`);
  const size = inFolder.reduce((sum, entry) => sum + entry.size, 0);
  if (size > SMALL + MOST_GROWTH * bytes.length) {
    throw new DataError(
      `the archive of ${bytes.length} bytes has files of ${size} bytes, allowed: ${MOST_GROWTH} times as many as it has itself`,
    );
  }

  const stage = new Stage(context, "unpack", inFolder.length);
  for (const [index, entry] of inFolder.entries()) {
    const path = join(target, ...entry.name.slice(folder.length + 1).split("/"));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await readEntry(bytes, entry), { flag: "wx", flush: true });
    await stage.advance(index + 1);
  }
}

async function listFiles(bytes: Uint8Array): Promise<Entry[]> {
  const files: Entry[] = [];
  let count = 0;
  await unzip(bytes, ({ name, originalSize }) => {
    // The number of entries that the archive claims is anything up to 2^32, whatever its size.
    if (++count > MOST_FILES) throw new DataError(`the archive has more than ${MOST_FILES} entries`);
    if (!name.endsWith("/")) files.push({ name, size: originalSize });
    return false;
  });
  return files;
}

async function readEntry(bytes: Uint8Array, { name, size }: Entry): Promise<Uint8Array> {
  const content = (await unzip(bytes, (entry) => entry.name === name))[name]!;
  if (content.length === size) return content;
  throw new DataError(
    `the zip archive is damaged: ${show(name)} has ${content.length} bytes, expected ${size}`,
  );
}

async function unzip(
  bytes: Uint8Array,
  isWanted: (entry: UnzipFileInfo) => boolean,
): Promise<Record<string, Uint8Array>> {
  const { unzipSync } = await import("fflate");
  try {
    return unzipSync(bytes, { filter: isWanted });
  } catch (cause) {
    if (cause instanceof DataError) throw cause;
    throw new DataError(`the zip archive is damaged: ${(cause as Error).message}`, {}, { cause });
  }
}

/** @throws DataError for a name that cannot be unpacked, or two that cannot be unpacked together, on whatever system */
function checkNames(names: readonly string[]): void {
  const fail = (name: string, what: string): never => {
    throw new DataError(`the archive has the entry ${show(name)}, which ${what}`);
  };
  const known = new Set<string>();
  for (const name of names) {
    if (!isSafe(name)) fail(name, "leads out of it");
    if (!isShort(name)) fail(name, "is too long for the name of a file");
    const plain = name.toLowerCase();
    if (known.has(plain)) fail(name, "it has twice");
    known.add(plain);
  }
  for (const name of names) {
    const parts = name.toLowerCase().split("/");
    const isInFile = parts.some((_, depth) => depth > 0 && known.has(parts.slice(0, depth).join("/")));
    if (isInFile) fail(name, "lies in a file");
  }
}

/** True when the name stays inside the folder it is unpacked to, on every system ("zip slip"). */
function isSafe(name: string): boolean {
  return (
    !/[\\:\0]/.test(name) && name.split("/").every((part) => part !== "" && part !== "." && part !== "..")
  );
}

function isShort(name: string): boolean {
  const lengthOf = (text: string): number => new TextEncoder().encode(text).length;
  return lengthOf(name) <= MOST_OF_NAME && name.split("/").every((part) => lengthOf(part) <= MOST_OF_PART);
}

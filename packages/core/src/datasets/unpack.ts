import { DataError } from "../errors.js";
import { show } from "../options.js";
import { Stage, type WorkContext } from "../model/progress.js";
import { nodeModule } from "../platform.js";

/**
 * Unpacks the files of one folder of a zip archive, one file at a time.
 *
 * @param archive path of the archive
 * @param folder the folder inside the archive; what is outside stays packed
 * @param target an existing folder that takes the files
 * @throws DataError when this is not a zip archive, an entry's name would lead out of the target, or the folder is empty
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
  const unsafe = entries.find((entry) => !isSafe(entry));
  if (unsafe !== undefined)
    throw new DataError(`the archive has the entry ${show(unsafe)}, which leads out of it`);
  const inFolder = entries.filter((entry) => entry.startsWith(`${folder}/`));
  if (inFolder.length === 0) throw new DataError(`the archive has no files in the folder ${folder}`);

  const stage = new Stage(context, "unpack", inFolder.length);
  for (const [index, entry] of inFolder.entries()) {
    const path = join(target, ...entry.slice(folder.length + 1).split("/"));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await readEntry(bytes, entry), { flag: "wx", flush: true });
    await stage.advance(index + 1);
  }
}

async function listFiles(bytes: Uint8Array): Promise<string[]> {
  const names: string[] = [];
  await unzip(bytes, (name) => {
    if (!name.endsWith("/")) names.push(name);
    return false;
  });
  return names;
}

async function readEntry(bytes: Uint8Array, entry: string): Promise<Uint8Array> {
  const files = await unzip(bytes, (name) => name === entry);
  return files[entry]!;
}

async function unzip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<Record<string, Uint8Array>> {
  const { unzipSync } = await import("fflate");
  try {
    return unzipSync(bytes, { filter: ({ name }) => isWanted(name) });
  } catch (cause) {
    throw new DataError(`the zip archive is damaged: ${(cause as Error).message}`, {}, { cause });
  }
}

/** True when the name stays inside the folder it is unpacked to, on every system ("zip slip"). */
function isSafe(entry: string): boolean {
  return (
    !/[\\:\0]/.test(entry) && entry.split("/").every((part) => part !== "" && part !== "." && part !== "..")
  );
}

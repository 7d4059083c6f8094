import { ModelFileError } from "../errors.js";
import { isNode, nodeModule } from "../platform.js";
import { fileReason } from "./file-reason.js";

/**
 * Writes a file so that its path holds either the old content or all of the new: into a temporary file beside it,
 * forced to disk, then renamed. When something fails the temporary file is removed.
 * @throws ModelFileError with the system's error as cause, or where there are no files
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  if (!isNode()) throw new ModelFileError(`${path}: a browser writes no files: keep the bytes of toBytes()`);
  const fs = await nodeModule("node:fs/promises");
  const temporary = `${path}.${crypto.randomUUID()}.tmp`;
  try {
    const file = await fs.open(temporary, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await fs.rename(temporary, path);
  } catch (cause) {
    await fs.rm(temporary, { force: true }).catch(() => {}); // the first error is the one to report
    throw new ModelFileError(`${path}: cannot be written: ${await fileReason(cause, path)}`, { cause });
  }
}

const LEFTOVER = /^\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/**
 * Removes what {@link writeAtomically} has left beside a path where its process was killed. Nobody may be writing to the path.
 * What cannot be removed stays.
 */
export async function removeLeftovers(path: string): Promise<void> {
  const [{ readdir, rm }, { basename, dirname, join }] = await Promise.all([
    nodeModule("node:fs/promises"),
    nodeModule("node:path"),
  ]);
  const [folder, name] = [dirname(path), basename(path)];
  const files = await readdir(folder).catch(() => []);
  const leftovers = files.filter((file) => file.startsWith(name) && LEFTOVER.test(file.slice(name.length)));
  await Promise.all(leftovers.map((file) => rm(join(folder, file), { force: true }).catch(() => {})));
}

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Temporary folders that are gone once `clean` is called. */
export class Scratch {
  readonly #folders: string[] = [];

  async folder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "funrec-ann-"));
    this.#folders.push(folder);
    return folder;
  }

  /** The path of a new file with this content. */
  async file(content: string | Uint8Array, name = "data.txt"): Promise<string> {
    const path = join(await this.folder(), name);
    await writeFile(path, content);
    return path;
  }

  async clean(): Promise<void> {
    for (const folder of this.#folders.splice(0)) await rm(folder, { recursive: true });
  }
}

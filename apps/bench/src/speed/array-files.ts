import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Writes arrays for a peer to read: little-endian numbers, `<prefix>-<name>.bin` each. @returns their paths by name */
export async function writeArrays<Name extends string>(
  folder: string,
  prefix: string,
  arrays: Readonly<Record<Name, Int32Array | Float32Array>>,
): Promise<Record<Name, string>> {
  const paths = {} as Record<Name, string>;
  for (const name in arrays) {
    paths[name] = join(folder, `${prefix}-${name}.bin`);
    await writeFile(paths[name], arrays[name]);
  }
  return paths;
}

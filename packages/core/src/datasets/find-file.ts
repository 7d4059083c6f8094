import { nodeModule } from "../platform.js";

/** The first of the alternatives whose file is in the folder. */
export async function findFile<T extends { readonly file: string }>(
  folder: string,
  alternatives: readonly T[],
): Promise<T | undefined> {
  const { stat } = await nodeModule("node:fs/promises");
  const { join } = await nodeModule("node:path");
  for (const alternative of alternatives) {
    const found = await stat(join(folder, alternative.file)).catch(() => undefined);
    if (found?.isFile()) return alternative;
  }
  return undefined;
}

/** The names of alternatives, for a message. */
export function fileNames(alternatives: readonly { readonly file: string }[]): string {
  return alternatives.map(({ file }) => file).join(", ");
}

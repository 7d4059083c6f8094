/** 1 at some indices, 0 elsewhere. */
export function flagsOf(indices: Iterable<number>, length: number): Uint8Array {
  const flags = new Uint8Array(length);
  for (const index of indices) flags[index] = 1;
  return flags;
}

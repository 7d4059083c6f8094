import { type ModelFile, ModelFileError } from "@funrec/core";

/** A tensor of numbers of 32 bits. @throws ModelFileError when it is missing or has another length */
export function readTensor(file: ModelFile, name: string, length: number): Float32Array {
  const data = file.tensor(name, Float32Array);
  if (data.length === length) return data;
  throw new ModelFileError(`the file's tensor "${name}" has ${data.length} numbers, allowed: ${length}`);
}

import { ModelFileError } from "../errors.js";

/** So many numbers more may a network have that is made to be read from a file; undefined for one that is to be trained. */
let allowance: number | undefined;

/**
 * The numbers that a part of a network begins with.
 * @param draw gives them in order; default zeros. It is not asked where the numbers of a file will take their place
 */
export function initialNumbers(length: number, draw?: (place: number) => number): Float32Array {
  if (allowance !== undefined) {
    if (!(length >= 0 && length <= allowance)) {
      throw new ModelFileError("the file's options ask for more numbers than the file has");
    }
    allowance -= length;
    return new Float32Array(length);
  }
  const numbers = new Float32Array(length);
  if (draw) for (let i = 0; i < length; i++) numbers[i] = draw(i);
  return numbers;
}

/**
 * Makes a network that the numbers of a file will fill.
 * @param most numbers that it may have, so that what a damaged file asks for is not even allocated
 * @throws ModelFileError when it asks for more
 */
export function withoutNumbers<Network>(most: number, make: () => Network): Network {
  allowance = most;
  try {
    return make();
  } finally {
    allowance = undefined;
  }
}

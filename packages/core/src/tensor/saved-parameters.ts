import { ModelFileError } from "../errors.js";
import type { ModelFile, ModelFileWriter } from "../files/model-file.js";
import { Random } from "../random/random.js";
import { withoutNumbers } from "./initial-numbers.js";
import type { Parameters } from "./network.js";

/** Writes the weights and tables of a network: `network.<name>` each. */
export function writeParameters(writer: ModelFileWriter, { weights, tables }: Parameters): void {
  for (const [name, { shape, data }] of Object.entries(weights)) writer.tensor(tensorName(name), data, shape);
  for (const [name, { rows, dimensions, data }] of Object.entries(tables)) {
    writer.tensor(tensorName(name), data, [rows, dimensions]);
  }
}

/**
 * Reads a network whose parameters {@link writeParameters} wrote.
 * @param make the network of the sizes that the file tells; its random numbers are not used
 * @throws ModelFileError when the file has other parameters, fewer, or numbers that are not finite
 */
export function readNetwork<Network extends Parameters>(
  file: ModelFile,
  make: (random: Random) => Network,
): Network {
  const network = withoutNumbers(file.numberCount, () => make(new Random(0)));
  readParameters(file, network);
  return network;
}

/**
 * Reads what {@link writeParameters} wrote into a network of the same sizes.
 * @throws ModelFileError when the file has others, or numbers that are not finite
 */
function readParameters(file: ModelFile, { weights, tables }: Parameters): void {
  for (const [name, { data }] of Object.entries({ ...weights, ...tables })) {
    const saved = file.tensor(tensorName(name), Float32Array, data.length);
    if (!saved.every(Number.isFinite)) {
      throw new ModelFileError(`the file's tensor ${tensorName(name)} has a number that is not finite`);
    }
    data.set(saved);
  }
}

/** A copy, which later steps of a training do not change. */
export function copyParameters({ weights, tables }: Parameters): Parameters {
  const copy = <Part extends { readonly data: Float32Array }>(parts: Readonly<Record<string, Part>>) =>
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, { ...part, data: part.data.slice() }]),
    );
  return { weights: copy(weights), tables: copy(tables) };
}

const tensorName = (name: string): string => `network.${name}`;

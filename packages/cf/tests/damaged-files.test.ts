import { ItemCF, Popularity, Swing, UserCF } from "@funrec/cf";
import { ModelFileError } from "@funrec/core";
import { changeModelFile, type FileParts } from "@funrec/core/testing";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Lists of 20 rows, which are empty. */
const otherNeighbors = ({ parts }: FileParts): void => {
  const numbers = { shape: Int32Array.of(20, 20), offsets: new Int32Array(21), columns: new Int32Array(0) };
  for (const [name, { buffer, length }] of Object.entries(numbers)) {
    Object.assign(parts.get(`neighbors.${name}`)!, { bytes: new Uint8Array(buffer), shape: [length] });
  }
  Object.assign(parts.get("neighbors.values")!, { bytes: new Uint8Array(0), shape: [0] });
};

const otherCounts = ({ parts }: FileParts): void =>
  void Object.assign(parts.get("user_counts")!, { bytes: new Uint8Array(80), shape: [20] });

describe("a saved model that was tampered with", () => {
  it.each([
    [Popularity, "counts", otherCounts, 'tensor "user_counts" has 20 numbers, allowed: 11'],
    [ItemCF, "neighbors", otherNeighbors, "neighbors of 20 rows, allowed: 11"],
    [Swing, "neighbors", otherNeighbors, "neighbors of 20 rows, allowed: 11"],
    [UserCF, "neighbors", otherNeighbors, "neighbors of 20 rows, allowed: 12"],
  ])("%p is refused when it has %s of others", async (model, _, change, message) => {
    const path = join(__dirname, "fixtures", `${model.modelName}-v1.funrec`);
    const file = await changeModelFile(new Uint8Array(await readFile(path)), change);
    await expect(model.load(file)).rejects.toThrow(ModelFileError);
    await expect(model.load(file)).rejects.toThrow(message);
  });
});

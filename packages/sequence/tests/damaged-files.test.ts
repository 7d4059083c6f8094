import { ModelFileError } from "@funrec/core";
import { changeModelFile, type FileParts } from "@funrec/core/testing";
import { MIND, SASRec, SDM, TIGER } from "@funrec/sequence";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Changes an option in a file. */
const option =
  (name: string, value: unknown) =>
  ({ metadata }: FileParts): void => {
    metadata["options"] = JSON.stringify({ ...JSON.parse(metadata["options"] as string), [name]: value });
  };

const content =
  (tensor: string, bytes: Uint8Array, shape = [bytes.length]) =>
  ({ parts }: FileParts): void =>
    void Object.assign(parts.get(tensor)!, { bytes, shape });

const text = (json: string) => content("categories.names", new TextEncoder().encode(json));
const dimensionsOf = (dimensions: number) =>
  content("tokenizer.dimensions", new Uint8Array(Int32Array.of(dimensions).buffer), [1]);

// Each of them once made the load or the first answer fail in another way, or never end.
describe("a saved model that was tampered with", () => {
  it.each([
    [
      SASRec,
      "asks for more blocks than there is memory",
      option("blocks", 1e9),
      "more numbers than the file has",
    ],
    [
      SASRec,
      "is of a length that no array has",
      option("maxLength", 2 ** 52),
      "more numbers than the file has",
    ],
    [MIND, "routes for ever", option("routingRounds", 2 ** 32), "option routingRounds is 4294967296"],
    [SDM, "fills up its histories beyond all memory", option("longLength", 2 ** 31), "option longLength"],
    [
      SDM,
      "fills up its sessions beyond all memory",
      option("sessionLength", 2 ** 31),
      "option sessionLength",
    ],
    [SDM, "has names that are not JSON", text("[parity]"), "names of features are malformed"],
    [SDM, "has names that are no texts", text("[1,2]"), "names of features are malformed"],
    [TIGER, "has heads that cannot share its dimensions", option("heads", 3), "option heads is 3"],
    [TIGER, "has more codebooks than an array", option("levels", 2 ** 40), 'no tensor "codebook.2"'],
    [TIGER, "has codebooks of no width", dimensionsOf(0), "0 dimensions, allowed: at least 1"],
    [TIGER, "has codebooks of a negative width", dimensionsOf(-4), "-4 dimensions, allowed: at least 1"],
  ])("%p is refused when it %s", async (model, _, change, message) => {
    const path = join(__dirname, "fixtures", `${model.modelName}-v1.funrec`);
    const file = await changeModelFile(new Uint8Array(await readFile(path)), change);
    const loading = model.load(file);
    await expect(loading).rejects.toThrow(ModelFileError);
    await expect(loading).rejects.toThrow(message);
  });
});

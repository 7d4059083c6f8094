import { ModelFileError } from "@funrec/core";
import { changeModelFile } from "@funrec/core/testing";
import { DSSM, FM } from "@funrec/two-tower";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

describe.each([DSSM, FM])("a saved model %p that was tampered with", (model) => {
  it.each([
    ["item_fields.ids", -5, "features of -5 items"],
    ["item_fields.ids", 2 ** 31 - 1, "features of 2147483647 items"],
    ["user_fields.ids", 2 ** 31 - 1, "features of 2147483647 users"],
    ["user_fields.ids", 3, "users of whom it has no features"],
  ])("is refused when its tensor %s says %p", async (tensor, count, message) => {
    const path = join(__dirname, "fixtures", `${model.modelName}-v1.funrec`);
    const file = await changeModelFile(new Uint8Array(await readFile(path)), ({ parts }) => {
      parts.get(tensor)!.bytes = new Uint8Array(Int32Array.of(count).buffer);
    });
    const loading = model.load(file);
    await expect(loading).rejects.toThrow(ModelFileError);
    await expect(loading).rejects.toThrow(message);
  });
});

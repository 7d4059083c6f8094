import { GRU4Rec, HSTU, MIND, SASRec, SDM } from "@funrec/sequence";
import { join } from "node:path";
import { loadFrozen } from "../../../tools/frozen-models.cjs";

const models = { GRU4Rec, HSTU, MIND, SASRec, SDM };
const queries = [{ user: 1 }, { user: "user 4" }, { history: ["item 0", 5, 1, 2] }];

describe.each(Object.entries(models))("a saved %s", (_name, model) => {
  it("of format version 1 still loads and gives what it gave", async () => {
    const path = join(__dirname, "fixtures", `${model.modelName}-v1`);
    await loadFrozen(model, path, queries, 4);
  });
});

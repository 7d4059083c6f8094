import { Interactions, simulate } from "@funrec/core";
import { EGES } from "@funrec/i2i";

describe("draft", () => {
  it("fits", async () => {
    const data = simulate({ users: 300, items: 200 });
    const model = await EGES.fit(data, { dimensions: 16, epochs: 5 });
    console.log(model.training, model.attentionOf("i1"));
    model.addItem("new", { category: "category-1" });
    console.log(await model.similarItems("new", { k: 3 }));
    const a = await (await EGES.fit(data, { epochs: 2 }, { threads: 1 })).toBytes();
    const b = await (await EGES.fit(data, { epochs: 2 }, { threads: 3 })).toBytes();
    expect(Buffer.compare(Buffer.from(a), Buffer.from(b))).toBe(0);
    void Interactions;
  });
});

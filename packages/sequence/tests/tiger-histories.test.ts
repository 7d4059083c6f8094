import { type Interaction, Interactions, OptionError, UnknownIdError } from "@funrec/core";
import { TIGER } from "@funrec/sequence";

const small = {
  dimensions: 8,
  heads: 2,
  hidden: 8,
  encoderLayers: 1,
  decoderLayers: 1,
  maxLength: 4,
  epochs: 1,
};
const context = { seed: 1, engine: "wasm" } as const;

const rows: readonly Interaction[] = Array.from({ length: 24 }, (_, user) =>
  Array.from({ length: 6 }, (_, step) => ({
    user,
    item: `item ${(user + step) % 12}`,
    timestamp: user + 100 * step,
  })),
).flat();
const fit = (log: readonly Interaction[]): Promise<TIGER> =>
  TIGER.fit(Interactions.from(log), small, context);

describe("TIGER", () => {
  const fitted = fit(rows);

  it("reads histories of one item, and no more of long ones than their latest items", async () => {
    const model = await fitted;
    expect(await model.recommend({ history: ["item 3"] }, { k: 3 })).toHaveLength(3);
    const latest = ["item 4", "item 5", "item 6", "item 7"];
    const options = { k: 3, exclude: ["item 0"] };
    expect(await model.recommend({ history: ["item 0", ...latest] }, options)).toEqual(
      await model.recommend({ history: latest }, options),
    );
  });

  it("refuses a history of no items, of unknown ones, and whose times go backwards", async () => {
    const model = await fitted;
    await expect(model.recommend({ history: [] })).rejects.toThrow(UnknownIdError);
    await expect(model.recommend({ history: ["none"] })).rejects.toThrow(UnknownIdError);
    const backwards = [
      { item: "item 1", timestamp: 5 },
      { item: "item 2", timestamp: 4 },
    ];
    await expect(model.recommend({ history: backwards })).rejects.toThrow(OptionError);
  });

  it("takes a log with equal times, without times, and whose rows stand the other way round", async () => {
    const equal = await fit(rows.map((row) => ({ ...row, timestamp: 5 })));
    const untimed = await fit(rows.map(({ user, item }) => ({ user, item })));
    const list = await untimed.recommend({ user: 3 });
    expect(await equal.recommend({ user: 3 })).toEqual(list);
    const backwards = await fit([...rows].reverse());
    expect(await backwards.recommend({ user: 3 }, { k: 2 })).toHaveLength(2);
  });
});

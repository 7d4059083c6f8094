import { ItemCF, Popularity, Swing, UserCF } from "@funrec/cf";
import { type Interactions, leaveLastOut, readAtomic, type Recommender, simulate } from "@funrec/core";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Share of users whose last item is among ten recommendations. */
async function hitRate(model: Recommender, test: Interactions): Promise<number> {
  const rows = [...test];
  const lists = await model.recommendMany(rows.map(({ user }) => ({ user })));
  return (
    rows.filter(({ item }, i) => lists[i]!.some((recommended) => recommended.item === item)).length /
    rows.length
  );
}

const models = { Popularity, ItemCF, UserCF, Swing };

async function hitRates(log: Interactions): Promise<Record<keyof typeof models, number>> {
  const { train, test } = leaveLastOut(log);
  const rates = {} as Record<keyof typeof models, number>;
  for (const [name, model] of Object.entries(models)) {
    rates[name as keyof typeof models] = await hitRate(await model.fit(train), test);
  }
  return rates;
}

describe("the models on held-out interactions", () => {
  it("beat popularity on the simulated log", async () => {
    const rates = await hitRates(simulate({ users: 400, items: 300 }).interactions);
    expect(rates.ItemCF).toBeGreaterThan(1.2 * rates.Popularity);
    expect(rates.UserCF).toBeGreaterThan(1.2 * rates.Popularity);
    expect(rates.Swing).toBeGreaterThan(1.1 * rates.Popularity);
  });

  it("reach their floor on MovieLens 100K", async () => {
    const file = join(process.env["FUNREC_DATA"] ?? "", "ml-100k", "ml-100k.inter");
    if (!existsSync(file)) {
      console.info("MovieLens 100K is not in FUNREC_DATA: its floor is not checked");
      return;
    }
    const rates = await hitRates(await readAtomic(file));
    expect(rates.Popularity).toBeGreaterThan(0.08);
    expect(rates.ItemCF).toBeGreaterThan(0.105);
    expect(rates.UserCF).toBeGreaterThan(0.11);
    expect(rates.Swing).toBeGreaterThan(0.105);
  });
});

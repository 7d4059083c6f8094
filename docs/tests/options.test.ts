import * as ann from "@funrec/ann";
import * as cf from "@funrec/cf";
import { Interactions, type Progress, type Recommender, type RecommenderClass } from "@funrec/core";
import * as i2i from "@funrec/i2i";
import * as mf from "@funrec/mf";
import * as sequence from "@funrec/sequence";
import * as twoTower from "@funrec/two-tower";
import { type OptionRow, optionRowsOf, pagesIn, readPage } from "./pages.js";
import { violationsOf } from "./ranges.js";

type ModelClass = RecommenderClass<Recommender, Record<string, unknown>>;

const exported: unknown[] = [cf, mf, i2i, twoTower, sequence, ann].flatMap((module) => Object.values(module));
const models = exported.filter(
  (value): value is ModelClass => typeof value === "function" && "modelName" in value && "fit" in value,
);

/** Page of each model, by its title. */
const pages = new Map(
  pagesIn("models").map((page) => [/^# (.*)$/m.exec(readPage(page))![1]!, page] as const),
);
const rowsOf = (model: ModelClass): OptionRow[] => optionRowsOf(pages.get(className(model))!);
const className = (model: ModelClass): string => (model as unknown as { name: string }).name;

const log = Interactions.from(
  ["a b c d", "b c d e", "a c e"].flatMap((items, user) =>
    items.split(" ").map((item, time) => ({ user, item, value: 1 + ((user + time) % 5), timestamp: time })),
  ),
);

/** The message of the refusal; undefined when the options are accepted. A fit that is aborted checks them and no more. */
async function refusalOf(model: ModelClass, options: Record<string, unknown>): Promise<string | undefined> {
  const error = await model.fit(log, options, { signal: AbortSignal.abort() }).then(
    () => new Error("the fit was not aborted"),
    (reason: Error) => reason,
  );
  if (error.name === "AbortError") return undefined;
  if (error.name === "OptionError") return error.message;
  throw error;
}

/** The options of a model that was given none. Epochs are told by the training as it begins, so that one is enough. */
async function defaultsOf(model: ModelClass): Promise<ReadonlyMap<string, unknown>> {
  if (!rowsOf(model).some(({ name }) => name === "epochs")) return entriesOf(await model.fit(log));
  const stop = new AbortController();
  let epochs: unknown;
  const onProgress = ({ stage, total }: Progress) => {
    if (stage !== "training") return;
    epochs = total;
    stop.abort();
  };
  await expect(model.fit(log, {}, { signal: stop.signal, onProgress })).rejects.toThrow("aborted");
  return entriesOf(await model.fit(log, { epochs: 1 })).set("epochs", epochs);
}

const entriesOf = ({ options }: Recommender) => new Map<string, unknown>(Object.entries(options));

it("has a page for every model", () => {
  expect([...pages.keys()].sort()).toEqual(models.map(className).sort());
});

describe.each(models.map((model) => [className(model), model] as const))("the page of %s", (_name, model) => {
  it("names all its options", async () => {
    const message = await refusalOf(model, { "no such option": 1 });
    const allowed = /allowed: (.*)/.exec(message!)![1]!.split(", ").filter(Boolean);
    expect(
      rowsOf(model)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(allowed.sort());
  });

  it("tells the defaults", async () => {
    const defaults = await defaultsOf(model);
    for (const { name, byDefault } of rowsOf(model)) {
      const literal = /^`(.*)`$/.exec(byDefault)?.[1];
      const expected: unknown = literal === undefined ? undefined : JSON.parse(literal);
      expect({ name, default: defaults.get(name) }).toEqual({ name, default: expected });
    }
  });

  it("tells what is allowed", async () => {
    const wrong: string[] = [];
    for (const { name, range } of rowsOf(model)) {
      for (const { value, isAllowed } of violationsOf(range)) {
        const refusal = await refusalOf(model, { [name]: value });
        if ((refusal === undefined) !== isAllowed) {
          wrong.push(`${name} (${range}): ${JSON.stringify(value)} is ${refusal ?? "accepted"}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

it.each([mf.FunkSVD, mf.BiasSVD].map((model) => [className(model as unknown as ModelClass), model] as const))(
  "the page of %s tells the defaults for ratings",
  async (_name, model) => {
    const defaults = entriesOf(await model.fit(log, { feedback: "explicit" }));
    const told = rowsOf(model as unknown as ModelClass).flatMap(({ name, meaning }) => {
      const value = /explicit: `(.*?)`/.exec(meaning)?.[1];
      return value === undefined ? [] : [[name, Number(value)] as const];
    });
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(told.map(([name]) => [name, defaults.get(name)]));
  },
);

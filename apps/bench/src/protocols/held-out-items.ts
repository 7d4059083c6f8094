import {
  DataError,
  type FeatureTable,
  type Id,
  type Interactions,
  makeSplit,
  Random,
  type Recommender,
  rowsByUser,
  type Split,
} from "@funrec/core";
import { Airbnb, type AirbnbOptions } from "@funrec/i2i";
import { evaluate, type RankingModel } from "@funrec/metrics";
import { timed, trainingOf, trainModel } from "../train-model.js";
import type { Protocol } from "./protocol.js";
import { rankingBaselines, summarize, tablesByCutoff, toMeasurement } from "./ranking.js";
import { SampleRecorder } from "./sample-users.js";

/** Of the items so many are drawn to be held out. */
const SHARE = 0.05;
/** Options are chosen on other items than the final figures are of. */
const SEEDS = { test: 0, validation: 1 };

const COMMON =
  "5% of the items are drawn at random (seed 0; others, with seed 1, to choose options by). Each user's last interaction with one of them is the test, what comes " +
  "before it is training, what comes after is left out; order by (timestamp, row).";

const RANKING =
  "The full catalogue is ranked, seen items excluded; [drawn]: the drawn items alone are ranked, where a random order " +
  "gives the hit rate chance@k.";

/** How well a model finds items of which it knows nothing but their features. */
export const coldItemsProtocol = heldOutItemsProtocol({
  name: "cold-items",
  description: `${COMMON} No interaction with the drawn items is in training: a model is told of their features afterwards, and one that cannot take items in finds none of them. ${RANKING}`,
  kept: 0,
  baselines: [],
});

/** How well a model finds items with few interactions. */
export const rareItemsProtocol = heldOutItemsProtocol({
  name: "rare-items",
  description: `${COMMON} Of the interactions with each drawn item 5 at most, drawn at random, are in training. ${RANKING}`,
  kept: 5,
  baselines: rankingBaselines,
});

/** A model that takes items in without being trained again. */
interface GrowingModel extends Recommender {
  /** @throws DataError for an item without a feature that the model knows something of */
  addItem(item: Id, features: Readonly<Record<string, unknown>>): void | Promise<void>;
  /** What makes the vector of an item, by the names of the features. */
  attentionOf?(item: Id): { readonly features: Readonly<Record<string, number>> };
}

function heldOutItemsProtocol({
  kept,
  ...protocol
}: Pick<Protocol, "name" | "description" | "baselines"> & { readonly kept: number }): Protocol {
  return {
    ...protocol,
    hasValidation: true,
    hasValidationRows: false,
    optionsOf: () => ({}),

    async measure(experiment, data, onProgress) {
      const { split, drawn } = holdItemsOut(data.interactions, kept, SEEDS[experiment.on]);
      const [model, fitSeconds] = await timed(() => trainModel(experiment, data, split, onProgress));
      const notes = [`${drawn.length} items were drawn.`];
      if (kept === 0 && data.items && "addItem" in model) {
        const added = await addItems(model as GrowingModel, drawn, data.items, split.train.items.idAt(0));
        notes.push(`${experiment.model} has taken in ${added} of them.`);
      }
      const { k } = experiment;
      const recorder = new SampleRecorder(split);
      const [[evaluation, ofDrawn], evaluateSeconds] = await timed(async () => [
        await evaluate(recorder.record(model), split, { k, onProgress }),
        await evaluate(rankOnly(model, drawn), split, { k, metrics: ["hit_rate", "ndcg"], onProgress }),
      ]);
      const chances = k.map((cutoff) => [`chance@${cutoff}`, Math.min(1, cutoff / drawn.length)]);
      const further = {
        metrics: { ...renamed(ofDrawn.metrics), ...Object.fromEntries(chances) },
        perUser: renamed(ofDrawn.perUser),
      };
      const measurement = toMeasurement(evaluation, summarize(split, notes), further);
      return {
        ...measurement,
        intervals: { ...measurement.intervals, ...renamed(ofDrawn.intervals) },
        samples: recorder.samples,
        ...trainingOf(model),
        fitSeconds,
        evaluateSeconds,
      };
    },

    tables: (metrics) => tablesByCutoff(metrics, ["hit_rate", "hit_rate[drawn]", "ndcg[drawn]", "chance"]),
  };
}

/**
 * Holds drawn items out.
 * @param kept how many interactions with each drawn item may stay in training; items that have no more are not drawn
 * @throws DataError when no user has an interaction with a drawn item after others
 */
export function holdItemsOut(
  log: Interactions,
  kept: number,
  seed: number,
): { readonly split: Split; readonly drawn: readonly Id[] } {
  const random = new Random(seed);
  const drawn = drawItems(log, kept, random);
  const isKept = drawKeptRows(log, drawn, kept, random);
  const train: number[] = [];
  const test: number[] = [];
  const { offsets, rows } = rowsByUser(log);
  for (let user = 0; user < log.users.size; user++) {
    const own = Array.from(rows.subarray(offsets[user], offsets[user + 1]));
    const isHeldOut = (row: number): boolean => drawn.has(log.itemIndices[row]!) && !isKept[row];
    const place = own.findLastIndex(isHeldOut);
    const before = own.slice(0, place === -1 ? own.length : place).filter((row) => !isHeldOut(row));
    train.push(...before);
    if (place !== -1 && before.length > 0) test.push(own[place]!);
  }
  train.sort((a, b) => a - b);
  const method = `held-out-items(share=${SHARE}, kept=${kept}, seed=${seed})`;
  return {
    split: makeSplit(log, method, { train, test }, "user"),
    drawn: Array.from(drawn, (item) => log.items.idAt(item)),
  };
}

function drawItems(log: Interactions, kept: number, random: Random): Set<number> {
  const counts = new Int32Array(log.items.size);
  for (const item of log.itemIndices) counts[item]!++;
  const candidates = Int32Array.from(counts.keys()).filter((item) => counts[item]! > kept);
  return new Set(random.shuffle(candidates).subarray(0, Math.ceil(SHARE * candidates.length)));
}

/** Flags the rows of drawn items that stay in training. */
function drawKeptRows(
  log: Interactions,
  drawn: ReadonlySet<number>,
  kept: number,
  random: Random,
): Uint8Array {
  const rowsOf = new Map(Array.from(drawn, (item) => [item, [] as number[]]));
  log.itemIndices.forEach((item, row) => rowsOf.get(item)?.push(row));
  const isKept = new Uint8Array(log.length);
  for (const rows of rowsOf.values()) for (const row of random.shuffle(rows).slice(0, kept)) isKept[row] = 1;
  return isKept;
}

/** Tells the model of items; those of which it can make nothing stay unknown. @returns how many it has taken in */
async function addItems(
  model: GrowingModel,
  items: readonly Id[],
  table: FeatureTable,
  trained: Id,
): Promise<number> {
  const names = featuresOf(model, table, trained);
  let added = 0;
  for (const item of items) {
    try {
      await model.addItem(item, Object.fromEntries(names.map((name) => [name, table.value(item, name)])));
      added++;
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
    }
  }
  return added;
}

/** The features that the model takes: some take no others than those that they were trained with, others skip them. */
function featuresOf(model: GrowingModel, table: FeatureTable, trained: Id): readonly string[] {
  if (model.attentionOf) return Object.keys(model.attentionOf(trained).features);
  if (model.name !== Airbnb.modelName) return [...table.columns.keys()];
  const { market, type, priceBand, location = [] } = model.options as AirbnbOptions;
  return [market, type, priceBand, ...location].filter((name) => name !== undefined);
}

/** The model, asked for some items only. */
function rankOnly(model: Recommender, items: readonly Id[]): RankingModel {
  return { recommendMany: (queries, options) => model.recommendMany(queries, { ...options, allow: items }) };
}

const renamed = <Value>(figures: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${name}[drawn]`, value]));

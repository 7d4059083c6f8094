import { descriptors } from "../../data-sets.js";
import { models } from "../../models.js";
import type { ModelResult, RunResult, SampleUserEntry } from "../result-file.js";
import { mean } from "../statistics.js";
import { betterFirst, type Columns, columnsOf } from "./metrics.js";
import * as format from "./format.js";
import type { ReadResults } from "./read-results.js";
import { same } from "./same.js";

/** The results that compare: those of one data set, protocol and split. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly files: readonly ReadResults[];
  readonly columns: Columns;
  /** The best first. */
  readonly rows: readonly Row[];
  readonly sampleUsers: readonly SampleUserEntry[];
  readonly titles: Readonly<Record<string, string>>;
}

/** A model with its options. */
export interface Row {
  /** Its name, with what tells it from others of the same name. */
  readonly label: string;
  readonly family: Family;
  readonly result: ModelResult;
  readonly file: ReadResults;
  /** The primary figure. */
  readonly value: number;
  /** Its 95% interval over users, the mean over the runs; absent where there is none. */
  readonly interval?: readonly [low: number, high: number];
  readonly fitSeconds: number;
  readonly memoryMb: number;
}

/** The package of a model, by which its mark in a figure is told. */
export type Family = (typeof FAMILIES)[number];

/** In the order of the legend. */
export const FAMILIES = ["cf", "mf", "i2i", "two-tower", "sequence", "other"] as const;

/** Files of different data sets, protocols or splits go to sections of their own. */
export function toSections(files: readonly ReadResults[]): Section[] {
  const groups = new Map<string, ReadResults[]>();
  for (const file of files) {
    const key = JSON.stringify(rulesOf(file));
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()].map((group, place) => toSection(group, `section-${place + 1}`));
}

/** What two files must have in common to be compared. */
const rulesOf = ({ dataset, protocol, measured_on, data }: ReadResults): unknown => {
  const { split, users, items, trainRows, testRows } = data;
  return [dataset, protocol, measured_on, split, users, items, trainRows, testRows];
};

function toSection(files: readonly ReadResults[], id: string): Section {
  const { dataset, protocol, measured_on: part } = files[0]!;
  const found = files.flatMap((file) => file.results.map((result) => ({ file, result })));
  const distinct = withoutRepeated(found);
  const names = Object.keys(distinct[0]!.result.mean);
  const common = names.filter((name) => distinct.every(({ result }) => name in result.mean));
  const columns = columnsOf(protocol, common);
  const labels = labelsOf(distinct);
  const rows = distinct.map((entry, place) => toRow(entry, labels[place]!, columns.primary));
  const better = betterFirst(columns.primary);
  const { sample_users: sampleUsers = [] } = files.find((file) => file.sample_users) ?? {};
  const onPart = part === "validation" ? " (validation part)" : "";
  return {
    id,
    title: `${(descriptors.get(dataset)?.title ?? dataset).split(":")[0]}, ${protocol}${onPart}`,
    files,
    columns,
    rows: rows.sort((a, b) => better(a.value, b.value)),
    sampleUsers,
    titles: Object.assign({}, ...files.map((file) => file.titles)) as Record<string, string>,
  };
}

interface Entry {
  readonly file: ReadResults;
  readonly result: ModelResult;
}

/** Each file has the baselines: of equal results the one that has most recorded stays. */
function withoutRepeated(entries: readonly Entry[]): Entry[] {
  const byKey = new Map<string, Entry>();
  for (const entry of entries) {
    const { model, options, runs, mean: figures } = entry.result;
    const [name] = Object.keys(figures);
    const key = JSON.stringify([model, Object.entries(options).sort(), runs.length, figures[name!]]);
    const former = byKey.get(key);
    if (!former || (entry.result.per_user && !former.result.per_user)) byKey.set(key, entry);
  }
  return [...byKey.values()];
}

/** The models' names; where two are the same, with the options in which they differ, or else with their file. */
function labelsOf(entries: readonly Entry[]): string[] {
  return entries.map(({ result, file }) => {
    const namesakes = entries.filter((other) => other.result.model === result.model);
    if (namesakes.length === 1) return result.model;
    const isCommon = (name: string): boolean =>
      namesakes.every((other) => same(other.result.options[name], result.options[name]));
    const own = Object.entries(result.options).filter(([name]) => !isCommon(name));
    const label = own.length > 0 ? format.options(Object.fromEntries(own)) : "";
    const isUnique = namesakes.filter((other) => same(other.result.options, result.options)).length === 1;
    const details = [label || (isUnique && "defaults"), !isUnique && file.file].filter(Boolean);
    return `${result.model} (${details.join(", ")})`;
  });
}

function toRow({ file, result }: Entry, label: string, primary: string): Row {
  const meanOf = (cost: (run: RunResult) => number): number => mean(result.runs.map(cost));
  const intervals = result.runs.flatMap((run) => (run.intervals[primary] ? [run.intervals[primary]] : []));
  return {
    label,
    family: familyOf(result.model),
    result,
    file,
    value: result.mean[primary]!,
    ...(intervals.length > 0 && {
      interval: [mean(intervals.map(([low]) => low)), mean(intervals.map(([, high]) => high))] as const,
    }),
    fitSeconds: meanOf((run) => run.fit_seconds),
    memoryMb: meanOf((run) => run.peak_memory_mb),
  };
}

function familyOf(model: string): Family {
  const name = models.get(model)?.packageName.replace("@funrec/", "");
  return FAMILIES.find((family) => family === name) ?? "other";
}

import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileReason } from "@funrec/core";
import * as v from "valibot";
import { type ModelResult, type ResultFile, ResultFileError, type RunResult } from "../result-file.js";

/** A result file as a report takes it: whatever older files lack is optional. */
export interface ReadResults extends Omit<ResultFile, "description" | "training"> {
  /** The file's name without its folder. */
  readonly file: string;
  readonly description?: string;
  readonly training?: Partial<ResultFile["training"]>;
}

const figures = v.record(v.string(), v.number());
const intervals = v.record(v.string(), v.tuple([v.number(), v.number()]));
const id = v.union([v.string(), v.number()]);

const run = v.looseObject({
  seed: v.number(),
  metrics: figures,
  intervals,
  curve: v.optional(v.array(v.objectWithRest({ epoch: v.number() }, v.number()))),
  fit_seconds: v.number(),
  evaluate_seconds: v.number(),
  peak_memory_mb: v.number(),
});

const modelEntries = {
  model: v.string(),
  options: v.record(v.string(), v.unknown()),
  baseline: v.boolean(),
};

const modelResult = v.looseObject({
  ...modelEntries,
  mean: figures,
  spread: v.optional(figures),
  published: v.optional(figures),
  per_user: v.optional(v.object({ users: v.string(), values: v.record(v.string(), v.string()) })),
  recommended: v.optional(v.array(v.array(id))),
  runs: v.pipe(v.array(run), v.nonEmpty()),
});

/** In the first files a model had one run, whose fields stood beside the model's. */
const singleRun = v.looseObject({ ...modelEntries, ...run.entries });

const resultFile = v.looseObject({
  dataset: v.string(),
  protocol: v.string(),
  description: v.optional(v.string()),
  measured_on: v.optional(v.picklist(["test", "validation"]), "test"),
  training: v.optional(v.looseObject({ early_stopping: v.nullish(v.looseObject({ patience: v.number() })) })),
  environment: v.looseObject({
    node: v.string(),
    platform: v.string(),
    cpu: v.string(),
    cores: v.number(),
    memory_gb: v.number(),
    funrec: v.string(),
  }),
  data: v.looseObject({
    source: v.string(),
    split: v.string(),
    users: v.number(),
    items: v.number(),
    trainRows: v.number(),
    testRows: v.number(),
    notes: v.array(v.string()),
  }),
  sample_users: v.optional(
    v.array(v.object({ user: id, history: v.array(id), history_length: v.number(), test: v.array(id) })),
  ),
  titles: v.optional(v.record(v.string(), v.string())),
  results: v.pipe(v.array(v.looseObject(modelEntries)), v.nonEmpty()),
});

/** Reads a file that `run` or `compare` wrote, whatever their version. @throws ResultFileError saying what is wrong */
export async function readResults(path: string): Promise<ReadResults> {
  const content = await readJson(path);
  const isSpeed = typeof content === "object" && content !== null && "loops" in content;
  if (isSpeed) {
    throw new ResultFileError(
      `${path}: is a result of bench:speed, allowed: files that run or compare wrote with --json`,
    );
  }
  const { results, ...file } = check(path, resultFile, content, "");
  const models = results.map((result, place) => {
    const where = `results.${place}.`;
    if ("runs" in result) return check(path, modelResult, result, where);
    return withRun(check(path, singleRun, result, where));
  });
  return { ...file, file: basename(path), results: models } as unknown as ReadResults;
}

async function readJson(path: string): Promise<unknown> {
  let text;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    throw new ResultFileError(`${path}: cannot be read: ${await fileReason(cause, path)}`, { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ResultFileError(`${path}: is not JSON: ${(cause as Error).message}`, { cause });
  }
}

function check<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  content: unknown,
  where: string,
): v.InferOutput<Schema> {
  const checked = v.safeParse(schema, content);
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  const field = where + (v.getDotPath(issue) ?? "");
  const fault =
    issue.received === "undefined"
      ? `${field} is missing`
      : `${field || "the content"} is ${shortened(issue.received)}, allowed: ${issue.expected ?? "another value"}`;
  throw new ResultFileError(`${path}: is no result file of run or compare: ${fault}`);
}

function withRun(result: v.InferOutput<typeof singleRun>): ModelResult {
  const { seed, metrics, intervals, fit_seconds, evaluate_seconds, peak_memory_mb, ...rest } = result;
  const single: RunResult = { seed, metrics, intervals, fit_seconds, evaluate_seconds, peak_memory_mb };
  return { ...rest, mean: metrics, runs: [single] };
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);

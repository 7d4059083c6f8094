import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DataError, Interactions } from "@funrec/core";
import { checkWritable } from "../files.js";
import { writeResults } from "../report/result-file.js";
import type { Arena } from "./contestants.js";
import { ImplicitPeer } from "./implicit-peer.js";
import type { Loop } from "./loops.js";
import { measure } from "./measure.js";
import { PeerError } from "./peer-error.js";
import { writeRawLog } from "./raw-log.js";
import { type LoopResult, type SpeedResults, startResults, toLoopResult } from "./results.js";
import { SearchPeer } from "./search-peer.js";
import { loadSpeedLog, POWER_LAW_SMALL } from "./speed-logs.js";
import { checkLines, speedTable } from "./speed-table.js";
import { isVectors, SPEED_VECTORS_SOURCE, speedVectors, VECTORS_SMALL } from "./speed-vectors.js";
import { SwingReference } from "./swing-reference.js";
import { type TrainingLibrary, TrainingPeer } from "./training-peers.js";

/** What to measure, and how. */
export interface SpeedOptions {
  readonly loops: readonly Loop[];
  /** Number of rounds; without it each loop's own. */
  readonly rounds: number | undefined;
  /** Largest number of threads. */
  readonly threads: number;
  /** One round of every loop on a small generated log. */
  readonly quick: boolean;
  /** Folder of the Python environment. */
  readonly python: string;
  /** File for the results. */
  readonly json: string | undefined;
}

/** The peers that are there. */
type Peers = Pick<Arena, "implicit" | "searcher" | "swing" | "trainers">;

/**
 * Measures FunRec against its peers and prints and writes the results.
 * @throws PeerError when a peer breaks down
 */
export async function runSpeed(options: SpeedOptions): Promise<void> {
  if (options.json !== undefined) await checkWritable(options.json);
  const folder = await mkdtemp(join(tmpdir(), "funrec-speed-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  process.once("SIGINT", () => process.exit(130));

  const peers = await findPeers(options, folder);
  const results: LoopResult[] = [];
  try {
    const common = await startResults(await versionsOf(peers), optionsOf(options));
    try {
      for (const [dataset, loops] of groupByDataset(options)) {
        for await (const result of measureOn(dataset, loops, options, peers, folder)) results.push(result);
      }
    } finally {
      // What was measured before a failure is worth showing.
      if (results.length > 0) await report({ ...common, loops: results }, options.json);
    }
  } finally {
    peers.implicit?.close();
    for (const trainer of peers.trainers.values()) trainer.close();
    peers.searcher?.close();
  }
}

async function report(results: SpeedResults, json: string | undefined): Promise<void> {
  const { loops } = results;
  if (json !== "-") console.log(`${speedTable(loops)}\n${checkLines(loops)}`);
  if (json !== undefined) await writeResults(json, results);
  if (loops.some(({ checks }) => checks.some(({ different }) => different > 0))) process.exitCode = 1;
}

async function findPeers({ loops, python }: SpeedOptions, folder: string): Promise<Peers> {
  const implicit = ImplicitPeer.start(python);
  if (!implicit) {
    console.error(
      "The Python libraries are not there, FunRec is measured without them: node tools/python-peers.mjs installs them.",
    );
  }
  const trainers = new Map<TrainingLibrary, TrainingPeer>();
  for (const { trainer: library } of loops) {
    if (!library || trainers.has(library)) continue;
    const trainer = TrainingPeer.start(library, python);
    if (trainer) trainers.set(library, trainer);
  }
  const searcher = loops.some(({ dataset }) => isVectors(dataset)) ? SearchPeer.start(python) : undefined;
  return { implicit, trainers, searcher, swing: await findSwing(loops, folder) };
}

async function findSwing(loops: readonly Loop[], folder: string): Promise<SwingReference | undefined> {
  if (!loops.some(({ name }) => name === "swing")) return undefined;
  try {
    return await SwingReference.compile(folder);
  } catch (error) {
    if (!(error instanceof PeerError)) throw error;
    console.error(`${error.message}: Swing is measured without it.`);
    return undefined;
  }
}

async function versionsOf({ implicit, searcher, swing, trainers }: Peers): Promise<Record<string, string>> {
  const versions: Record<string, string> = {
    ...(await implicit?.versions()),
    ...(await searcher?.versions()),
  };
  for (const trainer of trainers.values()) Object.assign(versions, await trainer.versions());
  return { ...versions, ...(swing && { cpp: swing.compiler }) };
}

const optionsOf = ({ threads, quick, rounds }: SpeedOptions): Record<string, unknown> => ({
  threads,
  quick,
  rounds: rounds ?? null,
});

function groupByDataset({ loops, quick }: SpeedOptions): Map<string, Loop[]> {
  const groups = new Map<string, Loop[]>();
  for (const loop of loops) {
    const small = isVectors(loop.dataset) ? VECTORS_SMALL : POWER_LAW_SMALL;
    const dataset = quick ? small : loop.dataset;
    groups.set(dataset, [...(groups.get(dataset) ?? []), loop]);
  }
  return groups;
}

/** Runs the loops of one data set; none where the data set cannot be had. */
async function* measureOn(
  dataset: string,
  loops: readonly Loop[],
  { threads, quick, rounds }: SpeedOptions,
  peers: Peers,
  folder: string,
): AsyncGenerator<LoopResult> {
  const names = loops.map(({ name }) => name).join(", ");
  console.error(`${dataset}: loading, for ${names}`);
  let arena: Arena;
  let data: LoopResult["data"];
  const common = { ...peers, folder, threadCounts: [...new Set([threads, 1])] };
  try {
    [arena, data] = isVectors(dataset)
      ? await enterWithVectors(dataset, common)
      : await enterWithLog(dataset, common);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(`${error.message}\n${names}: skipped without ${dataset}`);
    return;
  }
  for (const loop of loops) {
    const count = rounds ?? (quick ? 1 : loop.rounds);
    const measurement = await measure(await loop.contestants(arena), count, (round) =>
      console.error(`${loop.name}: ${round === 0 ? "warm-up" : `round ${round} of ${count}`}`),
    );
    yield toLoopResult(loop, data, measurement);
  }
}

type Entrance = Peers & Pick<Arena, "folder" | "threadCounts">;

/** Hands a log to the peers. @throws DataError when it cannot be had */
async function enterWithLog(dataset: string, common: Entrance): Promise<[Arena, LoopResult["data"]]> {
  const { interactions: log, source } = await loadSpeedLog(dataset);
  const raw = common.implicit || common.swing ? await writeRawLog(common.folder, log) : undefined;
  if (raw) await common.implicit?.load(raw);
  const { users, items, length: rows } = log;
  return [
    { ...common, log, raw },
    { name: dataset, source, users: users.size, items: items.size, rows },
  ];
}

/** Hands vectors to the peer that searches. */
async function enterWithVectors(dataset: string, common: Entrance): Promise<[Arena, LoopResult["data"]]> {
  const vectors = speedVectors(dataset);
  const { dimensions } = vectors;
  await common.searcher?.load(vectors, common.folder);
  return [
    { ...common, vectors, log: Interactions.from([]), raw: undefined },
    {
      name: dataset,
      source: SPEED_VECTORS_SOURCE,
      items: vectors.items.length / dimensions,
      queries: vectors.queries.length / dimensions,
      dimensions,
    },
  ];
}

import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DataError } from "@funrec/core";
import type { LoadedData } from "../data-sets.js";
import { checkWritable, writeResults } from "../report/result-file.js";
import type { Arena } from "./contestants.js";
import { ImplicitPeer } from "./implicit-peer.js";
import type { Loop } from "./loops.js";
import { measure } from "./measure.js";
import { PeerError } from "./peer-error.js";
import { writeRawLog } from "./raw-log.js";
import { type LoopResult, type SpeedResults, startResults, toLoopResult } from "./results.js";
import { loadSpeedLog, POWER_LAW_SMALL } from "./speed-logs.js";
import { checkLines, speedTable } from "./speed-table.js";
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
type Peers = Pick<Arena, "implicit" | "swing" | "trainers">;

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
  return { implicit, trainers, swing: await findSwing(loops, folder) };
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

async function versionsOf({ implicit, swing, trainers }: Peers): Promise<Record<string, string>> {
  const versions: Record<string, string> = { ...(await implicit?.versions()) };
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
    const dataset = quick ? POWER_LAW_SMALL : loop.dataset;
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
  let loaded: LoadedData;
  try {
    loaded = await loadSpeedLog(dataset);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(`${error.message}\n${names}: skipped without ${dataset}`);
    return;
  }
  const { interactions: log, source } = loaded;
  const raw = peers.implicit || peers.swing ? await writeRawLog(folder, log) : undefined;
  if (raw) await peers.implicit?.load(raw);
  const arena: Arena = { ...peers, folder, log, raw, threadCounts: [...new Set([threads, 1])] };

  for (const loop of loops) {
    const count = rounds ?? (quick ? 1 : loop.rounds);
    const measurement = await measure(await loop.contestants(arena), count, (round) =>
      console.error(`${loop.name}: ${round === 0 ? "warm-up" : `round ${round} of ${count}`}`),
    );
    yield toLoopResult(loop, { name: dataset, source, log }, measurement);
  }
}

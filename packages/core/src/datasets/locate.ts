import * as v from "valibot";
import { DataError } from "../errors.js";
import { type WorkContext, workContextEntries } from "../model/progress.js";
import { parseOptions } from "../options.js";
import { isNode, nodeModule } from "../platform.js";
import { cacheFolder, type Environment } from "./cache-folder.js";
import type { DatasetDescriptor } from "./descriptor.js";
import { download, type DownloadContext } from "./download.js";
import { fileNames, findFile } from "./find-file.js";
import { unpack } from "./unpack.js";

/** Where to look for a data set and how to download it; all fields are optional. */
export interface LocateOptions extends WorkContext {
  /** Environment variables. Default `process.env`; read are FUNREC_DATA, FUNREC_CACHE and those that name caches. */
  readonly env?: Environment;
  /** Does the requests. Default: the system's `fetch`. */
  readonly fetch?: typeof fetch;
  /** True to never download. Default false. */
  readonly offline?: boolean;
  /**
   * Longest silence of the server in milliseconds, at least 1, default 10000: until it answers, and between two
   * pieces of its answer.
   */
  readonly timeoutMs?: number;
}

/** Where a data set was found. */
export interface LocatedDataset {
  readonly folder: string;
  readonly source: "FUNREC_DATA" | "cache" | "download";
}

const schema = v.strictObject({
  env: v.optional(v.custom<Environment>((value) => typeof value === "object" && value !== null, "an object")),
  fetch: v.optional(v.custom<typeof fetch>((value) => typeof value === "function", "a function")),
  offline: v.optional(v.boolean(), false),
  timeoutMs: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(2 ** 31 - 1)), 10_000),
  ...workContextEntries,
});

/**
 * Finds the files of a data set: in the folder `<name>` of `FUNREC_DATA`, else in that of the cache, else by a
 * download into the cache. A download is checked against size and SHA-256 before it is unpacked, and the cache gets
 * the whole data set or nothing.
 *
 * The cache is `FUNREC_CACHE`, else `funrec` in `XDG_CACHE_HOME` or `~/.cache` (on Windows in `LOCALAPPDATA`).
 * @throws DataError saying where it looked, why each place failed and what to do
 * @throws the reason of the signal when it is aborted
 */
export async function locateDataset(
  descriptor: DatasetDescriptor,
  options: LocateOptions = {},
): Promise<LocatedDataset> {
  const parsed = parseOptions("locateDataset", schema, options);
  if (!isNode()) {
    throw new DataError(
      `${descriptor.name}: a browser has no folders with data sets; give the files to readers`,
    );
  }
  const { env = process.env, fetch = globalThis.fetch, offline, timeoutMs, signal, onProgress } = parsed;
  const { join } = await nodeModule("node:path");
  const { name } = descriptor;
  const failures: string[] = [];

  if (env.FUNREC_DATA) {
    const folder = join(env.FUNREC_DATA, name);
    const problem = await whyUnusable(folder, descriptor);
    if (!problem) return { folder, source: "FUNREC_DATA" };
    failures.push(`FUNREC_DATA: ${problem}`);
  } else {
    failures.push("FUNREC_DATA: is not set");
  }

  const folder = join(await cacheFolder(env), name);
  const problem = await whyUnusable(folder, descriptor);
  if (!problem) return { folder, source: "cache" };
  failures.push(`cache: ${problem}`);

  const url = descriptor.download?.url;
  if (!url || offline) {
    failures.push(url ? `download of ${url}: not tried, because offline is true` : "download: there is none");
    throw notFound(descriptor, failures);
  }
  try {
    await downloadTo(folder, descriptor, { fetch, timeoutMs, signal, onProgress });
    return { folder, source: "download" };
  } catch (cause) {
    signal?.throwIfAborted();
    failures.push(`download of ${url}: ${(cause as Error).message}`);
    throw notFound(descriptor, failures, cause);
  }
}

/** Downloads and unpacks beside the folder, and moves the result there when it is complete. */
async function downloadTo(
  folder: string,
  descriptor: DatasetDescriptor,
  context: DownloadContext,
): Promise<void> {
  const { mkdir, rename, rm } = await nodeModule("node:fs/promises");
  const { join } = await nodeModule("node:path");
  const { download: source, interactions } = descriptor;
  const temporary = `${folder}.${crypto.randomUUID()}.tmp`;
  const archive = join(temporary, "archive.zip");
  const files = join(temporary, "files");
  try {
    await mkdir(files, { recursive: true });
    await download(source!, archive, context);
    await unpack(archive, source!.folder, files, context);
    if (!(await findFile(files, interactions))) {
      throw new DataError(`the archive has none of ${fileNames(interactions)}`);
    }
    await rename(files, folder).catch(async (cause: Error) => {
      // Another process may have been quicker; its copy passed the same checks.
      if (!(await whyUnusable(folder, descriptor))) return;
      throw new DataError(`the files cannot be moved to ${folder}: ${cause.message}`, {}, { cause });
    });
  } finally {
    await rm(temporary, { recursive: true, force: true }).catch(() => {}); // the first error is the one to report
  }
}

/** Why the folder does not hold the data set; `undefined` when it does. */
async function whyUnusable(folder: string, { interactions }: DatasetDescriptor): Promise<string | undefined> {
  const { readdir } = await nodeModule("node:fs/promises");
  try {
    await readdir(folder);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === "ENOENT" ? `there is no folder ${folder}` : message;
  }
  if (await findFile(folder, interactions)) return undefined;
  return `the folder ${folder} has none of ${fileNames(interactions)}`;
}

function notFound(
  { name, obtain }: DatasetDescriptor,
  failures: readonly string[],
  cause?: unknown,
): DataError {
  const advice = `Set FUNREC_DATA to a folder that holds ${name}/, or use the built-in data set funrec-sim.`;
  const lines = [`there is no data set ${name}`, ...failures.map((failure) => `- ${failure}`)];
  return new DataError([...lines, ...(obtain ? [obtain] : []), advice].join("\n"), {}, { cause });
}

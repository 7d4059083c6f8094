import { EngineError } from "@funrec/core";
import type { HnswIndexOptions, HnswLibrary } from "../hnsw-index.js";

/** How a graph is built. */
export type GraphOptions = Required<Pick<HnswIndexOptions, "M" | "efConstruction">> & {
  /** Numbers of a vector of the graph. */
  readonly width: number;
  /** `"l2"`: by distance; `"product"`: by the inner product of vectors of the same length. */
  readonly metric: "l2" | "product";
};

/** A graph of a library, whose nodes are called by the slots of their vectors. */
export interface Graph {
  /** Number of nodes, those removed among them where the library keeps them. */
  readonly nodeCount: number;
  add(slot: number, vector: Float32Array): void;
  remove(slot: number): void;
  /** About the nearest nodes, nearest first. @param ef how many candidates are kept on the way: at least `count` */
  search(vector: Float32Array, count: number, ef: number): ArrayLike<number>;
  toBytes(): Promise<Uint8Array>;
}

/** A library that makes graphs. */
export interface GraphMaker {
  readonly library: HnswLibrary;
  create(options: GraphOptions): Graph;
  /** @throws Error when the library cannot read the bytes */
  read(bytes: Uint8Array, options: GraphOptions): Promise<Graph>;
}

/** Loads an optional package. @throws EngineError that says how to get it */
export async function loadLibrary(library: string): Promise<unknown> {
  try {
    return await import(library);
  } catch (cause) {
    throw new EngineError(
      `the package ${library} cannot be loaded: npm install ${library} (${String(cause)})`,
      {
        cause,
      },
    );
  }
}

/** Lets a library write a file, and takes its bytes. */
export async function bytesOfFile(write: (path: string) => void): Promise<Uint8Array> {
  return withTemporaryFile(async (path, { readFile }) => {
    write(path);
    return new Uint8Array(await readFile(path));
  });
}

/** Lets a library read bytes as a file. */
export async function readAsFile(bytes: Uint8Array, read: (path: string) => void): Promise<void> {
  return withTemporaryFile(async (path, { writeFile }) => {
    await writeFile(path, bytes);
    read(path);
  });
}

type Files = typeof import("node:fs/promises");

async function withTemporaryFile<Result>(
  work: (path: string, files: Files) => Promise<Result>,
): Promise<Result> {
  const [files, { tmpdir }, { join }] = await Promise.all([
    import("node:fs/promises"),
    import("node:os"),
    import("node:path"),
  ]);
  const folder = await files.mkdtemp(join(tmpdir(), "funrec-ann-"));
  try {
    return await work(join(folder, "graph"), files);
  } finally {
    await files.rm(folder, { recursive: true, force: true });
  }
}

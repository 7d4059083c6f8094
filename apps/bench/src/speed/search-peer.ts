import { writeArrays } from "./array-files.js";
import { pythonSource } from "./places.js";
import { PythonPeer, type Versions } from "./python-peer.js";
import type { SpeedVectors } from "./speed-vectors.js";

/** numpy, and hnswlib where it is installed, in a process of their own. */
export class SearchPeer {
  private constructor(private readonly peer: PythonPeer) {}

  /** @param environment folder that tools/python-peers.mjs made @returns undefined when there is none */
  static start(environment: string): SearchPeer | undefined {
    const peer = PythonPeer.start("search", environment, pythonSource("search_peer"));
    return peer && new SearchPeer(peer);
  }

  versions(): Promise<Versions> {
    return this.peer.versions();
  }

  async hasHnswlib(): Promise<boolean> {
    return "hnswlib" in (await this.versions());
  }

  /** Hands over vectors, by way of files. */
  async load({ items, queries, dimensions }: SpeedVectors, folder: string): Promise<void> {
    const files = await writeArrays(folder, "search", { vectors: items, queries });
    await this.peer.ask("load", { ...files, dimensions });
  }

  /** The k nearest by matrix products. */
  exact(k: number): Promise<{ readonly seconds: number }> {
    return this.peer.ask("exact", { k });
  }

  /** Builds a graph by hnswlib. */
  build(M: number, efConstruction: number): Promise<{ readonly seconds: number }> {
    return this.peer.ask("build", { m: M, ef_construction: efConstruction });
  }

  /** About the k nearest by the graph. */
  search(k: number, ef: number): Promise<{ readonly seconds: number }> {
    return this.peer.ask("search", { k, ef });
  }

  /** The share of the k nearest that the last search found. */
  recall(k: number): Promise<{ readonly recall: number }> {
    return this.peer.ask("recall", { k });
  }

  /** Ends the process. */
  close(): void {
    this.peer.close();
  }
}

import { type NeighborFiles, type NeighborTable, readTable } from "./neighbor-table.js";
import { pythonSource } from "./places.js";
import { PythonPeer, type Versions } from "./python-peer.js";
import type { RawLog } from "./raw-log.js";

/** How long a fit took: with the making of its sparse matrix, and without. */
export interface ImplicitFit {
  readonly seconds: number;
  readonly fit_seconds: number;
}

/** The neighborhood models of the Python library implicit, on one log. */
export class ImplicitPeer {
  private constructor(private readonly peer: PythonPeer) {}

  /** @param environment folder that tools/python-peers.mjs made @returns undefined when there is none */
  static start(environment: string): ImplicitPeer | undefined {
    const peer = PythonPeer.start("implicit", environment, pythonSource("implicit_peer"));
    return peer && new ImplicitPeer(peer);
  }

  versions(): Promise<Versions> {
    return this.peer.versions();
  }

  async load({ users, items, userCount, itemCount }: RawLog): Promise<void> {
    await this.peer.ask("load", { users, items, user_count: userCount, item_count: itemCount });
  }

  /** Finds the nearest items of every item, or the nearest users of every user. */
  fit(command: "item_cf" | "user_cf", k: number, threads: number): Promise<ImplicitFit> {
    return this.peer.ask(command, { k, threads });
  }

  /** What the last fit found, by way of these files. */
  async neighbors(files: NeighborFiles, k: number): Promise<NeighborTable> {
    await this.peer.ask("neighbours", { k, ...files });
    return readTable(files, k);
  }

  /** Makes a model of the neighbors of items in these files. */
  async useNeighbors(files: NeighborFiles, k: number): Promise<void> {
    await this.peer.ask("use_neighbours", { k, ...files });
  }

  /** Recommends to all users by that model, by the library's own batch call or by the scorer below it. */
  recommend(k: number, way: "batch" | "scorer"): Promise<{ readonly seconds: number }> {
    return this.peer.ask("recommend", { k, way });
  }

  /** What the last `recommend` gave, by way of these files. */
  async recommendations(files: NeighborFiles, k: number): Promise<NeighborTable> {
    await this.peer.ask("recommendations", { k, ...files });
    return readTable(files, k);
  }

  /** Ends the process. */
  close(): void {
    this.peer.close();
  }
}

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type NeighborFiles, type NeighborTable, readTable } from "./neighbor-table.js";
import { PeerError } from "./peer-error.js";
import { IMPLICIT_SOURCE } from "./places.js";
import type { RawLog } from "./raw-log.js";

/** How long a fit took: with the making of its sparse matrix, and without. */
export interface ImplicitFit {
  readonly seconds: number;
  readonly fit_seconds: number;
}

/** Versions of Python and the libraries, by name. */
export type Versions = Readonly<Record<string, string>>;

/** The Python library implicit in a process of its own, which holds one log and idles between the commands. */
export class ImplicitPeer {
  readonly #child: ChildProcess;
  readonly #answers: AsyncIterator<string>;

  private constructor(python: string) {
    const env = { ...process.env };
    // They would tie OpenBLAS to a processor that may not be this one.
    delete env["OPENBLAS_CORETYPE"];
    delete env["OPENBLAS_L2_SIZE"];
    this.#child = spawn(python, [IMPLICIT_SOURCE], { env, stdio: ["pipe", "pipe", "inherit"] });
    this.#child.on("error", () => {}); // its output ends, which the next command notices
    this.#child.stdin!.on("error", () => {});
    this.#answers = createInterface({ input: this.#child.stdout! })[Symbol.asyncIterator]();
  }

  /** @param environment folder that tools/python-peers.mjs made @returns undefined when there is none */
  static start(environment: string): ImplicitPeer | undefined {
    if (!existsSync(join(environment, "peers.txt"))) return undefined;
    const path = process.platform === "win32" ? "Scripts/python.exe" : "bin/python";
    return new ImplicitPeer(join(environment, path));
  }

  versions(): Promise<Versions> {
    return this.#ask("versions");
  }

  async load({ users, items, userCount, itemCount }: RawLog): Promise<void> {
    await this.#ask("load", { users, items, user_count: userCount, item_count: itemCount });
  }

  /** Finds the nearest items of every item, or the nearest users of every user. */
  fit(command: "item_cf" | "user_cf", k: number, threads: number): Promise<ImplicitFit> {
    return this.#ask(command, { k, threads });
  }

  /** What the last fit found, by way of these files. */
  async neighbors(files: NeighborFiles, k: number): Promise<NeighborTable> {
    await this.#ask("neighbours", { k, ...files });
    return readTable(files, k);
  }

  /** Makes a model of the neighbors of items in these files. */
  async useNeighbors(files: NeighborFiles, k: number): Promise<void> {
    await this.#ask("use_neighbours", { k, ...files });
  }

  /** Recommends to all users by that model, by the library's own batch call or by the scorer below it. */
  recommend(k: number, way: "batch" | "scorer"): Promise<{ readonly seconds: number }> {
    return this.#ask("recommend", { k, way });
  }

  /** What the last `recommend` gave, by way of these files. */
  async recommendations(files: NeighborFiles, k: number): Promise<NeighborTable> {
    await this.#ask("recommendations", { k, ...files });
    return readTable(files, k);
  }

  /** Ends the process. */
  close(): void {
    this.#child.stdin!.end();
  }

  async #ask<Answer extends object>(command: string, argument: object = {}): Promise<Answer> {
    this.#child.stdin!.write(`${JSON.stringify({ cmd: command, ...argument })}\n`);
    const { value, done } = await this.#answers.next();
    if (done) throw new PeerError(`implicit: its process ended during ${command}`);
    const answer = JSON.parse(value) as Answer & { readonly error?: string };
    if (answer.error !== undefined) throw new PeerError(`implicit: ${answer.error}`);
    return answer;
  }
}

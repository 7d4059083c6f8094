import { readFile } from "node:fs/promises";
import { pythonSource } from "./places.js";
import { PythonPeer, type Versions } from "./python-peer.js";

/** Libraries that train the models that FunRec trains. */
const PROGRAMS = {
  implicit: "factorization_peer",
  gensim: "gensim_peer",
  surprise: "surprise_peer",
  torch: "torch_peer",
  torch_sequence: "torch_sequence_peer",
} as const;

export type TrainingLibrary = keyof typeof PROGRAMS;

/** A library that trains models, in a process of its own. */
export class TrainingPeer {
  private constructor(
    readonly name: TrainingLibrary,
    private readonly peer: PythonPeer,
  ) {}

  /** @param environment folder that tools/python-peers.mjs made @returns undefined when there is none */
  static start(library: TrainingLibrary, environment: string): TrainingPeer | undefined {
    const peer = PythonPeer.start(library, environment, pythonSource(PROGRAMS[library]));
    return peer && new TrainingPeer(library, peer);
  }

  versions(): Promise<Versions> {
    return this.peer.versions();
  }

  /** Reads the data of the training; see the programs for the files of each. */
  async load(data: object): Promise<void> {
    await this.peer.ask("load", data);
  }

  /** Trains a model. @returns seconds from the data in memory to the model, and those of the training alone */
  train(
    model: string,
    options: object,
    threads: number,
  ): Promise<{ readonly seconds: number; readonly fit_seconds?: number }> {
    return this.peer.ask("train", { model, options, threads });
  }

  /** What was learnt last, by way of files of 32-bit numbers. */
  async learnt<Name extends string>(
    files: Readonly<Record<Name, string>>,
  ): Promise<Record<Name, Float32Array>> {
    await this.peer.ask("write", files);
    const read = async ([name, path]: [string, unknown]): Promise<[string, Float32Array]> => [
      name,
      new Float32Array(Uint8Array.from(await readFile(path as string)).buffer),
    ];
    return Object.fromEntries(await Promise.all(Object.entries(files).map(read))) as Record<
      Name,
      Float32Array
    >;
  }

  /** Ends the process. */
  close(): void {
    this.peer.close();
  }
}

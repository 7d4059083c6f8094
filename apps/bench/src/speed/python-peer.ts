import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { PeerError } from "./peer-error.js";
import { pythonOf } from "./places.js";

/** Versions of Python and the libraries, by name. */
export type Versions = Readonly<Record<string, string>>;

/** A Python library in a process of its own, which holds data and idles between the commands. */
export class PythonPeer {
  readonly #child: ChildProcess;
  readonly #answers: AsyncIterator<string>;

  private constructor(
    private readonly name: string,
    python: string,
    source: string,
  ) {
    const env: NodeJS.ProcessEnv = { ...process.env };
    // They would tie OpenBLAS to a processor that may not be this one.
    delete env["OPENBLAS_CORETYPE"];
    delete env["OPENBLAS_L2_SIZE"];
    // The libraries have threads of their own, each of which calls BLAS for small work; implicit asks for this itself.
    env["OPENBLAS_NUM_THREADS"] = "1";
    this.#child = spawn(python, [source], { env, stdio: ["pipe", "pipe", "inherit"] });
    this.#child.on("error", () => {}); // its output ends, which the next command notices
    this.#child.stdin!.on("error", () => {});
    this.#answers = createInterface({ input: this.#child.stdout! })[Symbol.asyncIterator]();
  }

  /**
   * @param name of the library, for messages
   * @param environment folder that tools/python-peers.mjs made
   * @param source the program
   * @returns undefined when there is no environment
   */
  static start(name: string, environment: string, source: string): PythonPeer | undefined {
    if (!existsSync(join(environment, "peers.txt"))) return undefined;
    return new PythonPeer(name, pythonOf(environment), source);
  }

  versions(): Promise<Versions> {
    return this.ask("versions");
  }

  /** Gives a command and waits for the answer. @throws PeerError when it fails or the process ends */
  async ask<Answer extends object>(command: string, argument: object = {}): Promise<Answer> {
    this.#child.stdin!.write(`${JSON.stringify({ cmd: command, ...argument })}\n`);
    const { value, done } = await this.#answers.next();
    if (done) throw new PeerError(`${this.name}: its process ended during ${command}`);
    const answer = JSON.parse(value) as Answer & { readonly error?: string };
    if (answer.error !== undefined) throw new PeerError(`${this.name}: ${answer.error}`);
    return answer;
  }

  /** Ends the process. */
  close(): void {
    this.#child.stdin!.end();
  }
}

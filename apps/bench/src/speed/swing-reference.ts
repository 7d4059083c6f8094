import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { PeerError } from "./peer-error.js";
import { SWING_SOURCE } from "./places.js";
import type { RawLog } from "./raw-log.js";

const execute = promisify(execFile);

const FLAGS = ["-std=c++17", "-O3", "-march=native", "-funroll-loops", "-fopenmp"];

/** Swing in C++, compiled for this machine. */
export class SwingReference {
  private constructor(
    private readonly program: string,
    /** The compiler's version and flags. */
    readonly compiler: string,
  ) {}

  /** @param folder for the program @throws PeerError when it cannot be compiled */
  static async compile(folder: string): Promise<SwingReference> {
    const program = join(folder, "swing_reference");
    try {
      const { stdout } = await execute("g++", ["--version"]);
      await execute("g++", [...FLAGS, SWING_SOURCE, "-o", program]);
      return new SwingReference(program, `${stdout.split("\n")[0]} ${FLAGS.join(" ")}`);
    } catch (cause) {
      const { code, stderr, message } = cause as NodeJS.ErrnoException & { stderr?: string };
      const reason = code === "ENOENT" ? "g++ was not found" : (stderr || message).split("\n")[0];
      throw new PeerError(`swing_reference.cpp cannot be compiled: ${reason}`, { cause });
    }
  }

  /** Writes the nearest items of every item. @returns seconds without reading and writing */
  async run(
    { users, items, userCount, itemCount, neighbors }: RawLog,
    options: { readonly k: number; readonly alpha: number; readonly threads: number },
  ): Promise<number> {
    const { k, alpha, threads } = options;
    const numbers = [userCount, itemCount, k, alpha, threads].map(String);
    const files = [neighbors.indices, neighbors.similarities];
    const { stdout } = await execute(this.program, [users, items, ...numbers, ...files]);
    return (JSON.parse(stdout) as { seconds: number }).seconds;
  }
}

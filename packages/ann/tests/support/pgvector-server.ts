import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const NOBODY = 65534;

/**
 * A PostgreSQL server with the pgvector extension, on a free port, for one test file. Its programs are those in the folder
 * that FUNREC_POSTGRES names, such as the one that the Python package pgserver brings, or those on the PATH.
 */
export class PgvectorServer {
  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  /** @returns undefined, having said why, where there is none */
  static async start(): Promise<PgvectorServer | undefined> {
    const skip = (reason: string): undefined =>
      console.info(`PostgreSQL with pgvector was not tried: ${reason}`) as undefined;
    if (process.platform === "win32") return skip("the test starts it on Unix only");
    if (run("initdb", ["--version"]).error)
      return skip("initdb was not found; FUNREC_POSTGRES names its folder");
    const folder = await mkdtemp(join(tmpdir(), "funrec-postgres-"));
    if (isRoot) chownSync(folder, NOBODY, NOBODY); // the server does not run as root
    chmodSync(folder, 0o700);
    const port = await freePort();
    const data = join(folder, "data");
    const made = run("initdb", ["-D", data, "-U", "funrec", "-A", "trust", "-E", "UTF8", "--no-locale"]);
    const options = `-p ${port} -k ${folder} -c listen_addresses= -c fsync=off`;
    const started = run("pg_ctl", ["-D", data, "-l", join(folder, "log"), "-w", "-o", options, "start"]);
    const server = new PgvectorServer(folder, port);
    if (made.status === 0 && started.status === 0) {
      const extension = server.#psql("CREATE EXTENSION vector;");
      if (extension.status === 0) return server;
      await server.stop();
      return skip(`it has no extension "vector": ${extension.stderr.trim().split("\n")[0]}`);
    }
    await server.stop();
    return skip(`it cannot be started: ${made.stderr || started.stderr || started.stdout}`);
  }

  /** Runs SQL, and then a query. @returns the query's rows as text */
  ask(sql: string, query: string): string[][] {
    const mark = "---rows---";
    const { status, stdout, stderr } = this.#psql(`${sql}\n\\echo ${mark}\n${query}\n`);
    if (status !== 0) throw new Error(stderr);
    const rows = stdout.slice(stdout.indexOf(mark) + mark.length + 1).split("\x1e");
    return rows.filter((row) => row !== "").map((row) => row.split("\x1f"));
  }

  async stop(): Promise<void> {
    const data = join(this.folder, "data");
    if (existsSync(data)) run("pg_ctl", ["-D", data, "-m", "immediate", "stop"]);
    await rm(this.folder, { recursive: true, force: true });
  }

  #psql(input: string): ReturnType<typeof run> {
    const connection = ["-h", this.folder, "-p", String(this.port), "-U", "funrec", "-d", "postgres"];
    const separators = ["-A", "-t", "-q", "-F", "\x1f", "-R", "\x1e", "-X", "-v", "ON_ERROR_STOP=1"];
    return run("psql", [...connection, ...separators], input);
  }
}

const isRoot = process.getuid?.() === 0;

function run(
  program: string,
  args: readonly string[],
  input?: string,
): { status: number | null; stdout: string; stderr: string; error?: Error | undefined } {
  const folder = process.env["FUNREC_POSTGRES"];
  return spawnSync(folder ? join(folder, program) : program, args, {
    encoding: "utf8",
    cwd: tmpdir(),
    // A server that is started keeps the pipes of pg_ctl open.
    ...(program === "pg_ctl" && { stdio: ["ignore", "ignore", "ignore"] as const }),
    ...(input !== undefined && { input }),
    ...(isRoot && { uid: NOBODY, gid: NOBODY }),
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

import { execFile } from "node:child_process";
import { join } from "node:path";

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the built command line, or another built program, with some environment variables changed.
 * @param stopAt what it says on standard error before it gets what Ctrl-C sends
 */
export function runCli(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  program = "cli.js",
  { stopAt }: { readonly stopAt?: string } = {},
): Promise<Outcome> {
  const cli = join(__dirname, "..", "dist", program);
  return new Promise((resolve) => {
    const environment = { ...process.env, FORCE_COLOR: "0", ...env };
    const child = execFile(
      process.execPath,
      [cli, ...args],
      { env: environment },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
      },
    );
    if (stopAt === undefined) return;
    // What was asked for has begun, and gets a second to get somewhere.
    child.stderr!.on("data", (part: string) => {
      if (String(part).includes(stopAt)) setTimeout(() => child.kill("SIGINT"), 1000);
    });
  });
}

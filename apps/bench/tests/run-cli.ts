import { execFile } from "node:child_process";
import { join } from "node:path";

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the built command line, or another built program, with some environment variables changed.
 * @param stopWhen true once it is to get what Ctrl-C sends
 */
export function runCli(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  program = "cli.js",
  { stopWhen }: { readonly stopWhen?: () => boolean } = {},
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
    if (!stopWhen) return;
    const timer = setInterval(() => stopWhen() && child.kill("SIGINT"), 50);
    child.on("exit", () => clearInterval(timer));
  });
}

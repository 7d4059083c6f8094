import { execFile } from "node:child_process";
import { join } from "node:path";

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line, or another built program, with some environment variables changed. */
export function runCli(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  program = "cli.js",
): Promise<Outcome> {
  const cli = join(__dirname, "..", "dist", program);
  return new Promise((resolve) => {
    const environment = { ...process.env, FORCE_COLOR: "0", ...env };
    execFile(process.execPath, [cli, ...args], { env: environment }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

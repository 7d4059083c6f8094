import { spawnSync } from "node:child_process";

/** Runs a program. @throws Error with the last line of what it said */
export function runProgram(program, args, options = {}) {
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", ...options });
  if (error) throw new Error(error.code === "ENOENT" ? `${program} was not found` : error.message);
  if (status === 0) return;
  const lastLine = `${stdout}\n${stderr}`.trim().split("\n").at(-1).trim();
  throw new Error(lastLine || `${program} ended with exit code ${status}`);
}

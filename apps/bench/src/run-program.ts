import { FunRecError } from "@funrec/core";
import type { Command } from "commander";

/** Runs a program of the command line; an error of FunRec is its message and exit code 1. */
export async function runProgram(program: Command): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof FunRecError)) throw error;
    console.error(`error: ${error.message}`);
    process.exitCode = 1;
  }
}

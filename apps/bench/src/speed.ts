import { Command } from "commander";
import { runProgram } from "./run-program.js";
import { parseCount, parseThreads } from "./settings.js";
import { findLoops, loops } from "./speed/loops.js";
import { PYTHON_ENVIRONMENT, RESULT_FILE } from "./speed/places.js";
import { runSpeed } from "./speed/run-speed.js";

/** The options as typed. */
interface TypedOptions {
  readonly loop?: string[];
  readonly rounds?: string;
  readonly threads: string;
  readonly quick?: boolean;
  readonly python?: string;
  readonly json?: string;
}

const program = new Command("bench:speed")
  .description(
    "Measures FunRec against the Python libraries implicit, gensim and Surprise and a C++ program, in turns on the same data.",
  )
  .option("--loop <name...>", `what to measure: ${loops.map(({ name }) => name).join(", ")} (default: all)`)
  .option("--rounds <integer>", "rounds of every loop (default: each loop has its own number, 3 to 7)")
  .option("--threads <integer>", "threads of the peers; FunRec runs on as many and on one", "2")
  .option("--quick", "one round of every loop on a small generated log, to see that it works")
  .option("--python <folder>", "environment made by tools/python-peers.mjs (default: where that makes it)")
  .option(
    "--json <file>",
    "write the results as JSON, - for standard output (default: results/speed.json, of a full run)",
  )
  .showHelpAfterError()
  .action(async ({ loop, rounds, threads, quick = false, python, json }: TypedOptions) => {
    const isFull = !quick && !loop && rounds === undefined;
    await runSpeed({
      loops: findLoops(loop),
      rounds: rounds === undefined ? undefined : parseCount("--rounds", rounds),
      threads: parseThreads(threads),
      quick,
      python: python ?? PYTHON_ENVIRONMENT,
      json: json ?? (isFull ? RESULT_FILE : undefined),
    });
  });

await runProgram(program);

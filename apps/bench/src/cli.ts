#!/usr/bin/env node
import { FunRecError } from "@funrec/core";
import { Command } from "commander";
import packageJson from "../package.json" with { type: "json" };
import { demo } from "./commands/demo.js";
import { listDataSets, listModels } from "./commands/list.js";
import { compare, run } from "./commands/run.js";
import { dataSetNames } from "./data-sets.js";
import { models } from "./models.js";
import { protocols } from "./protocols/index.js";
import { ExperimentError } from "./run-in-process.js";

const program = new Command("funrec-bench")
  .description("Trains, evaluates and compares the recall models of FunRec.")
  .version(packageJson.version)
  .showHelpAfterError();

const collect = (value: string, values: string[]): string[] => [...values, value];

/** Options of the commands that train. */
function withTraining(command: Command): Command {
  return command
    .option("--k <list>", "cutoffs of the metrics", "5,10")
    .option("--seed <integer>", "seed of the models", "0")
    .option("--set <model.option=value>", "an option of a model; may be given many times", collect, [])
    .option("--json <file>", "write the results as JSON, - for standard output");
}

function withData(command: Command): Command {
  return withTraining(command)
    .argument("<model...>", [...models.keys()].join(", "))
    .option("--dataset <name>", dataSetNames.join(", "), "ml-latest-small")
    .option("--protocol <name>", [...protocols.keys()].join(", "), "leave-last-out");
}

program.command("list").description("print the models and protocols").action(listModels);
program.command("datasets").description("print the data sets").action(listDataSets);
withData(program.command("run")).description("train and evaluate models, with the baselines").action(run);
withData(program.command("compare"))
  .description("as run, and test each model against the first")
  .action(compare);
withTraining(program.command("demo"))
  .description("compare all models on MovieLens, or on simulated data where that cannot be had")
  .action(demo);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof FunRecError || error instanceof ExperimentError)) throw error;
  console.error(`error: ${error.message}`);
  if (error instanceof ExperimentError && error.details) console.error(error.details);
  process.exitCode = error instanceof ExperimentError && error.isInterrupt ? 130 : 1;
}

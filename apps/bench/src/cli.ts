#!/usr/bin/env node
import { ENCODINGS } from "@funrec/core";
import { Command, Option } from "commander";
import packageJson from "../package.json" with { type: "json" };
import { demo } from "./commands/demo.js";
import { doctor } from "./commands/doctor.js";
import { listDataSets, listModels } from "./commands/list.js";
import { reportResults } from "./commands/report.js";
import { compare, run } from "./commands/run.js";
import { dataSetNames } from "./data-sets.js";
import { models } from "./models.js";
import { protocols } from "./protocols/index.js";
import { runProgram } from "./run-program.js";
import { DEFAULT_BUCKETS } from "./settings.js";

const program = new Command("funrec-bench")
  .description("Trains, evaluates and compares the recall models of FunRec.")
  .version(packageJson.version)
  .showHelpAfterError("(--help shows what is allowed)");

const collect = (value: string, values: string[]): string[] => [...values, value];

/** Options of the commands that train. */
function withTraining(command: Command): Command {
  return command
    .option("--k <list>", "cutoffs of the metrics", "5,10")
    .option("--seeds <list>", "seeds of the models: each is trained once a seed", "0")
    .option("--threads <integer>", "threads of a training (default: one a processor, at most 16)")
    .addOption(
      new Option("--engine <name>", "what computes networks (default: the first that is there)").choices([
        "native",
        "wasm",
        "cpu",
      ]),
    )
    .option("--set <model.option=value>", "an option of a model; may be given many times", collect, [])
    .option("--json <file>", "write the results as JSON, - for standard output");
}

function withData(command: Command): Command {
  return withTraining(command)
    .argument("<model...>", [...models.keys()].join(", "))
    .option("--dataset <name>", dataSetNames.join(", "), "ml-latest-small")
    .addOption(
      new Option("--data <file>", "a CSV file with a log of your own, instead of a data set").conflicts(
        "dataset",
      ),
    )
    .option(
      "--user <column>",
      "its column of users, by name or by place from 0 (default: by its usual names)",
    )
    .option("--item <column>", "its column of items")
    .option("--value <column>", "its column of ratings or other values, if any")
    .option("--time <column>", "its column of times, if any: numbers or dates such as 2026-01-31T12:00:00Z")
    .option("--delimiter <text>", "what separates its columns (default: what its first line has most of)")
    .option("--encoding <name>", `how its characters are written: ${ENCODINGS.join(", ")} (default: utf-8)`)
    .option("--protocol <name>", [...protocols.keys()].join(", "), "leave-last-out")
    .option("--on <part>", "rows to rank: test, or validation to choose options by", "test")
    .option("--buckets <list>", "bounds of the popularity classes of leave-last-out", DEFAULT_BUCKETS)
    .option(
      "--early-stopping [patience]",
      "end a training after so many epochs without a better ndcg@10 on the validation rows (5)",
    )
    .option("--checkpoint <folder>", "keep the state of a training in epochs here, and go on from it");
}

program.command("list").description("print the models and protocols").action(listModels);
program.command("datasets").description("print the data sets").action(listDataSets);
withData(program.command("run")).description("train and evaluate models, with the baselines").action(run);
withData(program.command("compare"))
  .description("as run, and test each model against the first")
  .action(compare);
program
  .command("report")
  .description("draw result files as one page of HTML, which needs no network")
  .argument("<result.json...>", "files that run or compare wrote with --json")
  .option("--out <file>", "the page, - for standard output", "report.html")
  .action(reportResults);
program
  .command("doctor")
  .description("say what is installed and found, and what to do about the rest")
  .action(doctor);
withTraining(program.command("demo"))
  .description("compare all models on MovieLens, or on simulated data where that cannot be had")
  .action(demo);

await runProgram(program);

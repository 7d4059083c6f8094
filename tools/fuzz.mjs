// Gives the readers, the downloads and the model files of the built packages damaged inputs, and says what became of them:
//   npm run fuzz -- [--count 1000] [--seed 1] [--only csv,item_cf] [--first 0] [--timeout 20] [--json FILE]
// An input is right when it is taken, or refused by an error of FunRec. Everything else is a fault: another error, an input that
// takes longer than the timeout in seconds, and one that takes far more memory. Each is named with what tries it again.
import { fork } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findTargets } from "./fuzz/targets.mjs";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    first: { type: "string", default: "0" },
    only: { type: "string" },
    timeout: { type: "string", default: "20" },
    json: { type: "string" },
  },
});
const [count, seed, first, timeout] = ["count", "seed", "first", "timeout"].map((name) => {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= 0) return number;
  throw new Error(`--${name} is ${values[name]}, allowed: an integer of at least 0`);
});
const targets = await findTargets();
const names = values.only?.split(",") ?? [...targets.keys()];
const unknown = names.find((name) => !targets.has(name));
if (unknown) throw new Error(`--only names ${unknown}, allowed: ${[...targets.keys()].join(", ")}`);

/** Tries inputs in a process of its own, until the end or a hang. @returns the first that was not tried */
function tryInputs(result, start, end) {
  const script = join(import.meta.dirname, "fuzz", "run-target.mjs");
  const child = fork(script, [result.name, seed, start, end].map(String), {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  let [current, isOver, timer] = [start, false, undefined];
  const fault = (what) => result.faults.push({ index: current, what });
  const watch = () => {
    clearTimeout(timer);
    timer = setTimeout(() => child.kill("SIGKILL"), timeout * 1000);
  };
  watch();
  child.on("message", (message) => {
    watch();
    if (message.began !== undefined) current = message.began;
    else if (message.isOver) isOver = true;
    else {
      const { outcome, milliseconds, peakKb, what } = message;
      result.outcomes[outcome] = (result.outcomes[outcome] ?? 0) + 1;
      result.slowestMs = Math.max(result.slowestMs, Math.round(milliseconds));
      result.peakMb = Math.max(result.peakMb, Math.round(peakKb / 1024));
      if (what) fault(what);
    }
  });
  return new Promise((resolve) => {
    child.on("exit", (code, signal) => {
      clearTimeout(timer);
      if (isOver) return resolve(end);
      result.outcomes.FAULT = (result.outcomes.FAULT ?? 0) + 1;
      fault(signal === "SIGKILL" ? `no end within ${timeout} s` : `the process ended: ${signal ?? code}`);
      resolve(current + 1);
    });
  });
}

const results = [];
for (const name of names) {
  const began = performance.now();
  const result = { name, inputs: count, outcomes: {}, faults: [], slowestMs: 0, peakMb: 0 };
  for (let start = first; start < first + count;) start = await tryInputs(result, start, first + count);
  result.seconds = Math.round((performance.now() - began) / 100) / 10;
  results.push(result);
  const said = Object.entries(result.outcomes).map(([outcome, number]) => `${outcome} ${number}`);
  console.log(
    `${name}: ${count} inputs in ${result.seconds} s, slowest ${result.slowestMs} ms, peak ${result.peakMb} MiB: ${said.join(", ")}`,
  );
  for (const { index, what } of result.faults) {
    console.log(`  FAULT (--only ${name} --seed ${seed} --first ${index} --count 1): ${what.slice(0, 1500)}`);
  }
}
if (values.json) await writeFile(values.json, `${JSON.stringify({ seed, first, results }, null, 2)}\n`);
if (results.some(({ faults }) => faults.length > 0)) process.exitCode = 1;

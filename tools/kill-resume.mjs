// Kills trainings at random moments, starts them again until they end, and compares the bytes of the model with those of a
// training that nobody killed:
//   npm run kill-resume -- [--kills 50] [--seed 1] [--models bpr,sasrec]
// Half of the kills strike as a checkpoint is being written, as far as the folder shows it; the others at any time.
import { fork } from "node:child_process";
import { watch } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { built } from "./built.mjs";

const { Random } = await built("core");

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "50" },
    seed: { type: "string", default: "1" },
    models: { type: "string", default: "bpr,sasrec" },
  },
});
const [kills, seed] = [values.kills, values.seed].map(Number);
const models = values.models.split(",");
const script = join(import.meta.dirname, "kill-resume", "train.mjs");
const random = new Random(seed);

/**
 * Trains in a process of its own, until the end or its kill. The checkpoint is in a folder, the fitted model beside it: a
 * `save` that is killed may leave half a file there, half a checkpoint may not stay.
 * @param kill called once the training runs; it gets what ends the process
 * @returns milliseconds from the first epoch to the end; undefined when it was killed
 */
function train(model, folder, kill) {
  const child = fork(script, [model, join(folder, "checkpoint"), modelFile(folder)]);
  return new Promise((resolve, reject) => {
    let [began, clean] = [undefined, () => {}];
    child.on("message", () => {
      if (began !== undefined) return;
      began = performance.now();
      clean = kill?.(() => child.kill("SIGKILL")) ?? clean;
    });
    child.on("exit", (code, signal) => {
      clean();
      if (code === 0) resolve(performance.now() - began);
      else if (signal === "SIGKILL") resolve(undefined);
      else reject(new Error(`${model}: the training ended with ${signal ?? code}`));
    });
  });
}

const modelFile = (folder) => `${folder}.funrec`;

/** Kills when half a checkpoint lies in the folder. */
const asItWrites = (folder) => (end) => {
  const watcher = watch(folder, (_, file) => file?.endsWith(".tmp") && end());
  return () => watcher.close();
};

const after = (milliseconds) => (end) => {
  const timer = setTimeout(end, milliseconds);
  return () => clearTimeout(timer);
};

const root = await mkdtemp(join(tmpdir(), "funrec-kill-"));
try {
  let done = 0;
  for (const [place, model] of models.entries()) {
    const wholeFolder = join(root, `${model}-whole`);
    await mkdir(wholeFolder);
    const duration = await train(model, wholeFolder);
    const whole = await readFile(modelFile(wholeFolder));
    const goal = Math.round((kills * (place + 1)) / models.length);
    let [trainings, leftovers] = [0, 0];
    const first = done;
    for (; done < goal; trainings++) {
      const folder = join(root, `${model}-${trainings}`);
      await mkdir(folder);
      for (;;) {
        const isTimed = random.integer(2) === 0;
        const kill = isTimed ? after(random.uniform() * 0.6 * duration) : asItWrites(folder);
        // The last training of a model ends unharmed when there are kills enough.
        const isOver = (await train(model, folder, done < goal ? kill : undefined)) !== undefined;
        leftovers += (await readdir(folder)).filter((file) => file.endsWith(".tmp")).length;
        if (isOver) break;
        done++;
      }
      const files = await readdir(folder);
      if (String(files) !== "checkpoint") throw new Error(`${model}: the folder has ${files}`);
      if (!whole.equals(await readFile(modelFile(folder)))) {
        throw new Error(`${model}: after ${done - first} kills (seed ${seed}), the model has other bytes`);
      }
    }
    console.log(
      `${model}: ${trainings} ${trainings === 1 ? "training" : "trainings"}, killed ${done - first} times, ` +
        `ended in the bytes of one that nobody killed; half-written files seen: ${leftovers}`,
    );
  }
} finally {
  await rm(root, { recursive: true });
}

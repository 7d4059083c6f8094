// The process that tries the inputs of one target, told by its arguments: the parent watches it, and ends it where it hangs.
import { built } from "../built.mjs";
import { LOAD_ERRORS } from "./model-targets.mjs";
import { findTargets } from "./targets.mjs";

const { FunRecError, Random } = await built("core");

/** An input may make the process this much larger. */
const MOST_GROWTH_KB = 512 * 1024;

const [name, seed, first, end] = process.argv.slice(2).map((text, i) => (i === 0 ? text : Number(text)));
const target = await (await findTargets()).get(name).prepare();

/** What became of an input: a class of errors, or a fault. */
async function tryInput(input) {
  let loaded = input;
  if (target.load) {
    try {
      loaded = await target.load(input);
    } catch (error) {
      if (LOAD_ERRORS.includes(error?.name) && error instanceof FunRecError) return { outcome: error.name };
      return { fault: error };
    }
  }
  try {
    const errors = await target.use(loaded);
    return { outcome: target.load ? ["loaded", ...errors].join(" + ") : "read" };
  } catch (error) {
    if (error instanceof FunRecError) return { outcome: error.name };
    return { fault: error };
  }
}

const peak = () => process.resourceUsage().maxRSS;
for (let index = first; index < end; index++) {
  process.send({ began: index });
  const input = await target.input(Random.ofEpoch(seed, index));
  const [memory, start] = [peak(), performance.now()];
  const { outcome, fault } = await tryInput(input);
  const milliseconds = performance.now() - start;
  const growth = peak() - memory;
  const isLarge = growth > MOST_GROWTH_KB;
  const what = fault
    ? String(fault?.stack ?? fault)
    : isLarge && `the process became ${Math.round(growth / 1024)} MiB larger`;
  process.send({ outcome: what ? "FAULT" : outcome, milliseconds, peakKb: peak(), what });
}
await target.close?.();
process.send({ isOver: true }, () => process.exit());

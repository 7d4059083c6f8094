import { newTable } from "../report/new-table.js";
import { type LoopResult, nameOf } from "./results.js";

/** The times and ratios of all loops: FunRec against each peer, or FunRec alone. */
export function speedTable(results: readonly LoopResult[]): string {
  const table = newTable(["loop", "FunRec, median", "against, median", "FunRec's time / its", "min-max"]);
  for (const result of results) {
    const lines = linesOf(result);
    const columns = [0, 1, 2, 3].map((column) => lines.map((line) => line[column]).join("\n"));
    table.push([`${result.loop}\n(${result.data.name})`, ...columns]);
  }
  return table.toString();
}

/** One line a ratio; where there is no peer, one a contestant. */
function linesOf({ contestants, ratios }: LoopResult): string[][] {
  const times = new Map(
    contestants.map((contestant) => {
      const name = nameOf(contestant);
      return [name, `${name}: ${contestant.median_seconds.toPrecision(3)} s`];
    }),
  );
  if (ratios.length === 0) return [...times.values()].map((time) => [time, "nobody", "", ""]);
  return ratios.map(({ of, to, median, min, max }) => [
    times.get(of)!,
    times.get(to)!,
    median.toFixed(3),
    `${min.toFixed(3)}-${max.toFixed(3)}`,
  ]);
}

/** What was compared, a line a check, and how good each is of those whose results may differ. */
export function checkLines(results: readonly LoopResult[]): string {
  return results.flatMap((result) => [...neighborLines(result), ...qualityLines(result)]).join("\n");
}

const neighborLines = ({ loop, checks }: LoopResult): string[] =>
  checks.map(
    ({ of, against, rows, different, examples }) =>
      `${loop}: ${of}, against ${against}: ${rows} lists compared, ${different} differ` +
      examples.map((example) => `\n  ${example}`).join(""),
  );

const qualityLines = ({ loop, contestants }: LoopResult): string[] =>
  contestants.flatMap((contestant) => {
    const { quality = {}, pairs_per_second: pairs } = contestant;
    const figures = Object.entries(quality).map(([name, value]) => `${name} ${value.toFixed(4)}`);
    if (pairs !== undefined) figures.push(`${(pairs / 1e6).toPrecision(3)} million pairs a second`);
    return figures.length > 0 ? [`${loop}: ${nameOf(contestant)}: ${figures.join(", ")}`] : [];
  });

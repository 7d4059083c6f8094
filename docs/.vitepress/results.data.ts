import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Figures, figuresOf, type Ratio, ratiosOf } from "./figures.ts";

/** The figures of the bench's result files; the pages show no others. */
export interface Results {
  readonly quality: readonly Figures[];
  readonly speed: readonly Ratio[];
}

declare const data: Results;
export { data };

export default {
  watch: ["../../apps/bench/results/*.json"],
  load(files: string[]): Results {
    const isSpeed = (file: string) => basename(file).startsWith("speed");
    const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));
    const sorted = files.toSorted();
    return {
      quality: sorted
        .filter((file) => !isSpeed(file))
        .flatMap((file) => figuresOf(read(file), basename(file))),
      speed: sorted.filter(isSpeed).flatMap((file) => ratiosOf(read(file), basename(file))),
    };
  },
};

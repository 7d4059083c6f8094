import type { Progress } from "@funrec/core";
import type { ExperimentResult } from "./experiment.js";

/** What the process of an experiment tells its parent. */
export type Message =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "result"; readonly result: ExperimentResult }
  | {
      readonly kind: "failure";
      readonly message: string;
      readonly stack: string;
      /** Whether the data could not be read, whatever the model. */
      readonly isOfData: boolean;
    };

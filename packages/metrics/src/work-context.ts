import type { Progress } from "@funrec/core";
import * as v from "valibot";

/** The fields of core's `WorkContext`, for a schema of options. */
export const workContextEntries = {
  onProgress: v.optional(
    v.custom<(progress: Progress) => void>((value) => typeof value === "function", "a function"),
  ),
  signal: v.optional(v.custom<AbortSignal>((value) => value instanceof AbortSignal, "an AbortSignal")),
};

import { OptionError } from "../errors.js";
import { didYouMean, show } from "../options.js";
import type { Features, Side } from "./feature-values.js";

/**
 * Checks that somebody or something has no other features than those of the training.
 * @param allowed names of the features of the training, those that the model does not use among them
 * @throws OptionError that names the feature
 */
export function checkFeatureNames(side: Side, features: Features, allowed: readonly string[]): void {
  const unknown = Object.keys(features).find((name) => !allowed.includes(name));
  if (unknown === undefined) return;
  throw new OptionError(
    `the feature ${show(unknown)} is none of the ${side}s of the training, ` +
      `allowed: ${allowed.join(", ") || "none"}${didYouMean(unknown, allowed)}`,
  );
}

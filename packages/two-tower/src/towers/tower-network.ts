import type { EncodedFeatures, Histories, Lookup, Network, TensorFlow, TensorMap } from "@funrec/core/tensor";
import type { Tensor2D } from "@tensorflow/tfjs-core";

/** Some of the encoded users or items. */
export interface Entities {
  readonly encoded: EncodedFeatures;
  /** Which of them, in this order; one may stand several times. */
  readonly entities: ArrayLike<number>;
  /** Those with a 1 are seen as if their ids were unknown. Default: none. */
  readonly hidden?: Uint8Array;
}

/** Rows of the tables that a tower needs, by names of its own. */
export type TowerInput = Readonly<Record<string, Lookup>>;

/** Two towers: functions that turn users and items into vectors whose inner product is the score. */
export interface TowerNetwork extends Network {
  /** Length of the vectors. */
  readonly dimensions: number;
  /** @param histories of each of the users; items of the training only */
  userInput(users: Entities, histories: Histories): TowerInput;
  itemInput(items: Entities): TowerInput;
  /** Vectors of users, of what {@link userInput} looks up. */
  users(tf: TensorFlow, values: TensorMap): Tensor2D;
  /** Vectors of items, of what {@link itemInput} looks up. */
  items(tf: TensorFlow, values: TensorMap): Tensor2D;
}

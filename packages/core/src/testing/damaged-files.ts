import assert from "node:assert/strict";
import { EngineError, FunRecError, ModelFileError } from "../errors.js";
import { Random } from "../random/random.js";
import { damageModelFile } from "./damage-model-file.js";

/** So many copies are damaged and loaded. */
const FILES = 60;

/**
 * Loads damaged copies of a model file, see {@link damageModelFile}, and asks those that load.
 *
 * @param bytes of a valid file
 * @param load reads a file
 * @param ask asks what was loaded all that it answers
 * @throws AssertionError when a load fails by another error than ModelFileError, or EngineError where memory is short, and when
 *   an answer fails by an error that is none of FunRec's
 */
export async function tryDamagedFiles<Model>(
  bytes: Uint8Array,
  load: (bytes: Uint8Array) => Promise<Model>,
  ask: (model: Model) => Promise<unknown>,
): Promise<void> {
  for (let i = 0; i < FILES; i++) {
    const damaged = await damageModelFile(bytes, Random.ofEpoch(1, i));
    let model: Model;
    try {
      model = await load(damaged);
    } catch (error) {
      assert.ok(
        error instanceof ModelFileError || error instanceof EngineError,
        `the load of damaged file ${i}: ${String(error)}`,
      );
      continue;
    }
    try {
      await ask(model);
    } catch (error) {
      assert.ok(error instanceof FunRecError, `an answer from damaged file ${i}: ${String(error)}`);
    }
  }
}

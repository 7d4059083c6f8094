import { EngineError } from "../errors.js";
import { Stage } from "../model/progress.js";
import type { StartedFit } from "../model/model-state.js";
import { Checkpoint, type TrainingMetrics, type TrainingState } from "./checkpoint.js";
import { Span } from "./span.js";
import { copyTensors, type Tensors } from "./tensors.js";
import type { TrainWork } from "./train-context.js";

/** What {@link train} trains. */
export interface Trainee<Model> {
  /**
   * The arrays that an epoch changes. A resumed training writes its checkpoint into them, and early stopping the weights
   * of the best epoch. They are asked for anew each time: the memory of kernels may have moved.
   */
  tensors(): Tensors;
  /**
   * One pass over the data. Its random choices must derive from the seed and the epoch alone, so that a resumed training
   * takes the same way.
   *
   * @param epoch counts from 0
   * @param span takes the progress of this epoch
   * @returns figures to report; one that is not finite ends the training with an error
   */
  epoch(epoch: number, span: Span): Promise<TrainingMetrics>;
  /** The model as it is now, which later epochs must not change. @param training what is to be known of the training */
  model(training: TrainingMetrics): Model;
}

/**
 * Trains in epochs: reports progress with the figures of each epoch, stops early, stops when aborted, keeps checkpoints
 * and goes on from them.
 *
 * @throws the signal's reason once aborted; ModelFileError for a checkpoint that is malformed, of another training, or
 *   cannot be written; EngineError when the figures are not finite any more
 */
export async function train<Model>(
  trainee: Trainee<Model>,
  epochs: number,
  started: StartedFit<object, TrainWork<Model>>,
): Promise<Model> {
  const { work } = started;
  const stage = new Stage(work, "training", epochs);
  const checkpoint =
    work.checkpoint === undefined ? undefined : await Checkpoint.of(work.checkpoint, started);
  let state: TrainingState = (await checkpoint?.read(trainee.tensors())) ?? { epochs: 0, metrics: {} };

  if (state.epochs > 0) await stage.advance(state.epochs);
  while (state.epochs < epochs && !isOver(state, work)) {
    const epoch = state.epochs;
    const metrics = await trainee.epoch(epoch, new Span(stage, epoch, epoch + 1));
    checkMetrics(metrics, epoch);
    state = await scored({ ...state, epochs: epoch + 1, metrics }, trainee, epochs, work);
    await checkpoint?.write(trainee.tensors(), state, state.epochs === epochs || isOver(state, work));
    await stage.advance(state.epochs, state.metrics);
  }
  if (!state.best) return trainee.model(summaryOf(state.epochs, state.metrics));
  copyTensors(state.best.tensors, trainee.tensors());
  return trainee.model(summaryOf(state.best.epochs, state.best.metrics));
}

const summaryOf = (epochs: number, metrics: TrainingMetrics): TrainingMetrics => ({ epochs, ...metrics });

/** True when the model has got no better for too long. */
function isOver<Model>({ epochs, best }: TrainingState, { earlyStopping }: TrainWork<Model>): boolean {
  if (!earlyStopping || !best) return false;
  return epochs - best.epochs >= earlyStopping.patience * earlyStopping.every;
}

/** Scores the model where it is time for that, and remembers the best. */
async function scored<Model>(
  state: TrainingState,
  trainee: Trainee<Model>,
  epochs: number,
  { earlyStopping }: TrainWork<Model>,
): Promise<TrainingState> {
  if (!earlyStopping) return state;
  if (state.epochs % earlyStopping.every !== 0 && state.epochs !== epochs) return state;
  const score = await earlyStopping.score(trainee.model(summaryOf(state.epochs, state.metrics)));
  if (!Number.isFinite(score)) {
    throw new EngineError(
      `earlyStopping.score gave ${String(score)} after epoch ${state.epochs}, allowed: a finite number`,
    );
  }
  const metrics = { ...state.metrics, score };
  if (state.best && score <= state.best.metrics["score"]!) return { ...state, metrics };
  const tensors = Object.entries(trainee.tensors()).map(([name, data]) => [name, data.slice()] as const);
  return { ...state, metrics, best: { epochs: state.epochs, metrics, tensors: Object.fromEntries(tensors) } };
}

function checkMetrics(metrics: TrainingMetrics, epoch: number): void {
  for (const [name, value] of Object.entries(metrics)) {
    if (Number.isFinite(value)) continue;
    throw new EngineError(
      `the training diverged in epoch ${epoch + 1}: its ${name} is ${value}; a lower learning rate or more regularization may help`,
    );
  }
}

import type { Stage, Steps } from "../model/progress.js";

/** A part of a stage of work, such as one epoch of a training, that can be cut into parts again. */
export class Span {
  /** From `start` to `end`, in units of the stage. */
  constructor(
    private readonly stage: Stage,
    private readonly start: number,
    private readonly end: number,
  ) {}

  /** The i-th of n equal parts, counted from 0. */
  part(i: number, n: number): Span {
    const length = (this.end - this.start) / n;
    return new Span(this.stage, this.start + i * length, this.start + (i + 1) * length);
  }

  /** This part as so many steps, which can be advanced. */
  steps(total: number): Steps {
    const { start, end, stage } = this;
    return { advance: (done) => stage.advance(start + ((end - start) * done) / total) };
  }
}

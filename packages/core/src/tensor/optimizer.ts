import type { Block } from "../kernels/kernel-memory.js";
import type { Kernels } from "../kernels/kernels.js";

/**
 * How weights follow their gradients: plain steps, Adagrad (Duchi, Hazan and Singer, 2011) or Adam (Kingma and Ba, 2015).
 * Of tables only the rows with a gradient move, and with Adam only their moments ("lazy").
 */
export type OptimizerName = "adam" | "adagrad" | "sgd";

const ADAM_DECAYS = [0.9, 0.999] as const;
const ADAM_EPSILON = 1e-7;
const ADAGRAD_START = 0.1;
const ADAGRAD_EPSILON = 1e-7;

/** What is moved: so many rows of a table, or row 0 of something that has no others. */
export interface MovedRows {
  readonly count: number;
  /** Address of the numbers of the rows, or 0. */
  readonly rows: number;
  /** Floats of a row. */
  readonly floats: number;
}

/** What the steps of an optimizer leave behind for some numbers: moments, or sums of squares. */
export class OptimizerSlots {
  readonly blocks: Readonly<Record<string, Block<"f32">>>;

  constructor(
    private readonly kernels: Kernels,
    private readonly optimizer: OptimizerName,
    length: number,
  ) {
    const zeros = (): Block<"f32"> => kernels.memory.allocate("f32", length);
    if (optimizer === "sgd") this.blocks = {};
    else if (optimizer === "adam") this.blocks = { mean: zeros(), square: zeros() };
    else {
      const square = zeros();
      square.array.fill(ADAGRAD_START);
      this.blocks = { square };
    }
  }

  /** One step. @param data address of the numbers @param gradients address of the gradients of the rows @param step counts from 1 */
  move(
    { count, rows, floats }: MovedRows,
    data: number,
    gradients: number,
    rate: number,
    step: number,
  ): void {
    const { mean, square } = this.blocks;
    const common = [count, rows, floats, data];
    if (this.optimizer === "sgd") {
      this.kernels.call("moveBySgd", ...common, gradients, rate);
    } else if (this.optimizer === "adagrad") {
      this.kernels.call("moveByAdagrad", ...common, square!.address, gradients, rate, ADAGRAD_EPSILON);
    } else {
      const [decay, squareDecay] = ADAM_DECAYS;
      const corrected = (rate * Math.sqrt(1 - squareDecay ** step)) / (1 - decay ** step);
      const slots = [mean!.address, square!.address, gradients];
      this.kernels.call("moveByAdam", ...common, ...slots, corrected, decay, squareDecay, ADAM_EPSILON);
    }
  }
}

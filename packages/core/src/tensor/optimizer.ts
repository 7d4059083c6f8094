import type { Block, KernelMemory } from "../kernels/kernel-memory.js";
import type { KernelCall } from "../kernels/kernels.js";

/**
 * How weights follow their gradients: plain steps, Adagrad (Duchi, Hazan and Singer, 2011) or Adam (Kingma and Ba, 2015).
 * Of tables only the rows with a gradient move, and with Adam only their moments ("lazy").
 */
export type OptimizerName = "adam" | "adagrad" | "sgd";

const ADAM_DECAYS = [0.9, 0.999] as const;
const ADAM_EPSILON = 1e-7;
const ADAGRAD_START = 0.1;
const ADAGRAD_EPSILON = 1e-7;

/** What the steps of an optimizer leave behind for some numbers: moments, or sums of squares. */
export class OptimizerSlots {
  readonly blocks: Readonly<Record<string, Block<"f32">>>;

  constructor(
    memory: KernelMemory,
    private readonly optimizer: OptimizerName,
    length: number,
  ) {
    const zeros = (): Block<"f32"> => memory.allocate("f32", length);
    if (optimizer === "sgd") this.blocks = {};
    else if (optimizer === "adam") this.blocks = { mean: zeros(), square: zeros() };
    else {
      const square = zeros();
      square.array.fill(ADAGRAD_START);
      this.blocks = { square };
    }
  }

  /**
   * The call that makes a step.
   * @param gradients address of a `Gradients` of assembly/embeddings/gradients.ts
   * @param data address of the numbers
   * @param step counts from 1
   */
  move(gradients: number, data: number, rate: number, step: number): KernelCall {
    const { mean, square } = this.blocks;
    if (this.optimizer === "sgd") return { kernel: "moveBySgd", numbers: [gradients, data, rate] };
    if (this.optimizer === "adagrad") {
      return { kernel: "moveByAdagrad", numbers: [gradients, data, square!.address, rate, ADAGRAD_EPSILON] };
    }
    const [decay, squareDecay] = ADAM_DECAYS;
    const corrected = (rate * Math.sqrt(1 - squareDecay ** step)) / (1 - decay ** step);
    const addresses = [gradients, data, mean!.address, square!.address];
    return { kernel: "moveByAdam", numbers: [...addresses, corrected, decay, squareDecay, ADAM_EPSILON] };
  }
}

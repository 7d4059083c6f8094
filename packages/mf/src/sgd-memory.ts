import type { Random } from "@funrec/core";
import type { Block, Kernels } from "@funrec/core/kernels";
import type { ItemBlocks } from "./blocks.js";

/** How much there is to hold. */
export interface SgdSizes {
  readonly items: number;
  /** First user of each block of users, and the end of the last. */
  readonly userBlocks: Int32Array;
  readonly interactions: number;
  /** Numbers of a row of factors. */
  readonly width: number;
}

/** Which biases a model has. */
export interface Biases {
  readonly ofUsers: boolean;
  readonly ofItems: boolean;
}

/** Bytes of the structures of assembly/: `ItemBlock`, `Seen`, and the state of a random generator. */
const ITEM_BLOCK_BYTES = 16;
const SEEN_BYTES = 16;
const RANDOM_BYTES = 8;
/** Words of an entry: user, item, value. */
const ENTRY_WORDS = 3;
/** Sum and count. */
const LOSS_NUMBERS = 2;

/** What the kernels of gradient descent work on. There are as many blocks of items as of users. */
export class SgdMemory {
  readonly users: Block<"f32">;
  readonly items: Block<"f32">;
  readonly userBiases: Block<"f32"> | undefined;
  readonly itemBiases: Block<"f32"> | undefined;
  /** Interactions in the order of training: user, item and the bits of the value. */
  readonly entries: Block<"i32">;
  /** For each block of users the first entry of each block of items, and the end of the last. */
  readonly cells: Block<"i32">;
  readonly blockOfItem: Block<"u8">;
  /** Addresses of the structures `Factors` and `Steps`. */
  readonly factors: number;
  readonly steps: number;
  readonly #steps: Block<"f32">;
  readonly #losses: Block<"f64">;
  readonly #placeOfItem: Block<"i32">;
  readonly #itemsOfBlocks: Block<"i32">;
  readonly #thresholds: Block<"u32">;
  readonly #aliases: Block<"i32">;
  readonly #itemBlocks: Block<"u32">;
  readonly #seen: Block<"u32">;
  readonly #randoms: Block<"u32">;
  readonly #blockCount: number;

  constructor({ memory }: Kernels, { items, userBlocks, interactions, width }: SgdSizes, biases: Biases) {
    const blockCount = userBlocks.length - 1;
    const userCount = userBlocks[blockCount]!;
    this.#blockCount = blockCount;
    this.users = memory.allocate("f32", userCount * width);
    this.items = memory.allocate("f32", items * width);
    this.userBiases = biases.ofUsers ? memory.allocate("f32", userCount) : undefined;
    this.itemBiases = biases.ofItems ? memory.allocate("f32", items) : undefined;
    const ofFactors = [this.users, this.items, this.userBiases, this.itemBiases];
    const addresses = ofFactors.map((block) => block?.address ?? 0);
    this.factors = memory.copy("u32", [...addresses, width * Float32Array.BYTES_PER_ELEMENT]).address;
    this.#steps = memory.allocate("f32", 3);
    this.steps = this.#steps.address;

    this.entries = memory.allocate("i32", ENTRY_WORDS * interactions);
    this.cells = memory.allocate("i32", blockCount * (blockCount + 1));
    this.#losses = memory.allocate("f64", LOSS_NUMBERS * blockCount ** 2);
    this.blockOfItem = memory.allocate("u8", items);
    this.#placeOfItem = memory.allocate("i32", items);
    this.#itemsOfBlocks = memory.allocate("i32", items);
    this.#thresholds = memory.allocate("u32", items);
    this.#aliases = memory.allocate("i32", items);
    this.#itemBlocks = memory.allocate("u32", (blockCount * ITEM_BLOCK_BYTES) / 4);
    this.#randoms = memory.allocate("u32", (blockCount * RANDOM_BYTES) / 4);
    const words = Math.ceil(Math.ceil(items / blockCount) / 32);
    const structures = Array.from({ length: blockCount }, (_, block) => {
      const bits = memory.allocate("u32", words * (userBlocks[block + 1]! - userBlocks[block]!));
      return [bits.address, userBlocks[block]!, words, this.#placeOfItem.address];
    });
    this.#seen = memory.copy("u32", structures.flat());
  }

  /** How far the next steps go. */
  setSteps(userRate: number, itemRate: number, regularization: number): void {
    this.#steps.array.set([userRate, itemRate, regularization]);
  }

  setBlocks(blocks: ItemBlocks): void {
    this.blockOfItem.array.set(blocks.blockOfItem);
    this.#placeOfItem.array.set(blocks.placeOfItem);
    this.#itemsOfBlocks.array.set(blocks.items);
    this.#thresholds.array.set(blocks.thresholds);
    this.#aliases.array.set(blocks.aliases);
    const structures = this.#itemBlocks.array;
    for (let block = 0; block < this.#blockCount; block++) {
      const start = blocks.starts[block]!;
      const bytes = 4 * start;
      structures.set(
        [
          this.#itemsOfBlocks.address + bytes,
          blocks.starts[block + 1]! - start,
          this.#thresholds.address + bytes,
          this.#aliases.address + bytes,
        ],
        (block * ITEM_BLOCK_BYTES) / 4,
      );
    }
  }

  /** New states of the random generators, one a block of users. */
  setRandoms(random: Random): void {
    const states = this.#randoms.array;
    for (let i = 0; i < states.length; i++) states[i] = random.uint32();
  }

  /** Addresses of what belongs to a block of items, or to a block of users. */
  itemBlock(block: number): number {
    return this.#itemBlocks.address + ITEM_BLOCK_BYTES * block;
  }

  seen(userBlock: number): number {
    return this.#seen.address + SEEN_BYTES * userBlock;
  }

  random(userBlock: number): number {
    return this.#randoms.address + RANDOM_BYTES * userBlock;
  }

  cellsOf(userBlock: number): number {
    return this.cells.address + 4 * userBlock * (this.#blockCount + 1);
  }

  loss(userBlock: number, itemBlock: number): number {
    return this.#losses.address + 8 * LOSS_NUMBERS * (userBlock * this.#blockCount + itemBlock);
  }

  /** The mean of all losses. */
  meanLoss(): number {
    const losses = this.#losses.array;
    let [sum, count] = [0, 0];
    for (let i = 0; i < losses.length; i += LOSS_NUMBERS) {
      sum += losses[i]!;
      count += losses[i + 1]!;
    }
    return sum / Math.max(1, count);
  }
}

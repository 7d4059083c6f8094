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
  /** False when the places of the items are their own order. */
  readonly itemsMove: boolean;
}

/** Which biases a model has. */
export interface Biases {
  readonly ofUsers: boolean;
  readonly ofItems: boolean;
}

/** Bytes of the structures of assembly/: `ItemBlock` and `Seen`. */
const ITEM_BLOCK_BYTES = 16;
const SEEN_BYTES = 12;
/** What a thread writes again and again has a line of the cache to itself: sharing one makes threads wait for each other. */
const LINE_BYTES = 64;
const LINE_WORDS = LINE_BYTES / 4;
/** Words of an entry: user, item, value. */
const ENTRY_WORDS = 3;
/** Sum and count. */
const LOSS_NUMBERS = 2;

/** What the kernels of gradient descent work on. There are as many blocks of items as of users. */
export class SgdMemory {
  readonly users: Block<"f32">;
  /** Of the items as {@link putBack} leaves them. */
  readonly items: Block<"f32">;
  readonly userBiases: Block<"f32"> | undefined;
  readonly itemBiases: Block<"f32"> | undefined;
  /** Interactions in the order of training: user, item and the bits of the value. */
  readonly entries: Block<"i32">;
  readonly blockOfItem: Block<"u8">;
  readonly placeOfItem: Block<"i32">;
  /** Addresses of the structures `Factors` and `Steps`. */
  readonly factors: number;
  readonly steps: number;
  readonly #steps: Block<"f32">;
  readonly #losses: Block<"f64">;
  readonly #kernels: Kernels;
  readonly #width: number;
  readonly #placedItems: Block<"f32">;
  readonly #placedBiases: Block<"f32"> | undefined;
  readonly #thresholds: Block<"u32">;
  readonly #aliases: Block<"i32">;
  readonly #itemBlocks: Block<"u32">;
  readonly #seen: Block<"u32">;
  /** For each block of users the first entry of each block of items, and the end of the last. */
  readonly #cells: Block<"i32">;
  readonly #randoms: Block<"u32">;
  readonly #blockCount: number;

  constructor(
    kernels: Kernels,
    { items, userBlocks, interactions, width, itemsMove }: SgdSizes,
    biases: Biases,
  ) {
    const { memory } = kernels;
    this.#kernels = kernels;
    this.#width = width;
    const blockCount = userBlocks.length - 1;
    const userCount = userBlocks[blockCount]!;
    this.#blockCount = blockCount;
    this.users = memory.allocate("f32", userCount * width);
    this.items = memory.allocate("f32", items * width);
    this.userBiases = biases.ofUsers ? memory.allocate("f32", userCount) : undefined;
    this.itemBiases = biases.ofItems ? memory.allocate("f32", items) : undefined;
    this.#placedItems = itemsMove ? memory.allocate("f32", items * width) : this.items;
    this.#placedBiases = itemsMove && biases.ofItems ? memory.allocate("f32", items) : this.itemBiases;
    const ofFactors = [this.users, this.#placedItems, this.userBiases, this.#placedBiases];
    const addresses = ofFactors.map((block) => block?.address ?? 0);
    this.factors = memory.copy("u32", [...addresses, width * Float32Array.BYTES_PER_ELEMENT]).address;
    this.#steps = memory.allocate("f32", 3);
    this.steps = this.#steps.address;

    this.entries = memory.allocate("i32", ENTRY_WORDS * interactions);
    this.#cells = memory.allocate("i32", blockCount * LINE_WORDS);
    this.#losses = memory.allocate("f64", LOSS_NUMBERS * blockCount ** 2);
    this.blockOfItem = memory.allocate("u8", items);
    this.placeOfItem = memory.allocate("i32", items);
    this.#thresholds = memory.allocate("u32", items);
    this.#aliases = memory.allocate("i32", items);
    this.#itemBlocks = memory.allocate("u32", (blockCount * ITEM_BLOCK_BYTES) / 4);
    this.#randoms = memory.allocate("u32", blockCount * LINE_WORDS);
    const words = Math.ceil(Math.ceil(items / blockCount) / 32);
    const structures = Array.from({ length: blockCount }, (_, block) => {
      const bits = memory.allocate("u32", words * (userBlocks[block + 1]! - userBlocks[block]!));
      return [bits.address, userBlocks[block]!, words];
    });
    this.#seen = memory.copy("u32", structures.flat());
  }

  /** How far the next steps go. */
  setSteps(userRate: number, itemRate: number, regularization: number): void {
    this.#steps.array.set([userRate, itemRate, regularization]);
  }

  setBlocks(blocks: ItemBlocks): void {
    this.blockOfItem.array.set(blocks.blockOfItem);
    this.placeOfItem.array.set(blocks.placeOfItem);
    this.#thresholds.array.set(blocks.thresholds);
    this.#aliases.array.set(blocks.aliases);
    const structures = this.#itemBlocks.array;
    for (let block = 0; block < this.#blockCount; block++) {
      const start = blocks.starts[block]!;
      const bytes = 4 * start;
      structures.set(
        [
          start,
          blocks.starts[block + 1]! - start,
          this.#thresholds.address + bytes,
          this.#aliases.address + bytes,
        ],
        (block * ITEM_BLOCK_BYTES) / 4,
      );
    }
  }

  /**
   * Copies the factors of the items to their places: the items of a block side by side, since cores that train different
   * blocks slow each other down where these share a line of the cache.
   */
  putInPlace(): void {
    this.#move("moveRows", (own, placed) => [own, placed]);
  }

  /** Copies the factors of the items back from their places. */
  putBack(): void {
    this.#move("moveRowsBack", (own, placed) => [placed, own]);
  }

  #move(kernel: string, order: (own: number, placed: number) => [from: number, to: number]): void {
    const places = this.placeOfItem;
    const move = (own: Block, placed: Block, width: number): void => {
      if (own === placed) return;
      const [from, to] = order(own.address, placed.address);
      this.#kernels.call(kernel, places.length, from, to, places.address, 4 * width);
    };
    move(this.items, this.#placedItems, this.#width);
    if (this.itemBiases) move(this.itemBiases, this.#placedBiases!, 1);
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
    return this.#randoms.address + LINE_BYTES * userBlock;
  }

  cellsOf(userBlock: number): number {
    return this.#cells.address + LINE_BYTES * userBlock;
  }

  /** The first entry of a block of users and a block of items, and the end of the last. */
  entriesOf(userBlock: number, itemBlock: number): [first: number, end: number] {
    const cell = LINE_WORDS * userBlock + itemBlock;
    const [first, end] = this.#cells.array.subarray(cell, cell + 2);
    return [first!, end!];
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

import { AliasTable, offsetsFromCounts, Random } from "@funrec/core";

/** Possible numbers of blocks of users, and of items: more make rounds short, fewer leave threads idle. */
const BLOCK_COUNTS = [8, 4, 2, 1];
/** Fewer items than this in a block would leave too few negatives to choose from. */
const LEAST_ITEMS = 32;

/** A cell, the interactions of a block of users and a block of items, has about as many: less is done before it is begun. */
const INTERACTIONS_OF_CELL = 12_000;

/** How many blocks the users and the items are cut into: depends on the data alone, never on the threads. */
export function blockCountFor(items: number, interactions: number): number {
  const most = Math.min(items / LEAST_ITEMS, Math.sqrt(interactions / INTERACTIONS_OF_CELL));
  return BLOCK_COUNTS.find((count) => count <= most) ?? 1;
}

/** Cuts rows into runs with about as many entries each. @returns the first row of each run, and the end of the last */
export function evenRuns(offsets: Int32Array, count: number): Int32Array {
  const rows = offsets.length - 1;
  const starts = new Int32Array(count + 1).fill(rows);
  starts[0] = 0;
  for (let run = 1, row = 0; run < count; run++) {
    while (row < rows && offsets[row]! < (run * offsets[rows]!) / count) row++;
    starts[run] = row;
  }
  return starts;
}

/** Items cut into blocks, with the tables by which negatives are drawn from each. */
export interface ItemBlocks {
  readonly blockOfItem: Uint8Array;
  /** Place of each item, where the blocks stand one after the other: block b has the places `starts[b]` to `starts[b + 1]`. */
  readonly placeOfItem: Int32Array;
  readonly starts: Int32Array;
  /** Alias tables: one entry a place; aliases count from the start of the block. */
  readonly thresholds: Uint32Array;
  readonly aliases: Int32Array;
}

/** Blocks of items in their order, with about as many interactions each. Every item is drawn alike. */
export function itemBlocksInOrder(itemCounts: Int32Array, blockCount: number): ItemBlocks {
  return itemBlocks(
    Int32Array.from(itemCounts, (_, item) => item),
    evenRuns(offsetsFromCounts(itemCounts), blockCount),
    undefined,
  );
}

/**
 * Random blocks with even numbers of items.
 * @param weights how often an item is drawn, relative to the others of its block; undefined: all alike
 */
export function drawItemBlocks(
  itemCount: number,
  blockCount: number,
  weights: Float64Array | undefined,
  random: Random,
): ItemBlocks {
  const items = random.shuffle(Int32Array.from({ length: itemCount }, (_, item) => item));
  const starts = Int32Array.from({ length: blockCount + 1 }, (_, block) =>
    Math.floor((block * itemCount) / blockCount),
  );
  return itemBlocks(items, starts, weights);
}

function itemBlocks(items: Int32Array, starts: Int32Array, weights: Float64Array | undefined): ItemBlocks {
  const itemCount = items.length;
  const blockOfItem = new Uint8Array(itemCount);
  const placeOfItem = new Int32Array(itemCount);
  const thresholds = new Uint32Array(itemCount).fill(2 ** 32 - 1);
  const aliases = new Int32Array(itemCount);
  for (let block = 0; block < starts.length - 1; block++) {
    const start = starts[block]!;
    const own = items.subarray(start, starts[block + 1]);
    own.forEach((item, place) => {
      blockOfItem[item] = block;
      placeOfItem[item] = start + place;
      aliases[start + place] = place;
    });
    if (!weights || own.length === 0) continue;
    const table = new AliasTable(Float64Array.from(own, (item) => weights[item]!));
    table.limits.forEach((limit, place) => (thresholds[start + place] = Math.min(limit, 2 ** 32 - 1)));
    aliases.set(table.aliases, start);
  }
  return { blockOfItem, placeOfItem, starts, thresholds, aliases };
}

/** The codes of items: item i has `codes[i * depth]` to `codes[(i + 1) * depth - 1]`. Several items may have the same. */
export interface ItemCodes {
  readonly depth: number;
  readonly codes: Int32Array;
}

/** The nodes of one depth: prefixes of codes that some item has, in ascending order. */
export interface TreeLevel {
  /** The last code of each prefix. */
  readonly codes: Int32Array;
  /** Place of the first item of each prefix among the sorted items, and behind the last prefix the number of items. */
  readonly starts: Int32Array;
  /** First child of each prefix among the nodes of the next level, and behind the last prefix their number; empty for the last level. */
  readonly children: Int32Array;
}

/** The prefix tree of the codes that exist, which a search never leaves. */
export class CodeTree {
  readonly depth: number;
  /** Items by their codes, those of the same codes by number. A prefix is a range of them. */
  readonly items: Int32Array;
  /** Level l has the prefixes of l + 1 codes. */
  readonly levels: readonly TreeLevel[];

  constructor({ depth, codes }: ItemCodes) {
    this.depth = depth;
    const compare = (a: number, b: number): number => {
      for (let level = 0; level < depth; level++) {
        const difference = codes[a * depth + level]! - codes[b * depth + level]!;
        if (difference !== 0) return difference;
      }
      return a - b;
    };
    this.items = Int32Array.from({ length: codes.length / depth }, (_, item) => item).sort(compare);
    const starts = this.#starts(codes);
    this.levels = starts.map((own, level) => ({
      starts: Int32Array.from([...own, this.items.length]),
      codes: Int32Array.from(own, (start) => codes[this.items[start]! * depth + level]!),
      children: level + 1 < depth ? childrenOf(own, starts[level + 1]!) : new Int32Array(0),
    }));
  }

  /** Where the prefixes of each level begin. */
  #starts(codes: Int32Array): number[][] {
    const { depth, items } = this;
    const starts: number[][] = Array.from({ length: depth }, () => []);
    for (let place = 0; place < items.length; place++) {
      let level = 0;
      // Codes that the item shares with the one before it are the same nodes.
      if (place > 0)
        while (level < depth && this.#code(codes, place, level) === this.#code(codes, place - 1, level))
          level++;
      for (; level < depth; level++) starts[level]!.push(place);
    }
    return starts;
  }

  #code(codes: Int32Array, place: number, level: number): number {
    return codes[this.items[place]! * this.depth + level]!;
  }

  /** Items with exactly the codes of a node of the last level, ascending. */
  itemsOf(leaf: number): Int32Array {
    const { starts } = this.levels.at(-1)!;
    return this.items.subarray(starts[leaf], starts[leaf + 1]);
  }
}

/** Where the children of each prefix begin among those of the next level. */
function childrenOf(starts: readonly number[], next: readonly number[]): Int32Array {
  const children = new Int32Array(starts.length + 1);
  for (let node = 0, child = 0; node < starts.length; node++) {
    while (next[child]! < starts[node]!) child++;
    children[node] = child;
  }
  children[starts.length] = next.length;
  return children;
}

import fc from "fast-check";
import { CodeTree } from "../../src/semantic-ids/code-tree.js";
import { codeCounts, withCollisionCodes } from "../../src/semantic-ids/semantic-ids.js";

/** All codes of a tree from its root, item by item. */
function walk(tree: CodeTree): [item: number, codes: number[]][] {
  const found: [number, number[]][] = [];
  const visit = (level: number, node: number, prefix: number[]): void => {
    const { codes, children } = tree.levels[level]!;
    const here = [...prefix, codes[node]!];
    if (level + 1 === tree.depth) for (const item of tree.itemsOf(node)) found.push([item, here]);
    else
      for (let child = children[node]!; child < children[node + 1]!; child++) visit(level + 1, child, here);
  };
  tree.levels[0]!.codes.forEach((_, node) => visit(0, node, []));
  return found;
}

describe("the tree of codes", () => {
  const tree = new CodeTree({ depth: 3, codes: Int32Array.of(2, 0, 1, 0, 5, 5, 2, 0, 0, 2, 0, 1, 2, 3, 0) });

  it("has a node for every prefix that an item has, in ascending order", () => {
    expect(tree.levels.map(({ codes }) => [...codes])).toEqual([
      [0, 2],
      [5, 0, 3],
      [5, 0, 1, 0],
    ]);
    expect([...tree.levels[0]!.children]).toEqual([0, 1, 3]);
    expect([...tree.levels[1]!.children]).toEqual([0, 1, 3, 4]);
  });

  it("gives each prefix a range of items, and several items a node when they have the same codes", () => {
    expect([...tree.items]).toEqual([1, 2, 0, 3, 4]);
    expect([...tree.levels[1]!.starts]).toEqual([0, 1, 4, 5]);
    expect([...tree.itemsOf(2)]).toEqual([0, 3]);
  });

  it("leads to every item by its own codes, and to nothing else", () => {
    const code = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(code, code, code), { minLength: 1, maxLength: 40 }), (items) => {
        const found = walk(new CodeTree({ depth: 3, codes: Int32Array.from(items.flat()) }));
        expect(found.map(([item]) => item).sort((a, b) => a - b)).toEqual([...items.keys()]);
        for (const [item, codes] of found) expect(codes).toEqual(items[item]);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe("the collision code", () => {
  it("counts the items before that have the same codes", () => {
    const { depth, codes } = withCollisionCodes({ depth: 2, codes: Int32Array.of(1, 1, 1, 2, 1, 1, 1, 1) });
    expect(depth).toBe(3);
    expect([...codes]).toEqual([1, 1, 0, 1, 2, 0, 1, 1, 1, 1, 1, 2]);
    expect(codeCounts({ depth, codes })).toEqual([2, 3, 3]);
  });

  it("leaves no two items with the same codes", () => {
    const code = fc.integer({ min: 0, max: 2 });
    fc.assert(
      fc.property(fc.array(fc.tuple(code, code), { minLength: 1 }), (items) => {
        const tree = new CodeTree(withCollisionCodes({ depth: 2, codes: Int32Array.from(items.flat()) }));
        expect(tree.levels.at(-1)!.codes).toHaveLength(items.length);
      }),
      { seed: 2, numRuns: 200 },
    );
  });
});

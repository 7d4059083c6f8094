import { type Scores, topK } from "@funrec/core";
import type { CodeTree } from "./code-tree.js";

/** Prefixes of codes that a step goes on from: each is the prefix `parents[i]` of the step before and one more code. */
export interface BeamStep {
  /** Level of the codes to tell. */
  readonly level: number;
  readonly parents: Int32Array;
  /** The last code of each prefix; none at level 0, where there is one prefix, the empty one. */
  readonly codes: Int32Array;
}

/** Logarithms of the probabilities of the codes of a level after each prefix: prefixes x codes. */
export type TellCodes = (step: BeamStep) => Float32Array;

/**
 * Items by the probability of their codes: level by level, the best prefixes of codes are kept, of those alone that lead to
 * an item that is admitted. So at least `width` items come back, or all that are admitted.
 *
 * @param admitted how many of the first i items of `tree.items` may come back, for i from 0 to their number
 * @param width prefixes that are kept: an integer of at least 1. Of equally good ones, those with the lower codes
 */
export function beamSearch(
  tree: CodeTree,
  admitted: Int32Array,
  width: number,
  tellCodes: TellCodes,
): Required<Scores> {
  let beam: { nodes: Int32Array; scores: Float64Array; step: BeamStep } = {
    nodes: new Int32Array(0),
    scores: Float64Array.of(0),
    step: { level: 0, parents: Int32Array.of(0), codes: new Int32Array(0) },
  };
  for (let level = 0; ; level++) {
    const { codes, starts } = tree.levels[level]!;
    const logarithms = tellCodes(beam.step);
    const codeCount = logarithms.length / beam.scores.length;
    const [nodes, scores, parentOf] = [[] as number[], [] as number[], new Map<number, number>()];
    beam.scores.forEach((score, prefix) => {
      const [first, end] = level === 0 ? [0, codes.length] : childrenOf(tree, level - 1, beam.nodes[prefix]!);
      for (let node = first; node < end; node++) {
        if (admitted[starts[node]!] === admitted[starts[node + 1]!]) continue;
        nodes.push(node);
        scores.push(score + logarithms[prefix * codeCount + codes[node]!]!);
        parentOf.set(node, prefix);
      }
    });
    if (level === tree.depth - 1) return itemsOf(tree, nodes, scores);
    const best = topK(scores, width, nodes);
    beam = {
      nodes: best.indices,
      scores: best.scores,
      step: {
        level: level + 1,
        parents: best.indices.map((node) => parentOf.get(node)!),
        codes: best.indices.map((node) => codes[node]!),
      },
    };
    if (best.indices.length === 0) return { candidates: [], scores: [] };
  }
}

function childrenOf(tree: CodeTree, level: number, node: number): [first: number, end: number] {
  const { children } = tree.levels[level]!;
  return [children[node]!, children[node + 1]!];
}

function itemsOf(tree: CodeTree, leaves: readonly number[], scores: readonly number[]): Required<Scores> {
  const [candidates, ofItems] = [[] as number[], [] as number[]];
  leaves.forEach((leaf, i) => {
    for (const item of tree.itemsOf(leaf)) {
      candidates.push(item);
      ofItems.push(scores[i]!);
    }
  });
  return { candidates, scores: ofItems };
}

/** The argument `admitted` of {@link beamSearch}. */
export function countAdmitted({ items }: CodeTree, isAdmitted: (item: number) => boolean): Int32Array {
  const admitted = new Int32Array(items.length + 1);
  for (let i = 0; i < items.length; i++) admitted[i + 1] = admitted[i]! + Number(isAdmitted(items[i]!));
  return admitted;
}

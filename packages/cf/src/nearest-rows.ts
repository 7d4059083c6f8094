import { DataError, type FitWork, Stage } from "@funrec/core";
import { chunksOf, type KernelCall, Kernels, RowHeaps } from "@funrec/core/kernels";
import type { ComparedRows } from "./compared-rows.js";
import { kernels as code } from "./generated/kernels.js";
import { nearestByGpu, warnOnce } from "./gpu-neighbors.js";
import { type NeighborLists, type NeighborSelection, toNeighborLists } from "./neighbor-lists.js";
import { perThread } from "./per-thread.js";
import { heapCapacities, orderByPopularity, type PopularityOrder } from "./popularity-order.js";
import type { SimilarityMeasure } from "./row-similarity.js";

/** Which rows are near each other. */
export interface NearestRowsOptions extends NeighborSelection {
  readonly similarity: SimilarityMeasure;
  readonly shrinkage: number;
}

/** With fewer entries the work is done before threads have started. */
const ENTRIES_WORTH_THREADS = 200_000;
/** The numbers of the measures in assembly/similarity.ts. */
const MEASURES = { cosine: 0, jaccard: 1 };
/** Time to compare 64 columns of two rows in bits, in the time to count one common column; as measured. */
const COST_OF_WORD = 0.35;
const MOST_HEAD_BYTES = 2 ** 28;
/** Rows that assembly/nearest-by-bits.ts compares at once. */
const HEAD_ROWS_AT_ONCE = 4;
/** The kernels look at four rows together: arrays with a number a row have three more. */
const PADDING = 3;
/** Sums of a pair of rows in assembly/nearest-by-pearson.ts. */
const SUMS = 6;

/**
 * The nearest rows of every row of a sparse matrix.
 *
 * @param only when given, pairs are compared with at least one of these rows: they get all their neighbors, the other
 * rows those among them
 * @throws DataError for Pearson on a matrix without values; EngineError when the kernels fail or the memory does not suffice
 */
export async function nearestRows(
  compared: ComparedRows,
  options: NearestRowsOptions,
  work: FitWork,
  only?: Int32Array,
): Promise<NeighborLists> {
  const needsValues = options.similarity === "pearson";
  if (needsValues && !compared.hasValues) {
    throw new DataError('similarity "pearson" needs ratings: the log has no values');
  }
  if (needsValues && work.device === "gpu") {
    warnOnce("Pearson's sums are not added up on a GPU: the processors do it");
  }
  const lists = only ? compared.listsWith(only) : compared.lists();
  const isSmall = lists.columns.length < ENTRIES_WORTH_THREADS;
  const kernels = await Kernels.open(code, { threads: work.threads ?? (isSmall ? 1 : undefined) });
  try {
    const lengths = only && compared.lengths();
    const order = await orderByPopularity(kernels, lists, { withValues: needsValues, lengths, last: only });
    work.signal?.throwIfAborted();
    const heaps = new RowHeaps(kernels, heapCapacities(order, lists, options.neighbors));
    if (needsValues || only || !(await countedByGpu(kernels, order, options, heaps, work))) {
      const calls = needsValues
        ? pearsonCalls(kernels, order, compared.means(), options, heaps)
        : await countingCalls(kernels, order, options, heaps);
      await kernels.run(calls, new Stage(work, "neighbors", calls.length));
    }
    await heaps.merge();
    return toNeighborLists(order.ranks, (rank) => heaps.of(rank), options);
  } finally {
    kernels.close();
  }
}

/** Counts common columns on a GPU, if that is asked for and can be done. */
async function countedByGpu(
  kernels: Kernels,
  order: PopularityOrder,
  { similarity, shrinkage }: NearestRowsOptions,
  heaps: RowHeaps,
  work: FitWork,
): Promise<boolean> {
  const measure = MEASURES[similarity as keyof typeof MEASURES];
  const steps = order.costs.reduce((sum, cost) => sum + cost, 0);
  return nearestByGpu({ kernels, order, measure, shrinkage, heaps }, work.device ?? "cpu", steps, work);
}

/** Counts common columns: in bits for the most popular rows, by lists for the others. */
async function countingCalls(
  kernels: Kernels,
  order: PopularityOrder,
  { similarity, shrinkage }: NearestRowsOptions,
  heaps: RowHeaps,
): Promise<KernelCall[]> {
  const { memory, threads } = kernels;
  const measure = MEASURES[similarity as keyof typeof MEASURES];
  const rowCount = order.rows.length;
  const limits = perThread(kernels, "f32", rowCount + PADDING);

  const { head, words } = headOf(order);
  const bits = memory.allocate("u32", 2 * head * words).address;
  const headCounts = perThread(kernels, "i32", HEAD_ROWS_AT_ONCE * (head + PADDING));
  await kernels.run(
    chunksOf(0, head, () => words).map(([first, end]) => ({
      kernel: "packBits",
      numbers: [first, end, order.address, bits, words],
    })),
  );
  const headCalls = chunksOf(0, head, (row) => row * words * COST_OF_WORD, HEAD_ROWS_AT_ONCE).map(
    ([first, end], chunk) => {
      const thread = chunk % threads;
      const own = [headCounts(thread), limits(thread), heaps.addressOf(thread)];
      return {
        kernel: "nearestByBits",
        numbers: [first, end, order.address, measure, shrinkage, ...own, bits, words],
      };
    },
  );

  const counts = perThread(kernels, "i32", rowCount + PADDING);
  const tailCalls = chunksOf(Math.max(head, order.firstRank), rowCount, (row) => costOfRow(order, row)).map(
    ([first, end], chunk) => {
      const thread = (headCalls.length + chunk) % threads;
      const own = [counts(thread), limits(thread), heaps.addressOf(thread)];
      return { kernel: "nearestByCount", numbers: [first, end, order.address, measure, shrinkage, ...own] };
    },
  );
  return [...headCalls, ...tailCalls];
}

/** Sums of values over common columns. */
function pearsonCalls(
  kernels: Kernels,
  order: PopularityOrder,
  meanOf: Float64Array,
  { shrinkage }: NearestRowsOptions,
  heaps: RowHeaps,
): KernelCall[] {
  const rowCount = order.rows.length;
  const means = kernels.memory.copy(
    "f64",
    Float64Array.from(order.rows, (row) => meanOf[row]!),
  );
  const sums = perThread(kernels, "f64", SUMS * rowCount);
  return chunksOf(order.firstRank, rowCount, (row) => costOfRow(order, row)).map(([first, end], chunk) => {
    const thread = chunk % kernels.threads;
    const own = [sums(thread), heaps.addressOf(thread)];
    return {
      kernel: "nearestByPearson",
      numbers: [first, end, order.address, shrinkage, means.address, ...own],
    };
  });
}

/** Counting the common columns of a row with all rows of a lower rank, and looking at the counters. */
const costOfRow = (order: PopularityOrder, row: number): number => order.costs[row]! + row / 4;

/**
 * How many of the most popular rows are compared in bits, so that the whole work is least, and in how many words the
 * bits of a row fit.
 */
function headOf(order: PopularityOrder): { head: number; words: number } {
  const words = Math.ceil(order.columnCount / 64);
  if (order.firstRank > 0) return { head: 0, words };
  const most = Math.min(order.rows.length, Math.floor(MOST_HEAD_BYTES / (8 * words)));
  let [head, saved, mostSaved] = [0, 0, 0];
  for (let row = 0; row < most; row++) {
    saved += order.costs[row]! - (row * words + words) * COST_OF_WORD;
    if (saved > mostSaved) [head, mostSaved] = [row + 1, saved];
  }
  return { head, words };
}

import { logarithm } from "../../core/assembly/logarithm";
import { at, put } from "../../core/assembly/numbers";
import { AliasEntry, drawAlias } from "./alias";
import { nextRandom, randomBits, randomFrom } from "./random";
import { sigmoid4 } from "./sigmoid";
import { addTo, dot, exchange } from "./vectors";

/** What EGES trains, and on what, in the memory of the caller (src/eges-training.ts lays it out). */
@unmanaged
export class Eges {
  /** Bytes of a vector: a multiple of 32. */
  bytes: usize;
  /** Number of features. */
  features: i32;
  /** W_v^0: the vector of each item's id. */
  items: usize;
  /** a_v^j: `features + 1` logits for each item; f32. */
  attention: usize;
  /** Z_u: the vector of each item as a context. */
  contexts: usize;
  /** Start in `categories` of each feature of each item, and the end of the last; i32. */
  offsets: usize;
  /** Rows of the categories of each item's features; i32. */
  categories: usize;
  /** 0 when all embeddings weigh the same for ever (GES). */
  learnsAttention: i32;

  /** Walks of `length` items each, and -1 behind those that are shorter; i32. */
  walks: usize;
  length: i32;
  /** How far from a center its contexts stand at most. */
  window: i32;
  /** Places in `walks`, by the block of the center that stands there; i32. */
  places: usize;
  /** Block of each item as a context; u8. */
  contextBlocks: usize;

  negatives: i32;
  /** Alias tables of the items of all context blocks, one behind the other, and where each block's starts; i32. */
  aliases: usize;
  blockStarts: usize;
}

/** What each block of centers has for itself. */
@unmanaged
export class EgesBlock {
  /** A replica of the vectors of all categories, and how often each was updated; f32. */
  categories: usize;
  updates: usize;
  /** Scratch: H_v, the sum of its updates, and the `features + 1` embeddings that it is made of. */
  hidden: usize;
  error: usize;
  embeddings: usize;
  /** Scratch: the weight of each embedding; f32. */
  weights: usize;
  /** Scratch for a pair: the rows of the context and its negatives, and their step sizes; whole fours of u32 and f32. */
  rows: usize;
  steps: usize;
  /** Sum of the losses of some of the pairs, and how many; f64. */
  losses: usize;
}

/** The loss is that of every eighth pair: its logarithm takes time, and the mean needs no more. */
const LOSS_EVERY: i32 = 8;

/**
 * Trains the centers at the places first..end of `eges.places` with those of their contexts that are of the context
 * block: L = -log sigmoid(H_v Z_u) - sum over negatives of log sigmoid(-H_v Z_n) (Wang et al., 2018). The embeddings
 * that H_v is made of are updated once for all of these contexts.
 */
export function trainEges(
  first: i32,
  end: i32,
  eges: Eges,
  block: EgesBlock,
  contextBlock: i32,
  seed: u32,
  learningRate: f32,
): void {
  const walks = eges.walks;
  const length = eges.length;
  const window = eges.window;
  const contextBlocks = eges.contextBlocks;
  let state = randomFrom(seed);
  let pairs = 0;
  for (let i = first; i < end; i++) {
    const place = at<i32>(eges.places, i);
    const center = at<i32>(walks, place);
    const step = place % length;
    const stop = place + min(window, length - 1 - step);
    let isEmbedded = false;
    for (let other = place - min(window, step); other <= stop; other++) {
      const context = at<i32>(walks, other);
      if (context < 0 || <i32>load<u8>(contextBlocks + context) != contextBlock || context == center) continue;
      if (!isEmbedded) {
        embed(eges, block, center);
        memory.fill(block.error, 0, eges.bytes);
        isEmbedded = true;
      }
      const measures = (pairs++ & (LOSS_EVERY - 1)) == 0;
      state = trainPair(eges, block, context, contextBlock, state, learningRate, measures);
    }
    if (isEmbedded) update(eges, block, center);
  }
}

/** Writes H_v of the items first..end, one vector behind the other. */
export function embedItems(first: i32, end: i32, eges: Eges, block: EgesBlock, vectors: usize): void {
  for (let item = first; item < end; item++) {
    embed(eges, block, item);
    memory.copy(vectors + <usize>item * eges.bytes, block.hidden, eges.bytes);
  }
}

/**
 * The embeddings of an item, their weights, and H_v, their weighted mean. A feature of several categories is their mean;
 * one that the item lacks has the weight 0.
 */
function embed(eges: Eges, block: EgesBlock, item: i32): void {
  const bytes = eges.bytes;
  const features = eges.features;
  const logits = eges.attention + ((<usize>item * (features + 1)) << 2);
  const weights = block.weights;
  const own = block.embeddings;
  memory.copy(own, eges.items + <usize>item * bytes, bytes);

  let largest = at<f32>(logits, 0);
  for (let feature = 0; feature < features; feature++) {
    const offsets = eges.offsets + ((<usize>item * features + feature) << 2);
    const start = at<i32>(offsets, 0);
    const end = at<i32>(offsets, 1);
    if (start == end) continue;
    largest = max(largest, at<f32>(logits, feature + 1));
    const embedding = own + <usize>(feature + 1) * bytes;
    const share: f32 = <f32>1 / <f32>(end - start);
    memory.fill(embedding, 0, bytes);
    for (let entry = start; entry < end; entry++) {
      addTo(embedding, share, block.categories + <usize>at<i32>(eges.categories, entry) * bytes, bytes);
    }
  }

  let sum: f32 = 0;
  for (let slot = 0; slot <= features; slot++) {
    const weight = hasSlot(eges, item, slot) ? exponential(at<f32>(logits, slot) - largest) : 0;
    put<f32>(weights, slot, weight);
    sum += weight;
  }
  memory.fill(block.hidden, 0, bytes);
  for (let slot = 0; slot <= features; slot++) {
    const weight = at<f32>(weights, slot) / sum;
    put<f32>(weights, slot, weight);
    if (weight > 0) addTo(block.hidden, weight, own + <usize>slot * bytes, bytes);
  }
}

@inline
function hasSlot(eges: Eges, item: i32, slot: i32): bool {
  if (slot == 0) return true;
  const offsets = eges.offsets + ((<usize>item * eges.features + slot - 1) << 2);
  return at<i32>(offsets, 0) < at<i32>(offsets, 1);
}

/** e^x for an x of at most 0, as p / (1 - p) for p = sigmoid(x). */
@inline
function exponential(x: f32): f32 {
  const p = f32x4.extract_lane(sigmoid4(f32x4.splat(x)), 0);
  return p / (1 - p);
}

/**
 * A context and its negatives: all inner products with H_v first, then all updates of their rows, where each row's step is
 * the learning rate times (label - sigmoid). A negative that is the context does not count. What H_v is to take in is
 * added to `block.error`.
 *
 * @returns the next state of the random numbers
 */
@inline
function trainPair(
  eges: Eges,
  block: EgesBlock,
  context: i32,
  contextBlock: i32,
  state: u64,
  learningRate: f32,
  measures: bool,
): u64 {
  const bytes = eges.bytes;
  const hidden = block.hidden;
  const error = block.error;
  const rows = block.rows;
  const steps = block.steps;
  const start = at<i32>(eges.blockStarts, contextBlock);
  const count = at<i32>(eges.blockStarts, contextBlock + 1) - start;
  const table = eges.aliases + <usize>start * offsetof<AliasEntry>();
  const rowCount = 1 + eges.negatives;
  put<i32>(rows, 0, context);
  for (let row = 1; row < rowCount; row++) {
    state = nextRandom(state);
    put<i32>(rows, row, drawAlias(table, count, randomBits(state)));
  }
  for (let row = 0; row < rowCount; row++) {
    put<f32>(steps, row, dot(hidden, eges.contexts + <usize>at<i32>(rows, row) * bytes, bytes));
  }
  let label = f32x4.replace_lane(f32x4.splat(0), 0, 1);
  for (let row = 0; row < rowCount; row += 4) {
    const four = steps + (<usize>row << 2);
    const isContext = i32x4.eq(v128.load(rows + (<usize>row << 2)), i32x4.splat(context));
    const counts = v128.or(v128.not(isContext), f32x4.ne(label, f32x4.splat(0)));
    v128.store(four, v128.and(counts, f32x4.sub(label, sigmoid4(v128.load(four)))));
    label = f32x4.splat(0);
  }
  if (measures) addLoss(block.losses, steps, rowCount);
  for (let row = 0; row < rowCount; row++) {
    const vector = eges.contexts + <usize>at<i32>(rows, row) * bytes;
    exchange(error, vector, learningRate * at<f32>(steps, row), hidden, bytes);
  }
  return state;
}

/** Adds the loss of a pair: minus the logarithm of the product of the probabilities of its labels. */
function addLoss(losses: usize, steps: usize, rowCount: i32): void {
  let product: f64 = 1;
  for (let row = 0; row < rowCount; row++) product *= 1 - abs<f64>(<f64>at<f32>(steps, row));
  put<f64>(losses, 0, at<f64>(losses, 0) - logarithm(max(product, f64.MIN_NORMAL_VALUE)));
  put<f64>(losses, 1, at<f64>(losses, 1) + 1);
}

/**
 * Moves the embeddings of an item, and their logits, by what its H_v is to take in:
 * dH/dW_v^j = w_j and dH/da_v^j = w_j (W_v^j - H_v) for the weights w = softmax(a_v).
 */
function update(eges: Eges, block: EgesBlock, item: i32): void {
  const bytes = eges.bytes;
  const features = eges.features;
  const weights = block.weights;
  const error = block.error;
  if (eges.learnsAttention != 0) {
    const logits = eges.attention + ((<usize>item * (features + 1)) << 2);
    const mean = dot(error, block.hidden, bytes);
    for (let slot = 0; slot <= features; slot++) {
      const weight = at<f32>(weights, slot);
      if (weight == 0) continue;
      const gain = weight * (dot(error, block.embeddings + <usize>slot * bytes, bytes) - mean);
      put<f32>(logits, slot, at<f32>(logits, slot) + gain);
    }
  }
  addTo(eges.items + <usize>item * bytes, at<f32>(weights, 0), error, bytes);
  for (let feature = 0; feature < features; feature++) {
    const offsets = eges.offsets + ((<usize>item * features + feature) << 2);
    const start = at<i32>(offsets, 0);
    const end = at<i32>(offsets, 1);
    const share = at<f32>(weights, feature + 1) / <f32>(end - start);
    for (let entry = start; entry < end; entry++) {
      const category = at<i32>(eges.categories, entry);
      addTo(block.categories + <usize>category * bytes, share, error, bytes);
      put<f32>(block.updates, category, at<f32>(block.updates, category) + 1);
    }
  }
}

/** The parameters of EGES for one center, by names, as plain numbers. */
export interface Parameters {
  /** W_v^0. */
  id: number[];
  /** The vectors of the categories of each feature of the center; none where it lacks the feature. */
  features: number[][][];
  /** a_v: of the id, then of each feature. */
  logits: number[];
  /** Z of the context, then of each negative. */
  contexts: number[][];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const dot = (a: readonly number[], b: readonly number[]): number => sum(a.map((x, i) => x * b[i]!));
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** H_v: the softmax-weighted mean of the embeddings that the center has. */
export function hidden({ id, features, logits }: Parameters): number[] {
  const embeddings = [
    { vector: id, logit: logits[0]! },
    ...features.flatMap((categories, feature) =>
      categories.length === 0 ? [] : [{ vector: mean(categories), logit: logits[feature + 1]! }],
    ),
  ];
  const total = sum(embeddings.map(({ logit }) => Math.exp(logit)));
  return id.map((_, i) => sum(embeddings.map(({ vector, logit }) => (Math.exp(logit) / total) * vector[i]!)));
}

function mean(vectors: readonly (readonly number[])[]): number[] {
  return vectors[0]!.map((_, i) => sum(vectors.map((vector) => vector[i]!)) / vectors.length);
}

/** L = -log sigmoid(H_v Z_u) - sum over negatives of log(1 - sigmoid(H_v Z_n)). */
export function loss(parameters: Parameters): number {
  const center = hidden(parameters);
  const probabilities = parameters.contexts.map((context) => sigmoid(dot(center, context)));
  return -sum(probabilities.map((probability, i) => Math.log(i === 0 ? probability : 1 - probability)));
}

/** Central differences of the loss by each number, in the same shape. */
export function numericalGradient(parameters: Parameters): Parameters {
  const copy = structuredClone(parameters);
  const gradient = structuredClone(parameters);
  const walk = (numbers: unknown[], into: unknown[]): void => {
    numbers.forEach((number, i) => {
      if (Array.isArray(number)) return walk(number, into[i] as unknown[]);
      const [x, step] = [number as number, 1e-5];
      numbers[i] = x + step;
      const above = loss(copy);
      numbers[i] = x - step;
      const below = loss(copy);
      numbers[i] = x;
      into[i] = (above - below) / (2 * step);
    });
  };
  for (const name of ["id", "features", "logits", "contexts"] as const) walk(copy[name], gradient[name]);
  return gradient;
}

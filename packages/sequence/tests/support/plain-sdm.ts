import {
  dot,
  type Matrix,
  plus,
  sigmoid,
  softmax,
  times,
  type Vector,
  weightedSum,
} from "./plain-numbers.js";

/** What SDM has learnt, by the names of its file. A matrix takes a row vector from the left. */
export interface PlainSDM {
  matrix(name: string): Matrix;
  vector(name: string): Vector;
  readonly dimensions: number;
  readonly heads: number;
}

/** The short term and the long term of a user: vectors of the items, oldest first. */
export interface PlainTerms {
  readonly session: Matrix;
  /** For each set, its vectors; a set without any is zero. */
  readonly sets: Matrix[];
}

/**
 * The vector of a user, formula by formula as Lv et al. (2019) have them.
 * @param known the mean over the vectors of all items, and the vectors of the user's features behind it
 */
export function plainUser(model: PlainSDM, { session, sets }: PlainTerms, known: Vector): Vector {
  const dense = (name: string, input: Vector): Vector =>
    plus(times(input, model.matrix(`${name}.0`)), model.vector(`${name}.0.bias`));
  const attend = (vectors: Matrix, user: Vector): Vector =>
    vectors.length === 0
      ? user.map(() => 0)
      : weightedSum(softmax(vectors.map((vector) => dot(vector, user))), vectors);

  const user = dense("user", known).map(Math.tanh);
  const short = attend(selfAttention(model, lstm(model, session)), user);
  const sums = sets.flatMap((set) => attend(set, user));
  const long = dense("long", sums).map(Math.tanh);
  const gate = dense("gate", [...user, ...short, ...long]).map(sigmoid);
  return gate.map((g, i) => (1 - g) * long[i]! + g * short[i]!);
}

function lstm(model: PlainSDM, session: Matrix): Matrix {
  const d = model.dimensions;
  let h: Vector = new Array<number>(d).fill(0);
  let c = h;
  return session.map((e) => {
    const all = plus(
      times(e, model.matrix("lstm.inputs")),
      times(h, model.matrix("lstm.states")),
      model.vector("lstm.bias"),
    );
    const [input, forget, output] = [0, 1, 2].map((i) => all.slice(i * d, (i + 1) * d).map(sigmoid));
    const candidate = all.slice(3 * d).map(Math.tanh);
    c = c.map((old, i) => forget![i]! * old + input![i]! * candidate[i]!);
    h = c.map((x, i) => output![i]! * Math.tanh(x));
    return h;
  });
}

function selfAttention(model: PlainSDM, states: Matrix): Matrix {
  const width = model.dimensions / model.heads;
  const project = (name: string): Matrix =>
    states.map((state) => times(state, model.matrix(`attention.${name}`)));
  const [queries, keys, values] = ["queries", "keys", "values"].map(project) as [Matrix, Matrix, Matrix];
  return states.map((_, place) => {
    const joined = Array.from({ length: model.heads }, (_, head) => {
      const part = (vector: Vector): Vector => vector.slice(head * width, (head + 1) * width);
      const shares = softmax(keys.map((key) => dot(part(queries[place]!), part(key))));
      return weightedSum(shares, values.map(part));
    }).flat();
    return times(joined, model.matrix("attention.outputs"));
  });
}

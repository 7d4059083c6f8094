// The network of TIGER worked number by number: the oracle of its tests.

/** The numbers of a weight, row-major, by its name. */
export type Numbers = (name: string) => ArrayLike<number>;

type Matrix = readonly (readonly number[])[];

export interface PlainTIGER {
  readonly counts: readonly number[];
  readonly dimensions: number;
  readonly heads: number;
  readonly encoderLayers: number;
  readonly decoderLayers: number;
  readonly maxLength: number;
}

/** The logarithm of the probability of each code of an item, given the codes of the items before it, oldest first. */
export function plainLogarithms(
  numbers: Numbers,
  model: PlainTIGER,
  history: readonly (readonly number[])[],
  item: readonly number[],
): number[] {
  const { counts, dimensions: d, maxLength } = model;
  const matrix = (name: string, width: number): Matrix => {
    const all = Array.from(numbers(name));
    return Array.from({ length: all.length / width }, (_, row) => all.slice(row * width, (row + 1) * width));
  };
  const firsts = counts.map((_, level) => counts.slice(0, level).reduce((sum, count) => sum + count, 0));
  const tokens = matrix("tokens", d);
  const positions = matrix("positions", d);
  const vectorOf = (token: readonly number[], place: number): number[] =>
    token.map((number, i) => number * Math.sqrt(d) + positions[place]![i]!);
  const project = (name: string, rows: Matrix, width = d): number[][] =>
    rows.map((row) => {
      const weight = matrix(name, width);
      return Array.from({ length: width }, (_, j) =>
        row.reduce((sum, number, i) => sum + number * weight[i]![j]!, 0),
      );
    });
  const normalize = (name: string, rows: Matrix): number[][] =>
    rows.map((row) => {
      const mean = row.reduce((sum, number) => sum + number, 0) / d;
      const variance = row.reduce((sum, number) => sum + (number - mean) ** 2, 0) / d;
      const [scale, shift] = [numbers(`${name}.scale`), numbers(`${name}.shift`)];
      return row.map((number, i) => ((number - mean) / Math.sqrt(variance + 1e-5)) * scale[i]! + shift[i]!);
    });
  const add = (a: Matrix, b: Matrix): number[][] =>
    a.map((row, r) => row.map((number, i) => number + b[r]![i]!));
  const dense = (name: string, state: Matrix): number[][] => {
    const hiddenBias = numbers(`${name}.dense.0.bias`);
    const bias = numbers(`${name}.dense.1.bias`);
    const inner = project(`${name}.dense.0`, normalize(`${name}.dense`, state), hiddenBias.length).map(
      (row) => row.map((number, i) => Math.max(0, number + hiddenBias[i]!)),
    );
    const outer = project(`${name}.dense.1`, inner).map((row) => row.map((number, i) => number + bias[i]!));
    return add(state, outer);
  };
  /** What each query hears of the keys that it may hear. */
  const attend = (
    queries: Matrix,
    keys: Matrix,
    values: Matrix,
    mayHear: (q: number, k: number) => boolean,
  ) =>
    queries.map((query, q) => {
      const width = d / model.heads;
      return query.map((_, column) => {
        const head = Math.floor(column / width) * width;
        const powers = keys.map((key, k) => {
          let score = 0;
          for (let i = head; i < head + width; i++) score += query[i]! * key[i]!;
          return mayHear(q, k) ? Math.exp(score / Math.sqrt(width)) : 0;
        });
        const sum = powers.reduce((total, power) => total + power, 0);
        return powers.reduce((total, power, k) => total + (power / sum) * values[k]![column]!, 0);
      });
    });

  let memory: number[][] = history.flatMap((codes, i) =>
    codes.map((code, level) => vectorOf(tokens[firsts[level]! + code]!, maxLength - history.length + i)),
  );
  for (let layer = 0; layer < model.encoderLayers; layer++) {
    const name = `encoder.${layer}`;
    const input = normalize(`${name}.attention`, memory);
    const [queries, keys, values] = ["query", "key", "value"].map((part) =>
      project(`${name}.${part}`, input),
    );
    const heard = attend(queries!, keys!, values!, (q, k) => k <= q);
    memory = dense(name, add(memory, project(`${name}.output`, heard)));
  }
  memory = normalize("encoder", memory);

  const given = [
    matrix("begin", d)[0]!,
    ...item.slice(0, -1).map((code, level) => tokens[firsts[level]! + code]!),
  ];
  let state: number[][] = given.map((token) => vectorOf(token, maxLength));
  for (let layer = 0; layer < model.decoderLayers; layer++) {
    const name = `decoder.${layer}`;
    const input = normalize(`${name}.attention`, state);
    const keys = [...project(`${name}.memoryKey`, memory), ...project(`${name}.key`, input)];
    const values = [...project(`${name}.memoryValue`, memory), ...project(`${name}.value`, input)];
    const heard = attend(project(`${name}.query`, input), keys, values, (q, k) => k - memory.length <= q);
    state = dense(name, add(state, project(`${name}.output`, heard)));
  }
  return normalize("decoder", state).map((row, level) => {
    const scores = tokens
      .slice(firsts[level], firsts[level]! + counts[level]!)
      .map((token) => token.reduce((sum, number, i) => sum + number * row[i]!, 0));
    const largest = Math.max(...scores);
    const sum = scores.reduce((total, score) => total + Math.exp(score - largest), 0);
    return scores[item[level]!]! - largest - Math.log(sum);
  });
}

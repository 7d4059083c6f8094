/** A value to try on an option. */
export interface Trial {
  readonly value: unknown;
  readonly isAllowed: boolean;
}

/** Values at the edges of a range as the tables of options write it; none for a range in words. */
export function violationsOf(range: string): Trial[] {
  const literals = [...range.matchAll(/`([^`]+)`/g)].flatMap(([, text]) => literalOf(text!));
  const isOnlyLiterals = range.replace(/`[^`]+`/g, "").replace(/[, ]/g, "") === "";
  return [
    ...literals.map((value) => ({ value, isAllowed: true })),
    ...(isOnlyLiterals && literals.length ? [{ value: "no such value", isAllowed: false }] : []),
    ...numbersOf(range),
  ];
}

/** A string, number or boolean in code; nothing for the name of an option. */
function literalOf(text: string): unknown[] {
  return /^("[^"]*"|true|false|[-\d.]+)$/.test(text) ? [JSON.parse(text)] : [];
}

function numbersOf(range: string): Trial[] {
  const isList = range.includes("integers");
  const isInteger = range.includes("integer");
  const step = range.includes("even") ? 2 : 1;
  const wrap = (value: number) => (isList ? [value] : value);
  const trials: Trial[] = [];
  const edge = (bound: number, isIn: boolean, inwards: 1 | -1) => {
    const near = isInteger ? step : 1e-3;
    trials.push({ value: wrap(bound), isAllowed: isIn });
    trials.push({ value: wrap(bound + inwards * near), isAllowed: true });
    trials.push({ value: wrap(bound - inwards * near), isAllowed: false });
  };
  const between = /([-\d.]+) (≤|<) … (≤|<) ([-\d.]+)/.exec(range);
  if (between) {
    edge(Number(between[1]), between[2] === "≤", 1);
    edge(Number(between[4]), between[3] === "≤", -1);
  } else {
    const bound = /(≥|>) ([-\d.]+)/.exec(range);
    if (bound) edge(Number(bound[2]), bound[1] === "≥", 1);
  }
  if (isInteger) trials.push({ value: wrap(2.5), isAllowed: false });
  return trials;
}

/** A figure of a metric. */
export const figure = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(1) : value.toFixed(4);

/** A difference, with its sign: a minus that is as wide as the plus. */
export const signed = (value: number): string => `${value < 0 ? "\u2212" : "+"}${Math.abs(value).toFixed(4)}`;

export const interval = ([low, high]: readonly [number, number]): string =>
  `${low.toFixed(4)}\u2013${high.toFixed(4)}`;

export const pValue = (value: number): string =>
  value < 0.001 ? "<\u20090.001" : value.toFixed(value < 0.1 ? 3 : 2);

export const count = (value: number): string => value.toLocaleString("en-US");

/** A length of time, in the unit that suits it. */
export function seconds(value: number): string {
  if (value < 0.0995) return `${Math.max(1, Math.round(value * 1000))} ms`;
  if (value < 9.95) return `${value.toFixed(1)} s`;
  if (value < 119.5) return `${Math.round(value)} s`;
  if (value < 7170) return `${Math.round(value / 60)} min`;
  return `${(value / 3600).toFixed(1)} h`;
}

export const megabytes = (value: number): string =>
  value < 1000 ? `${Math.round(value)} MB` : `${(value / 1024).toFixed(1)} GB`;

/** Options as one reads them: `blocks 3, loss full`. */
export const options = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join(", ");

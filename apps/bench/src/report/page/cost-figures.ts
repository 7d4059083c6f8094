import * as Plot from "@observablehq/plot";
import { draw, figure, HALF, TEXT_STYLE } from "./figure.js";
import * as format from "./format.js";
import { html, type Html } from "./html.js";
import { isError } from "./metrics.js";
import { placeLabels } from "./place-labels.js";
import { FAMILIES, type Family, type Row, type Section } from "./sections.js";

/** What a model costs, as the horizontal axis of a figure. */
interface Cost {
  readonly title: string;
  readonly of: (row: Row) => number;
  readonly format: (value: number) => string;
  readonly ticks: readonly number[];
}

const TIME: Cost = {
  title: "training time",
  of: ({ fitSeconds }) => Math.max(fitSeconds, 0.001),
  format: format.seconds,
  ticks: [0.001, 0.01, 0.1, 1, 10, 60, 600, 3600, 36_000],
};

const MEMORY: Cost = {
  title: "peak memory",
  of: ({ memoryMb }) => memoryMb,
  format: format.megabytes,
  ticks: [64, 128, 256, 512, 1024, 2048, 4096, 8192, 16_384, 32_768],
};

const HEIGHT = 400;
const MARGINS = { marginTop: 28, marginRight: 14, marginBottom: 38, marginLeft: 48 };

/** A shape of its own for each family, for those who cannot tell the colors; all of them shapes that are filled. */
const SYMBOLS: Readonly<Record<Family, Plot.SymbolType>> = {
  cf: "circle",
  mf: "square",
  i2i: "triangle",
  "two-tower": "diamond",
  sequence: "star",
  other: "wye",
};

/** Quality against training time and against memory, and what their marks mean. */
export function costFigures(section: Section): Html {
  const metric = section.columns.primary;
  const best = isError(metric) ? "below" : "above";
  const note = `Bars are 95% intervals over users. The line joins the models that no other beats in both: better is ${best} and to the left.`;
  return html`<h3>What quality costs</h3>
    ${legend(section.rows)}
    <div class="pair">
      ${[TIME, MEMORY].map((cost) =>
        figure(`${metric} against ${cost.title}`, note, HALF, (width) => scatter(section, cost, width)),
      )}
    </div>`;
}

function legend(rows: readonly Row[]): Html {
  const families = FAMILIES.filter((family) => rows.some((row) => row.family === family));
  const items = families.map((family) => {
    const symbol = Plot.dot([0], { x: 0, y: 0, symbol: SYMBOLS[family], r: 5, fill: colorOf(family) });
    const mark = draw({
      width: 16,
      height: 16,
      margin: 0,
      axis: null,
      marks: [symbol],
      x: { domain: [-1, 1] },
      y: { domain: [-1, 1] },
    });
    return html`<li>${mark.svg}${family}</li>`;
  });
  return html`<ul class="legend" aria-label="Marks: the package of a model">
    ${items}
  </ul>`;
}

const colorOf = (family: Family): string => `var(--${family})`;

function scatter({ rows, columns: { primary } }: Section, cost: Cost, width: number): Html {
  const costs = rows.map(cost.of);
  const [least, most] = [Math.min(...costs), Math.max(...costs)];
  const domain = [least / 1.6, most * 1.6];
  const ticks = thin(
    cost.ticks.filter((tick) => tick >= domain[0]! && tick <= domain[1]!),
    width,
  );
  const options: Plot.PlotOptions = {
    ...MARGINS,
    width,
    height: HEIGHT,
    style: TEXT_STYLE,
    x: { type: "log", domain, axis: null },
    y: { label: primary, grid: true, nice: true, ticks: 6, ...domainOf(rows) },
  };
  const marks = [
    // The labels are given as texts: the format of a logarithmic axis would leave some out.
    Plot.axisX(ticks, { text: ticks.map(cost.format), label: cost.title, labelAnchor: "right" }),
    Plot.line(frontier(rows, cost, primary), {
      x: cost.of,
      y: "value",
      stroke: "var(--faint)",
      strokeDasharray: "2 3",
    }),
    Plot.ruleX(
      rows.filter(({ interval }) => interval),
      {
        x: cost.of,
        y1: ({ interval }: Row) => interval![0],
        y2: ({ interval }: Row) => interval![1],
        stroke: ({ family }: Row) => colorOf(family),
        strokeOpacity: 0.45,
        strokeWidth: 1.5,
      },
    ),
    ...FAMILIES.map((family) =>
      Plot.dot(
        rows.filter((row) => row.family === family),
        {
          x: cost.of,
          y: "value",
          symbol: SYMBOLS[family],
          r: 5,
          fill: colorOf(family),
          title: (row: Row) => tip(row, primary),
        },
      ),
    ),
  ];
  const { scales } = draw({ ...options, marks });
  const [toX, toY] = [scales.scale("x")!.apply, scales.scale("y")!.apply];
  return draw({ ...options, marks: [...marks, ...labels(rows, cost, width, toX, toY)] }).svg;
}

/** Labels stand where they cover nothing, which is found in pixels. */
function labels(
  rows: readonly Row[],
  cost: Cost,
  width: number,
  toX: (value: number) => number,
  toY: (value: number) => number,
): Plot.Markish[] {
  const marks = rows.map((row) => ({ x: toX(cost.of(row)), y: toY(row.value), text: shortened(row.label) }));
  const frame = {
    left: MARGINS.marginLeft,
    right: width - MARGINS.marginRight + 8,
    top: MARGINS.marginTop - 8,
    bottom: HEIGHT - MARGINS.marginBottom,
  };
  const places = placeLabels(marks, frame);
  // These marks have pixels for values: they stand beside the scales.
  return places.flatMap((place, row) => {
    if (!place) return [];
    const { x, y, text } = marks[row]!;
    const line = Plot.link([0], {
      x1: pixels(x),
      y1: pixels(y),
      x2: pixels(place.joint[0]),
      y2: pixels(place.joint[1]),
      stroke: "var(--faint)",
    });
    const label = Plot.text([text], {
      x: pixels(place.x),
      y: pixels(place.y),
      textAnchor: "start",
      fill: "var(--text)",
      stroke: "var(--card)",
      strokeWidth: 3,
    });
    return [...(place.isFar ? [line] : []), label];
  });
}

/** A channel of pixels. */
const pixels = (value: number): Plot.ChannelValue =>
  ({ value: [value], scale: null }) as unknown as Plot.ChannelValue;

const shortened = (text: string): string => (text.length > 30 ? `${text.slice(0, 29)}\u2026` : text);

/** Fewer ticks where there is no room for all. */
const thin = (ticks: readonly number[], width: number): number[] => {
  const step = Math.ceil(ticks.length / (width / 62));
  return ticks.filter((_, place) => (ticks.length - 1 - place) % step === 0);
};

/** All figures and their intervals, with some room; figures that cannot be negative do not get an axis that is. */
function domainOf(rows: readonly Row[]): { domain: [number, number] } {
  const lows = rows.map(({ value, interval }) => interval?.[0] ?? value);
  const highs = rows.map(({ value, interval }) => interval?.[1] ?? value);
  const [low, high] = [Math.min(...lows), Math.max(...highs)];
  const room = (high - low || Math.abs(high) || 1) * 0.06;
  const bottom = low >= 0 ? Math.max(0, low - room) : low - room;
  return { domain: [bottom, high + room] };
}

/** The models that no other beats both in cost and in quality, from the cheapest on. */
function frontier(rows: readonly Row[], cost: Cost, metric: string): Row[] {
  const sign = isError(metric) ? -1 : 1;
  let best = -Infinity;
  return [...rows]
    .sort((a, b) => cost.of(a) - cost.of(b) || sign * (b.value - a.value))
    .filter(({ value }) => {
      const isBetter = sign * value > best;
      if (isBetter) best = sign * value;
      return isBetter;
    });
}

function tip({ label, value, interval, fitSeconds, memoryMb }: Row, metric: string): string {
  const range = interval ? ` (${format.interval(interval)})` : "";
  return `${label}\n${metric} ${format.figure(value)}${range}\ntraining ${format.seconds(fitSeconds)}\nmemory ${format.megabytes(memoryMb)}`;
}

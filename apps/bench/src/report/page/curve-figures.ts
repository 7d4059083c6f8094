import * as Plot from "@observablehq/plot";
import { draw, figure, TEXT_STYLE, WHOLE } from "./figure.js";
import * as format from "./format.js";
import { html, type Html } from "./html.js";
import type { Row, Section } from "./sections.js";

/** A figure of one run after an epoch. */
interface Point {
  readonly epoch: number;
  readonly value: number;
}

/** A line of a figure. */
interface Line {
  readonly label: string;
  readonly seed: number;
  readonly color: string;
  readonly dash: string | undefined;
  readonly points: readonly Point[];
}

const HEIGHT = 340;
const SMALL = { width: 210, height: 110 };
/** So many colors there are; further lines repeat them, dashed. */
const COLORS = 8;
const LINE_HEIGHT = 14;

/** How the models came to their figures, epoch by epoch; nothing where no file tells. */
export function curveFigures({ rows }: Section): Html | undefined {
  const scores = linesOf(rows, "score");
  const losses = linesOf(rows, "loss");
  if (scores.length + losses.length === 0) return undefined;
  return html`<h3>Learning curves</h3>
    ${scores.length > 0 && scoreFigure(scores)} ${losses.length > 0 && lossFigures(losses)}`;
}

function linesOf(rows: readonly Row[], metric: "score" | "loss"): Line[] {
  const learning = rows.filter(({ result }) => result.runs.some((run) => run.curve));
  return learning.flatMap(({ label, result }, place) =>
    result.runs.flatMap(({ seed, curve = [] }) => {
      const points = curve.flatMap(({ epoch, [metric]: value }) =>
        value === undefined ? [] : [{ epoch, value }],
      );
      const color = `var(--line-${(place % COLORS) + 1})`;
      const dash = place < COLORS ? undefined : "5 3";
      return points.length > 0 ? [{ label, seed, color, dash, points }] : [];
    }),
  );
}

/** All models in one figure: their scores are of one metric. */
function scoreFigure(lines: readonly Line[]): Html {
  const note =
    "ndcg@10 on the validation rows after each epoch. A dot marks the best epoch, whose model was measured.";
  return figure(
    "Quality by epoch",
    note,
    WHOLE,
    (width) => scorePlot(lines, width),
    curveTable("ndcg@10", lines),
  );
}

const bestOf = ({ points }: Line): Point =>
  points.reduce((best, point) => (point.value > best.value ? point : best));

function scorePlot(lines: readonly Line[], width: number): Html {
  const names = lines.filter(({ label }, place) => lines.findIndex((line) => line.label === label) === place);
  const longest = Math.max(...names.map(({ label }) => shortened(label).length));
  const epochs = lines.flatMap(({ points }) => points.map(({ epoch }) => epoch));
  const [first, last] = [Math.min(...epochs), Math.max(...epochs)];
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
  const domain: [number, number] = [Math.min(...values, Math.max(...values) / 2), Math.max(...values)];
  const options: Plot.PlotOptions = {
    width,
    height: HEIGHT,
    marginTop: 26,
    marginLeft: 46,
    marginBottom: 36,
    marginRight: 16 + Math.ceil(6.3 * longest),
    style: TEXT_STYLE,
    x: {
      domain: [first, Math.max(last, first + 1)],
      label: "epoch",
      ticks: epochTicks(first, last),
      tickFormat: "d",
    },
    y: { domain, nice: true, grid: true, label: "ndcg@10", ticks: 6 },
  };
  const marks = lines.flatMap((line) => [
    Plot.lineY(line.points, {
      x: "epoch",
      y: "value",
      stroke: line.color,
      strokeWidth: 1.8,
      ...(line.dash && { strokeDasharray: line.dash }),
    }),
    Plot.dot(line.points, {
      x: "epoch",
      y: "value",
      r: 6,
      fill: "transparent",
      title: (point: Point) => tip(line, point),
    }),
    Plot.dot([bestOf(line)], {
      x: "epoch",
      y: "value",
      r: 4,
      fill: line.color,
      title: (point: Point) => `${tip(line, point)}\nthe best epoch`,
    }),
  ]);
  const toY = draw({ ...options, marks }).scales.scale("y")!.apply as (value: number) => number;
  const ends = spread(names.map((line) => toY(line.points.at(-1)!.value)));
  const labels = names.map((line, place) =>
    Plot.text([line], {
      x: () => line.points.at(-1)!.epoch,
      y: { value: [ends[place]!], scale: null } as unknown as Plot.ChannelValue,
      text: ({ label }: Line) => shortened(label),
      dx: 8,
      textAnchor: "start",
      fill: line.color,
      fontWeight: 600,
      stroke: "var(--card)",
      strokeWidth: 3,
    }),
  );
  return draw({ ...options, marks: [...marks, ...labels] }).svg;
}

/** Moves labels apart that would cover one another. */
function spread(heights: readonly number[]): number[] {
  const order = [...heights.keys()].sort((a, b) => heights[a]! - heights[b]!);
  const moved = [...heights];
  order.forEach((label, place) => {
    if (place > 0) moved[label] = Math.max(heights[label]!, moved[order[place - 1]!]! + LINE_HEIGHT);
  });
  const below = Math.max(0, ...moved.map((height) => height - (HEIGHT - 40)));
  return moved.map((height) => height - below);
}

function epochTicks(first: number, last: number): number[] {
  const step = Math.max(1, Math.ceil((last - first) / 8));
  const ticks = [];
  for (let epoch = first; epoch <= last; epoch += step) ticks.push(epoch);
  return ticks;
}

const tip = ({ label, seed }: Line, { epoch, value }: Point): string =>
  `${label}, seed ${seed}\nepoch ${epoch}: ${value.toPrecision(4)}`;

const shortened = (text: string): string => (text.length > 22 ? `${text.slice(0, 21)}\u2026` : text);

/** A small figure a model: losses of different models have different scales. */
function lossFigures(lines: readonly Line[]): Html {
  const labels = [...new Set(lines.map(({ label }) => label))];
  const drawings = labels.map((label) => {
    const own = lines.filter((line) => line.label === label);
    return html`<div><strong>${label}</strong>${lossPlot(own)}</div>`;
  });
  return html`<figure>
    <figcaption>
      <strong>Training loss by epoch</strong>
      <span>Each model has a loss and a scale of its own: compare the shapes, not the heights.</span>
    </figcaption>
    <div class="small-multiples">${drawings}</div>
    ${curveTable("loss", lines)}
  </figure>`;
}

function lossPlot(lines: readonly Line[]): Html {
  const epochs = lines.flatMap(({ points }) => points.map(({ epoch }) => epoch));
  const [first, last] = [Math.min(...epochs), Math.max(...epochs)];
  return draw({
    ...SMALL,
    marginTop: 10,
    marginRight: 12,
    marginBottom: 22,
    marginLeft: 46,
    style: TEXT_STYLE,
    x: { domain: [first, Math.max(last, first + 1)], ticks: [first, last], tickFormat: "d", label: null },
    y: { ticks: 3, label: null, tickFormat: shortNumber, nice: true, grid: true },
    marks: lines.flatMap((line) => [
      Plot.lineY(line.points, { x: "epoch", y: "value", stroke: line.color, strokeWidth: 1.8 }),
      Plot.dot(line.points, {
        x: "epoch",
        y: "value",
        r: 6,
        fill: "transparent",
        title: (point: Point) => tip(line, point),
      }),
    ]),
  }).svg;
}

/** A number of an axis: `28k`, `0.4`. */
const shortNumber = (value: number): string =>
  Math.abs(value) >= 10_000
    ? `${Number((value / 1000).toPrecision(3))}k`
    : String(Number(value.toPrecision(3)));

/** The figures of a plot for those who cannot see it. */
function curveTable(metric: string, lines: readonly Line[]): Html {
  const epochs = [...new Set(lines.flatMap(({ points }) => points.map(({ epoch }) => epoch)))].sort(
    (a, b) => a - b,
  );
  const rows = lines.map(({ label, seed, points }) => {
    const values = new Map(points.map(({ epoch, value }) => [epoch, value]));
    return html`<tr>
      <th scope="row">${label}</th>
      <td class="number">${seed}</td>
      ${epochs.map((epoch) => html`<td class="number">${values.get(epoch)?.toPrecision(4)}</td>`)}
    </tr>`;
  });
  return html`<details>
    <summary>${metric} by epoch as a table</summary>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">model</th>
            <th scope="col" class="number">seed</th>
            ${epochs.map((epoch) => html`<th scope="col" class="number">${format.count(epoch)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </details>`;
}

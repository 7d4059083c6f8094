import * as format from "./format.js";
import { dataTable } from "./data-table.js";
import { type Content, html, type Html } from "./html.js";
import { isError } from "./metrics.js";
import type { Row, Section } from "./sections.js";
import type { Tests } from "./significance.js";

/** Differences with a smaller p-value are called significant. */
const LEVEL = 0.05;

/** A column of the table. */
interface Column {
  readonly name: string;
  readonly note?: string;
  readonly cell: (row: Row) => Content;
  /** What a click on the head sorts by; NaN stands last. */
  readonly value: (row: Row) => number | string;
  readonly isText?: boolean;
}

/** The models of a section, the best first, with intervals and tests. */
export function comparisonTable(section: Section, tests: Tests | undefined): Html {
  const columns = columnsOfTable(section, tests);
  const head = columns.map(
    ({ name, note, isText }) =>
      html`<th scope="col" ${isText ? "" : html`class="number"`} data-sort="${isText ? "text" : "number"}">
        ${name}${note !== undefined && html`<small>${note}</small>`}
      </th>`,
  );
  const body = section.rows.map(
    (row) =>
      html`<tr ${row.result.baseline ? html`class="baseline"` : ""}>
        ${columns.map((column, place) => cell(column, row, place === 0))}
      </tr>`,
  );
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Comparison of the models">
      ${dataTable({
        kind: "sortable",
        caption: `The models by ${section.columns.primary}`,
        head,
        body,
      })}
    </div>
    <p class="note">${noteOf(section, tests)}</p>`;
}

function cell({ cell: content, value, isText }: Column, row: Row, isHead: boolean): Html {
  const sortKey = html`data-value="${value(row)}"`;
  if (isHead) return html`<th scope="row" ${sortKey}>${content(row)}</th>`;
  return html`<td ${isText ? "" : html`class="number"`} ${sortKey}>${content(row)}</td>`;
}

function columnsOfTable({ columns, rows }: Section, tests: Tests | undefined): Column[] {
  const { primary, others } = columns;
  const metric = (name: string): Column => ({
    name,
    ...(isError(name) && { note: "lower is better" }),
    cell: ({ result }) => figureWithSpread(result, name),
    value: ({ result }) => result.mean[name]!,
  });
  return [
    { name: "model", cell: nameOf, value: ({ label }) => label, isText: true },
    metric(primary),
    ...(rows.some(({ interval }) => interval) ? [intervalColumn(rows)] : []),
    ...(tests ? [testColumn(tests)] : []),
    ...others.filter((name) => !isRepeated(name, columns, rows)).map(metric),
    {
      name: "training",
      cell: ({ fitSeconds }) => format.seconds(fitSeconds),
      value: ({ fitSeconds }) => fitSeconds,
    },
    { name: "memory", cell: ({ memoryMb }) => format.megabytes(memoryMb), value: ({ memoryMb }) => memoryMb },
  ];
}

/** With one test item a user recall is the hit rate, and precision a part of it. */
function isRepeated(name: string, { cutoff }: Section["columns"], rows: readonly Row[]): boolean {
  const isOne = ({ result: { mean } }: Row): boolean =>
    mean[`recall@${cutoff}`] === mean[`hit_rate@${cutoff}`];
  return [`recall@${cutoff}`, `precision@${cutoff}`].includes(name) && rows.every(isOne);
}

function nameOf({ label, result: { baseline, options, runs } }: Row): Html {
  const details = [format.options(options), runs.length > 1 && `${runs.length} seeds`].filter(Boolean);
  return html`<span class="name">${label}</span>${baseline && html` <span class="chip">baseline</span>`}
    ${details.length > 0 && html`<small class="options" title="${details.join("; ")}">${details.join("; ")}</small>`}`;
}

function figureWithSpread({ mean, spread, published }: Row["result"], name: string): Html {
  return html`${format.figure(mean[name]!)}${spread && html`<small>± ${spread[name]!.toFixed(4)}</small>`}${
    published?.[name] !== undefined && html`<small>published ${published[name].toFixed(4)}</small>`
  }`;
}

/** Each interval as text and as a bar on the scale of all. */
function intervalColumn(rows: readonly Row[]): Column {
  const bounds = rows.flatMap(({ interval }) => interval ?? []);
  const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
  const place = (value: number): string => `${((100 * (value - low)) / (high - low || 1)).toFixed(1)}%`;
  return {
    name: "95% interval",
    note: "over users",
    cell: ({ interval, value }) =>
      interval &&
      html`${format.interval(interval)}<span
          class="range"
          aria-hidden="true"
          style="--low:${place(interval[0])};--high:${place(interval[1])};--mean:${place(value)}"
          ><i></i><b></b
        ></span>`,
    value: ({ interval }) => interval?.[0] ?? NaN,
  };
}

function testColumn({ reference, results }: Tests): Column {
  return {
    name: `against ${reference.label}`,
    note: "paired test",
    cell(row) {
      if (row === reference) return html`<span class="muted">the best</span>`;
      const test = results.get(row);
      if (!test) return html`<span class="muted" title="no figures of single users">–</span>`;
      const isSignificant = test.pValue < LEVEL;
      const title = `95% interval of the difference: ${test.interval.map(format.signed).join(" to ")}`;
      return html`<span title="${title}">${format.signed(test.difference)}</span
        ><small class="${isSignificant ? "different" : "alike"}"
          >p
          ${isSmall(test.pValue) ? "" : "= "}${format.pValue(test.pValue)}${!isSignificant && ", not significant"}</small
        >`;
    },
    value: (row) => (row === reference ? 0 : (results.get(row)?.difference ?? NaN)),
  };
}

const isSmall = (p: number): boolean => p < 0.001;

function noteOf({ columns: { primary } }: Section, tests: Tests | undefined): string {
  const order = `Best ${primary} first; a click on a column's head sorts by it.`;
  if (!tests)
    return `${order} The files have no figures of single users for tests of one model against another.`;
  return `${order} Each model is tested against ${tests.reference.label} by a paired randomization test over users; the p-values are of one test each.`;
}

import { models } from "../../models.js";
import * as format from "./format.js";
import { dataTable } from "./data-table.js";
import { html, type Html } from "./html.js";
import type { Row, Section } from "./sections.js";

/** Every metric of every model, and how to come to each row again. */
export function allFigures(section: Section): Html {
  const { rows } = section;
  const metrics = [...new Set(rows.flatMap(({ result }) => Object.keys(result.mean)))];
  const body = metrics.map(
    (metric) =>
      html`<tr>
        <th scope="row">${metric}</th>
        ${rows.map(({ result: { mean, spread } }) => {
          const value = mean[metric];
          if (value === undefined) return html`<td class="number">–</td>`;
          return html`<td class="number">
            ${format.figure(value)}${
              spread?.[metric] !== undefined && html`<small>± ${format.figure(spread[metric])}</small>`
            }
          </td>`;
        })}
      </tr>`,
  );
  return html`<details>
      <summary>All figures</summary>
      <div class="scroll">
        ${dataTable({
          kind: "all",
          caption: "All figures",
          head: [
            html`<th scope="col">metric</th>`,
            rows.map(({ label }) => html`<th scope="col" class="number">${label}</th>`),
          ],
          body,
        })}
      </div>
      <p class="note">
        Means over the
        seeds${rows.some(({ result }) => result.spread) && ", with sample standard deviations"}.
      </p>
    </details>
    <details>
      <summary>Run a row again</summary>
      <dl class="commands">
        ${rows.map(
          (row) =>
            html`<dt>${row.label} <span class="muted">${row.file.file}</span></dt>
              <dd><code>${commandOf(row)}</code></dd>`,
        )}
      </dl>
    </details>`;
}

/** The command that gives the row of a model. */
function commandOf({ file, result }: Row): string {
  const { dataset, protocol, measured_on: part } = file;
  const seeds = result.runs.map(({ seed }) => seed).join(",");
  const settings = Object.entries(result.options).map(([name, value]) => {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    const setting = `${result.model}.${name}=${text}`;
    return `--set ${/^[\w.=-]+$/.test(setting) ? setting : `'${setting.replaceAll("'", "'\\''")}'`}`;
  });
  return [
    `funrec-bench run ${result.model} --dataset ${dataset} --protocol ${protocol} --seeds ${seeds}`,
    ...(part === "validation" ? ["--on validation"] : []),
    ...(models.get(result.model)?.hasEpochs ? stopping(file) : []),
    ...settings,
  ].join(" ");
}

function stopping({ training }: Row["file"]): string[] {
  const patience = training?.early_stopping?.patience;
  return patience === undefined ? [] : [`--early-stopping ${patience}`];
}

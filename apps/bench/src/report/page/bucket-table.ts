import * as format from "./format.js";
import { dataTable } from "./data-table.js";
import { html, type Html } from "./html.js";
import type { Section } from "./sections.js";

/** Quality by the popularity of what is to be found; nothing where the protocol has no such classes. */
export function bucketTable({ rows, columns: { cutoff }, files }: Section): Html | undefined {
  const names = [...new Set(rows.flatMap(({ result }) => Object.keys(result.mean)))].filter((name) =>
    RegExp(`^hit_rate@${cutoff}\\[\\d+(-\\d+|\\+)\\]$`).test(name),
  );
  if (names.length === 0) return undefined;
  const sizes = sizesOf(files[0]!.data.notes);
  const classOf = (name: string): string => name.slice(name.indexOf("[") + 1, -1).replace("-", "\u2013");
  const head = names.map((name) => {
    const size = sizes.get(name.slice(name.indexOf("[")));
    return html`<th scope="col" class="number" data-sort="number">
      ${classOf(name)}<small>${size !== undefined && `${format.count(size)} users`}</small>
    </th>`;
  });
  const largest = names.map((name) => Math.max(...rows.map(({ result }) => result.mean[name] ?? 0)));
  const body = rows.map(
    ({ label, result }) =>
      html`<tr>
        <th scope="row" data-value="${label}">${label}</th>
        ${names.map((name, place) => bar(result.mean[name], largest[place]!))}
      </tr>`,
  );
  return html`<h3>Rare and popular items</h3>
    <div class="scroll" tabindex="0" role="group" aria-label="Quality by popularity">
      ${dataTable({
        kind: "sortable bars",
        caption: `hit_rate@${cutoff} by popularity`,
        head: [html`<th scope="col" data-sort="text">model</th>`, head],
        body,
      })}
    </div>
    <p class="note">
      hit_rate@${cutoff} by the number of training interactions of the item to be found. Each column has a
      scale of its own; figures of few users are uncertain.
    </p>`;
}

function bar(value: number | undefined, largest: number): Html {
  if (value === undefined) return html`<td class="number" data-value="NaN">–</td>`;
  const share = largest > 0 ? value / largest : 0;
  return html`<td class="number" data-value="${value}">
    <span class="bar" style="--share:${share.toFixed(3)}">${format.figure(value)}</span>
  </td>`;
}

/** Users of each class, which a note of the file tells: `[0-5] 12, [6-50] 220`. */
function sizesOf(notes: readonly string[]): Map<string, number> {
  const note = notes.find((text) => text.startsWith("Users by the number of training interactions")) ?? "";
  const sizes = note.matchAll(/(\[\d+(?:-\d+|\+)\]) (\d+)/g);
  return new Map(Array.from(sizes, ([, name, size]) => [name!, Number(size)]));
}

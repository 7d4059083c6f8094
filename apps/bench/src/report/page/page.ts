import { protocols } from "../../protocols/index.js";
import { allFigures } from "./all-figures.js";
import { bucketTable } from "./bucket-table.js";
import { comparisonTable } from "./comparison-table.js";
import { costFigures } from "./cost-figures.js";
import { curveFigures } from "./curve-figures.js";
import * as format from "./format.js";
import { Html, html } from "./html.js";
import type { ReadResults } from "./read-results.js";
import { SCRIPT } from "./script.js";
import { type Section, toSections } from "./sections.js";
import { testAgainstBest, type Tests } from "./significance.js";
import { STYLE } from "./style.js";
import { userViews } from "./user-view.js";

/** Nothing may be loaded from anywhere. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

/**
 * Result files as one page of HTML, which needs no other file and no network. The same files give the same bytes.
 * @throws ResultFileError where what a file has of its users cannot be read
 */
export function renderPage(files: readonly ReadResults[]): string {
  const sections = toSections(files);
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>
          FunRec bench: ${sections[0]!.title}${sections.length > 1 && ` and ${sections.length - 1} more`}
        </title>
        <style>
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        <header>
          <h1>FunRec bench</h1>
          <p class="muted">${environments(files)}</p>
          ${sections.length > 1 && contents(sections)}
        </header>
        <main>${sections.map(sectionOf)}</main>
        <script>
          ${new Html(SCRIPT)};
        </script>
      </body>
    </html> `;
  return withoutIndents(page.text);
}

/** Templates are indented for their reader; the page has no text whose spaces matter. */
const withoutIndents = (text: string): string => text.replace(/\n\s+/g, "\n");

function contents(sections: readonly Section[]): Html {
  return html`<nav aria-label="Contents">
    <ul>
      ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
    </ul>
  </nav>`;
}

/** Where the figures of times and memory are from. */
function environments(files: readonly ReadResults[]): string {
  const texts = files.map(({ environment: { node, platform, cpu, cores, memory_gb, funrec } }) => {
    const machine = `${cores} cores of ${cpu}, ${memory_gb} GB, ${platform}`;
    return `FunRec ${funrec}, Node ${node.replace(/^v/, "")}, ${machine}`;
  });
  return [...new Set(texts)].join("; ");
}

function sectionOf(section: Section): Html {
  const { id, title, files } = section;
  const { data, protocol, description, dataset } = files[0]!;
  const tests = testAgainstBest(section);
  const facts = [
    [data.users, "users"],
    [data.items, "items"],
    [data.trainRows, "training rows"],
    [data.testRows, "test rows"],
  ] as const;
  const notes = [...new Set(files.flatMap((file) => file.data.notes))];
  return html`<section class="results" id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    <ul class="facts">
      ${facts.map(([value, name]) => html`<li><strong>${format.count(value)}</strong> ${name}</li>`)}
    </ul>
    <p class="lead">${verdict(section, tests)}</p>
    ${comparisonTable(section, tests)} ${costFigures(section)} ${bucketTable(section)}
    ${curveFigures(section)} ${userViews(section)} ${absent(section)}
    <h3>Details</h3>
    ${allFigures(section)}
    <details>
      <summary>How it was measured</summary>
      <p>${description ?? protocols.get(protocol)?.description}</p>
      ${notes.map((note) => html`<p>${note}</p>`)}
      <p class="muted">
        Data set ${dataset}, ${data.source}; split ${data.split}; from
        ${files.map(({ file }) => file).join(", ")}.
      </p>
    </details>
  </section>`;
}

/** Names what the files have not recorded, so that nobody looks for it. */
function absent({ rows, sampleUsers }: Section): Html | undefined {
  const learning = rows.filter(({ result }) =>
    result.runs.some((run) => run.training?.["epochs"] !== undefined),
  );
  const missing = [
    learning.length > 0 &&
      !learning.some(({ result }) => result.runs.some((run) => run.curve)) &&
      "learning curves",
    rows[0]!.interval && sampleUsers.length === 0 && "single users",
  ].filter((part) => part !== false && part !== undefined);
  if (missing.length === 0) return undefined;
  return html`<p class="note">
    The files are of a version that did not record ${missing.join(" and ")}: run again to see them here.
  </p>`;
}

/** What the table says, in a sentence or two. */
function verdict({ rows, columns: { primary } }: Section, tests: Tests | undefined): string {
  const [best] = rows;
  const range = best!.interval ? ` (${format.interval(best!.interval)})` : "";
  const first = `${best!.label} has the best ${primary}: ${format.figure(best!.value)}${range}.`;
  if (!tests || tests.reference !== best) return first;
  const alike = [...tests.results].filter(([, { pValue }]) => pValue >= 0.05).map(([{ label }]) => label);
  if (alike.length === 0) return `${first} Every other model that was tested is significantly worse.`;
  return `${first} Not significantly different: ${alike.join(", ")}.`;
}

import { type Content, html, type Html } from "./html.js";

/** A table of a page. */
export interface DataTable {
  /** Its classes, such as `"sortable"` for one that sorts by a click on a head. */
  readonly kind: string;
  /** What it shows, for readers who do not see it. */
  readonly caption: string;
  /** The cells of the head. */
  readonly head: Content;
  /** The rows. */
  readonly body: Content;
}

export function dataTable({ kind, caption, head, body }: DataTable): Html {
  return html`<table class="${kind}">
    <caption class="hidden">
      ${caption}
    </caption>
    <thead>
      <tr>
        ${head}
      </tr>
    </thead>
    <tbody>
      ${body}
    </tbody>
  </table>`;
}

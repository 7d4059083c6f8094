import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { type Content, Html, html } from "./html.js";

/** What Plot draws into; nothing of it is kept. */
const { document } = parseHTML("<!doctype html><html><body></body></html>");

/** Draws a plot of some width as SVG, together with its scales. */
export function draw(options: Plot.PlotOptions): { svg: Html; scales: Plot.Plot } {
  const plot = Plot.plot({ ...options, document: document as unknown as Document });
  plot.setAttribute("aria-hidden", "true"); // its caption and the tables say what it shows
  return { svg: new Html(plot.outerHTML), scales: plot };
}

/** Widths that a figure is drawn for, by the class of the screens: text has one size on all of them. */
export type Widths = Readonly<Partial<Record<"wide" | "medium" | "narrow", number>>>;

/** Two figures side by side on a desk. */
export const HALF: Widths = { wide: 540, narrow: 350 };
/** One figure over the whole page. */
export const WHOLE: Widths = { wide: 1100, medium: 700, narrow: 350 };

/** A figure that is drawn once for each class of screens. */
export function figure(
  title: string,
  note: Content,
  widths: Widths,
  drawing: (width: number) => Html,
  below: Content = "",
): Html {
  const drawings = Object.entries(widths).map(
    ([name, width]) => html`<div class="${name}">${drawing(width)}</div>`,
  );
  return html`<figure>
    <figcaption><strong>${title}</strong> <span>${note}</span></figcaption>
    ${drawings}${below}
  </figure>`;
}

/** Style of the texts of all figures, whose size does not follow the page's. */
export const TEXT_STYLE = { fontSize: "11.5px", fontFamily: "inherit", overflow: "visible" } as const;

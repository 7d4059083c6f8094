import fc from "fast-check";
import { html } from "../../../src/report/page/html.js";

describe("a template of HTML", () => {
  it("escapes what is put into it, save what another template made", () => {
    const inner = html`<b>${"Tom & Jerry"}</b>`;
    expect(html`<p title="${'"x" <y>'}">${inner}${[1, "'2'"]}${undefined}${false}</p>`.text).toBe(
      '<p title="&quot;x&quot; &lt;y&gt;"><b>Tom &amp; Jerry</b>1&#39;2&#39;</p>',
    );
  });

  it("lets no text open a tag, end an attribute, or be lost", () => {
    const entities = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" } as Record<string, string>;
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const escaped = html`${text}`.text;
        expect(escaped).not.toMatch(/[<>"']/);
        expect(escaped.replace(/&([^;]+);/g, (_, name: string) => entities[name]!)).toBe(text);
      }),
      { seed: 7 },
    );
  });
});

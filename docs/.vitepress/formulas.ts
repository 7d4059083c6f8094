import katex from "katex";
import type { MarkdownRenderer } from "vitepress";

/** Typesets blocks that are marked `math`, and `$…$` in a line, as GitHub does. A formula that cannot be read fails the build. */
export function renderFormulas(md: MarkdownRenderer): void {
  const renderBlock = md.renderer.rules.fence!;
  md.renderer.rules.fence = (tokens, index, ...others) => {
    const { info, content } = tokens[index]!;
    if (info.trim() !== "math") return renderBlock(tokens, index, ...others);
    // v-pre: two braces in a formula are none of Vue's.
    return `<div class="formula" v-pre>${katex.renderToString(content, { displayMode: true })}</div>`;
  };

  md.inline.ruler.after("backticks", "formula", (state, silent) => {
    const found = /^\$([^$\s](?:[^$\n]*[^$\s])?)\$(?!\d)/.exec(state.src.slice(state.pos));
    if (!found) return false;
    if (!silent) state.push("formula", "", 0).content = found[1]!;
    state.pos += found[0].length;
    return true;
  });
  md.renderer.rules["formula"] = (tokens, index) =>
    `<span v-pre>${katex.renderToString(tokens[index]!.content)}</span>`;
}

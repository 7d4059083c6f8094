import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"Interface: RowsByUser","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/core/interfaces/RowsByUser.md","filePath":"api/@funrec/core/interfaces/RowsByUser.md"}',
);
const _sfc_main = { name: "api/@funrec/core/interfaces/RowsByUser.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="interface-rowsbyuser" tabindex="-1">Interface: RowsByUser <a class="header-anchor" href="#interface-rowsbyuser" aria-label="Permalink to &quot;Interface: RowsByUser&quot;">​</a></h1><p>Rows of a log grouped by user; each user&#39;s rows in the order (timestamp, row).</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="offsets" tabindex="-1">offsets <a class="header-anchor" href="#offsets" aria-label="Permalink to &quot;offsets&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">readonly </span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">offsets</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: Int32Array;</span></span></code></pre></div><p>Start of each user&#39;s rows in <code>rows</code>; length users + 1.</p><hr><h3 id="rows" tabindex="-1">rows <a class="header-anchor" href="#rows" aria-label="Permalink to &quot;rows&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">readonly </span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">rows</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: Int32Array;</span></span></code></pre></div><p>Row numbers of the log.</p></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/core/interfaces/RowsByUser.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RowsByUser = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, RowsByUser as default };

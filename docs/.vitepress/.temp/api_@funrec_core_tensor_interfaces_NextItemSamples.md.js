import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"Interface: NextItemSamples","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/core/tensor/interfaces/NextItemSamples.md","filePath":"api/@funrec/core/tensor/interfaces/NextItemSamples.md"}',
);
const _sfc_main = { name: "api/@funrec/core/tensor/interfaces/NextItemSamples.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="interface-nextitemsamples" tabindex="-1">Interface: NextItemSamples <a class="header-anchor" href="#interface-nextitemsamples" aria-label="Permalink to &quot;Interface: NextItemSamples&quot;">​</a></h1><p>Examples of what comes next: the item at a place of a user&#39;s history, and what was before it.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="places" tabindex="-1">places <a class="header-anchor" href="#places" aria-label="Permalink to &quot;places&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">readonly </span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">places</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: Int32Array;</span></span></code></pre></div><p>Place of the item to tell; the history ends before it.</p><hr><h3 id="starts" tabindex="-1">starts <a class="header-anchor" href="#starts" aria-label="Permalink to &quot;starts&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">readonly </span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">starts</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: Int32Array;</span></span></code></pre></div><p>Start of the history of each example, as a place in the matrix.</p></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/core/tensor/interfaces/NextItemSamples.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NextItemSamples = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, NextItemSamples as default };

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"Function: checkerboard()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/core/testing/functions/checkerboard.md","filePath":"api/@funrec/core/testing/functions/checkerboard.md"}',
);
const _sfc_main = { name: "api/@funrec/core/testing/functions/checkerboard.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="function-checkerboard" tabindex="-1">Function: checkerboard() <a class="header-anchor" href="#function-checkerboard" aria-label="Permalink to &quot;Function: checkerboard()&quot;">​</a></h1><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">function</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;"> checkerboard</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">(</span><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">size</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">?</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">)</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">:</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;"> Interactions</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">;</span></span></code></pre></div><p>A log with known answers: <code>size</code> users and items; user <code>u&lt;i&gt;</code> has every item <code>i&lt;j&gt;</code> of the same parity but <code>i&lt;i&gt;</code>, in the order <code>i&lt;i + 2&gt;</code>, <code>i&lt;i + 4&gt;</code>, ..., round to <code>i&lt;i - 2&gt;</code>. A model that learns from other users recommends <code>i&lt;i&gt;</code> to <code>u&lt;i&gt;</code> first, be it for what they have or for what comes next.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><code>size?</code></td><td><code>number</code></td><td><code>20</code></td><td>an even number of at least 4</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../classes/Interactions"><code>Interactions</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>OptionError otherwise</p></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/core/testing/functions/checkerboard.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const checkerboard = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, checkerboard as default };

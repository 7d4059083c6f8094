import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"Variable: sequenceLosses","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/sequence/variables/sequenceLosses.md","filePath":"api/@funrec/sequence/variables/sequenceLosses.md"}',
);
const _sfc_main = { name: "api/@funrec/sequence/variables/sequenceLosses.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="variable-sequencelosses" tabindex="-1">Variable: sequenceLosses <a class="header-anchor" href="#variable-sequencelosses" aria-label="Permalink to &quot;Variable: sequenceLosses&quot;">​</a></h1><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">const</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> sequenceLosses</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">:</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> readonly</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> [</span><span style="--shiki-light:#032F62;--shiki-dark:#9ECBFF;">&quot;sampled&quot;</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">, </span><span style="--shiki-light:#032F62;--shiki-dark:#9ECBFF;">&quot;full&quot;</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">, </span><span style="--shiki-light:#032F62;--shiki-dark:#9ECBFF;">&quot;bce&quot;</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">, </span><span style="--shiki-light:#032F62;--shiki-dark:#9ECBFF;">&quot;gbce&quot;</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">];</span></span></code></pre></div><p>What a model of sequences learns at every place of a history: to tell the item that came next</p><ul><li><code>&quot;sampled&quot;</code>: from negatives that all places share, by a softmax with the log-Q correction;</li><li><code>&quot;full&quot;</code>: from all items, by a softmax;</li><li><code>&quot;bce&quot;</code>: from negatives of its own, by a logistic regression (Kang and McAuley, 2018);</li><li><code>&quot;gbce&quot;</code>: the same, with the overconfidence that sampling brings taken away (Petrov and Macdonald, 2023).</li></ul></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/sequence/variables/sequenceLosses.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const sequenceLosses = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, sequenceLosses as default };

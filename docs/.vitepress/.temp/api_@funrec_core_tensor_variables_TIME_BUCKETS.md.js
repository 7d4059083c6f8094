import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"Variable: TIME_BUCKETS","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/core/tensor/variables/TIME_BUCKETS.md","filePath":"api/@funrec/core/tensor/variables/TIME_BUCKETS.md"}',
);
const _sfc_main = { name: "api/@funrec/core/tensor/variables/TIME_BUCKETS.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="variable-time-buckets" tabindex="-1">Variable: TIME_BUCKETS <a class="header-anchor" href="#variable-time-buckets" aria-label="Permalink to &quot;Variable: TIME\\_BUCKETS&quot;">​</a></h1><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">const</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> TIME_BUCKETS</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">:</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> 128</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> =</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> 128</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">;</span></span></code></pre></div><p>Number of <a href="./../interfaces/PointwiseAttentionInputs#timebiases">PointwiseAttentionInputs.timeBiases</a>.</p></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/core/tensor/variables/TIME_BUCKETS.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TIME_BUCKETS = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, TIME_BUCKETS as default };

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"Interface: InteractionsWithFeatures","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/core/interfaces/InteractionsWithFeatures.md","filePath":"api/@funrec/core/interfaces/InteractionsWithFeatures.md"}',
);
const _sfc_main = { name: "api/@funrec/core/interfaces/InteractionsWithFeatures.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="interface-interactionswithfeatures" tabindex="-1">Interface: InteractionsWithFeatures <a class="header-anchor" href="#interface-interactionswithfeatures" aria-label="Permalink to &quot;Interface: InteractionsWithFeatures&quot;">​</a></h1><p>A log and what is known of its items and users besides.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="interactions" tabindex="-1">interactions <a class="header-anchor" href="#interactions" aria-label="Permalink to &quot;interactions&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">readonly </span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">interactions</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: Interactions;</span></span></code></pre></div><hr><h3 id="items" tabindex="-1">items? <a class="header-anchor" href="#items" aria-label="Permalink to &quot;items?&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">readonly items</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">?:</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> FeatureTable;</span></span></code></pre></div><hr><h3 id="users" tabindex="-1">users? <a class="header-anchor" href="#users" aria-label="Permalink to &quot;users?&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">readonly users</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">?:</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> FeatureTable;</span></span></code></pre></div></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/core/interfaces/InteractionsWithFeatures.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const InteractionsWithFeatures = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, InteractionsWithFeatures as default };

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"Interface: NetworkTrainingSettings","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/core/tensor/interfaces/NetworkTrainingSettings.md","filePath":"api/@funrec/core/tensor/interfaces/NetworkTrainingSettings.md"}',
);
const _sfc_main = { name: "api/@funrec/core/tensor/interfaces/NetworkTrainingSettings.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="interface-networktrainingsettings" tabindex="-1">Interface: NetworkTrainingSettings <a class="header-anchor" href="#interface-networktrainingsettings" aria-label="Permalink to &quot;Interface: NetworkTrainingSettings&quot;">​</a></h1><p>How a network is trained.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="clipnorm" tabindex="-1">clipNorm? <a class="header-anchor" href="#clipnorm" aria-label="Permalink to &quot;clipNorm?&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">readonly clipNorm</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">?:</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> number;</span></span></code></pre></div><p>Gradients longer than this, all together, are shortened to it.</p><hr><h3 id="optimizer" tabindex="-1">optimizer <a class="header-anchor" href="#optimizer" aria-label="Permalink to &quot;optimizer&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">readonly </span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">optimizer</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: OptimizerName;</span></span></code></pre></div><h2 id="methods" tabindex="-1">Methods <a class="header-anchor" href="#methods" aria-label="Permalink to &quot;Methods&quot;">​</a></h2><h3 id="learningrate" tabindex="-1">learningRate() <a class="header-anchor" href="#learningrate" aria-label="Permalink to &quot;learningRate()&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">learningRate</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">(step): number;</span></span></code></pre></div><p>Length of the next step, after so many steps.</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>step</code></td><td><code>number</code></td></tr></tbody></table><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>number</code></p></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/core/tensor/interfaces/NetworkTrainingSettings.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NetworkTrainingSettings = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, NetworkTrainingSettings as default };

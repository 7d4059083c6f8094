import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"Function: trainNetwork()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/core/tensor/functions/trainNetwork.md","filePath":"api/@funrec/core/tensor/functions/trainNetwork.md"}',
);
const _sfc_main = { name: "api/@funrec/core/tensor/functions/trainNetwork.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-trainnetwork" tabindex="-1">Function: trainNetwork() <a class="header-anchor" href="#function-trainnetwork" aria-label="Permalink to &quot;Function: trainNetwork()&quot;">​</a></h1><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">function</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;"> trainNetwork</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">&lt;</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">Model</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">&gt;(</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">   training</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">, </span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">   __namedParameters</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">, </span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">   examples</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">, </span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">   model</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">, </span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">   started</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">, </span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">   state</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">?</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">)</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">:</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;"> Promise</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">&lt;</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">Model</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">&gt;;</span></span></code></pre></div><p>Trains a network by core&#39;s <a href="./../../functions/train">train</a>: with progress, early stopping, abort and checkpoints.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-model"></a> <code>Model</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>training</code></td><td><a href="./../classes/NetworkTraining"><code>NetworkTraining</code></a></td><td>-</td></tr><tr><td><code>__namedParameters</code></td><td><a href="./../interfaces/EpochSettings"><code>EpochSettings</code></a></td><td>-</td></tr><tr><td><code>examples</code></td><td>(<code>epoch</code>) =&gt; <a href="./../interfaces/EpochExamples"><code>EpochExamples</code></a></td><td>of an epoch; random choices must derive from the seed and the epoch alone</td></tr><tr><td><code>model</code></td><td>(<code>metrics</code>) =&gt; <code>Model</code></td><td>the model with the weights as they are now, which later steps change</td></tr><tr><td><code>started</code></td><td><a href="./../../interfaces/StartedFit"><code>StartedFit</code></a>&lt;<code>object</code>, <a href="./../../interfaces/TrainWork"><code>TrainWork</code></a>&lt;<code>Model</code>&gt;&gt;</td><td>-</td></tr><tr><td><code>state?</code></td><td><a href="./../../type-aliases/Tensors"><code>Tensors</code></a></td><td>what else the making of examples changes; a checkpoint keeps it</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>Model</code>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/core/tensor/functions/trainNetwork.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const trainNetwork = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, trainNetwork as default };

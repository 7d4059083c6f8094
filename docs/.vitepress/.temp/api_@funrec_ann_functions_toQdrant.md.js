import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"Function: toQdrant()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/ann/functions/toQdrant.md","filePath":"api/@funrec/ann/functions/toQdrant.md"}',
);
const _sfc_main = { name: "api/@funrec/ann/functions/toQdrant.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-toqdrant" tabindex="-1">Function: toQdrant() <a class="header-anchor" href="#function-toqdrant" aria-label="Permalink to &quot;Function: toQdrant()&quot;">​</a></h1><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">function</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;"> toQdrant</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">(</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">   client</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">, </span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">   collection</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">, </span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">   items</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">, </span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">   options</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">?</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">)</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">:</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;"> Promise</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">&lt;</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">void</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">&gt;;</span></span></code></pre></div><p>Upserts vectors into a collection of Qdrant, which has to be there: with the vectors&#39; number of dimensions, and the distance <code>Dot</code> for the inner product, <code>Cosine</code>, or <code>Euclid</code>. Qdrant&#39;s ids are numbers or UUIDs: a point has the place of its item in the list as id, and the item&#39;s own id as <code>item</code> in its payload.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>client</code></td><td><a href="./../interfaces/QdrantUpserts"><code>QdrantUpserts</code></a></td><td>a <code>QdrantClient</code> of <code>@qdrant/js-client-rest</code></td></tr><tr><td><code>collection</code></td><td><code>string</code></td><td>-</td></tr><tr><td><code>items</code></td><td><a href="./../../core/vectors/interfaces/ItemVectors"><code>ItemVectors</code></a></td><td>those of a model or an index: <code>itemVectors()</code></td></tr><tr><td><code>options?</code></td><td><a href="./../interfaces/UpsertOptions"><code>UpsertOptions</code></a></td><td>-</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>void</code>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>OptionError; what the client throws</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/ann/functions/toQdrant.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const toQdrant = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, toQdrant as default };

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"Function: rankQueries()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/core/kernels/functions/rankQueries.md","filePath":"api/@funrec/core/kernels/functions/rankQueries.md"}',
);
const _sfc_main = { name: "api/@funrec/core/kernels/functions/rankQueries.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-rankqueries" tabindex="-1">Function: rankQueries() <a class="header-anchor" href="#function-rankqueries" aria-label="Permalink to &quot;Function: rankQueries()&quot;">​</a></h1><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">function</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;"> rankQueries</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">&lt;</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">Query</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">&gt;(</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">   __namedParameters</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">, </span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">   queries</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">, </span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">   __namedParameters</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">, </span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">   blocksOf</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">)</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">:</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;"> Ranked</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">[];</span></span></code></pre></div><p>The best items that the filter admits, for each query, by one call of the kernel. It takes the first query and the end of the last, its structure, the blocks of the queries, the offsets and numbers of the items that each query must not get, a u8 for each item that is 1 for those that no query gets, the least score, and the heaps.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-query"></a> <code>Query</code> <em>extends</em> <code>object</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>__namedParameters</code></td><td><a href="./../interfaces/RankingKernel"><code>RankingKernel</code></a></td><td>-</td></tr><tr><td><code>queries</code></td><td>readonly <code>Query</code>[]</td><td>-</td></tr><tr><td><code>__namedParameters</code></td><td><a href="./../../classes/CandidateFilter"><code>CandidateFilter</code></a></td><td>-</td></tr><tr><td><code>blocksOf</code></td><td>(<code>memory</code>) =&gt; readonly <a href="./../interfaces/Block"><code>Block</code></a>&lt;<code>&quot;i8&quot;</code> | <code>&quot;u8&quot;</code> | <code>&quot;i16&quot;</code> | <code>&quot;u16&quot;</code> | <code>&quot;i32&quot;</code> | <code>&quot;u32&quot;</code> | <code>&quot;f32&quot;</code> | <code>&quot;f64&quot;</code>&gt;[]</td><td>copies what the queries are into the memory, in the order in which the kernel takes it</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../interfaces/Ranked"><code>Ranked</code></a>[]</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/core/kernels/functions/rankQueries.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const rankQueries = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, rankQueries as default };

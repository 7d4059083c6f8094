import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"Interface: RankingModel","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/metrics/interfaces/RankingModel.md","filePath":"api/@funrec/metrics/interfaces/RankingModel.md"}',
);
const _sfc_main = { name: "api/@funrec/metrics/interfaces/RankingModel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="interface-rankingmodel" tabindex="-1">Interface: RankingModel <a class="header-anchor" href="#interface-rankingmodel" aria-label="Permalink to &quot;Interface: RankingModel&quot;">​</a></h1><p>What <code>evaluate</code> asks of a model; every FunRec model has it.</p><h2 id="methods" tabindex="-1">Methods <a class="header-anchor" href="#methods" aria-label="Permalink to &quot;Methods&quot;">​</a></h2><h3 id="recommendmany" tabindex="-1">recommendMany() <a class="header-anchor" href="#recommendmany" aria-label="Permalink to &quot;recommendMany()&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">recommendMany</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">(queries, options): </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Promise</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">&lt;</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">readonly</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> (readonly object[])[]</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">&gt;</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">;</span></span></code></pre></div><p>The best <code>k</code> items for each user, best first; fewer only when there are fewer.</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>queries</code></td><td>readonly <code>UserQuery</code>[]</td></tr><tr><td><code>options</code></td><td>{ <code>excludeSeen</code>: <code>boolean</code>; <code>k</code>: <code>number</code>; }</td></tr><tr><td><code>options.excludeSeen</code></td><td><code>boolean</code></td></tr><tr><td><code>options.k</code></td><td><code>number</code></td></tr></tbody></table><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>Promise</code>&lt;readonly (readonly <code>object</code>[])[]&gt;</p></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/metrics/interfaces/RankingModel.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RankingModel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, RankingModel as default };

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"Type Alias: OptimizerName","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/core/tensor/type-aliases/OptimizerName.md","filePath":"api/@funrec/core/tensor/type-aliases/OptimizerName.md"}',
);
const _sfc_main = { name: "api/@funrec/core/tensor/type-aliases/OptimizerName.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-optimizername" tabindex="-1">Type Alias: OptimizerName <a class="header-anchor" href="#type-alias-optimizername" aria-label="Permalink to &quot;Type Alias: OptimizerName&quot;">​</a></h1><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">type</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;"> OptimizerName</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> =</span><span style="--shiki-light:#032F62;--shiki-dark:#9ECBFF;"> &quot;adam&quot;</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> |</span><span style="--shiki-light:#032F62;--shiki-dark:#9ECBFF;"> &quot;adagrad&quot;</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> |</span><span style="--shiki-light:#032F62;--shiki-dark:#9ECBFF;"> &quot;sgd&quot;</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">;</span></span></code></pre></div><p>How weights follow their gradients: plain steps, Adagrad (Duchi, Hazan and Singer, 2011) or Adam (Kingma and Ba, 2015). Of tables only the rows with a gradient move, and with Adam only their moments (&quot;lazy&quot;).</p></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/core/tensor/type-aliases/OptimizerName.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OptimizerName = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, OptimizerName as default };

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"Interface: TileOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@funrec/cf/interfaces/TileOptions.md","filePath":"api/@funrec/cf/interfaces/TileOptions.md"}',
);
const _sfc_main = { name: "api/@funrec/cf/interfaces/TileOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="interface-tileoptions" tabindex="-1">Interface: TileOptions <a class="header-anchor" href="#interface-tileoptions" aria-label="Permalink to &quot;Interface: TileOptions&quot;">​</a></h1><p>How much is counted at once.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="chunkcolumns" tabindex="-1">chunkColumns? <a class="header-anchor" href="#chunkcolumns" aria-label="Permalink to &quot;chunkColumns?&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">readonly chunkColumns</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">?:</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> number;</span></span></code></pre></div><p>Most columns that go to the GPU at a time; an integer from 16 to 1,048,576, default 16,384. Systems stop a GPU that does not answer for some seconds: lower it where that happens.</p><hr><h3 id="tilerows" tabindex="-1">tileRows? <a class="header-anchor" href="#tilerows" aria-label="Permalink to &quot;tileRows?&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">readonly tileRows</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">?:</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> number;</span></span></code></pre></div><p>Most rows and most other rows of a tile; an integer from 1 to 4,096, default 512.</p></div>`,
  );
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add(
    "api/@funrec/cf/interfaces/TileOptions.md",
  );
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TileOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, TileOptions as default };

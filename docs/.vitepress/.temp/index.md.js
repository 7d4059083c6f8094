import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"","description":"","frontmatter":{"layout":"home","hero":{"name":"FunRec","text":"Recall models for Node.js and TypeScript","tagline":"Out of all items, the few hundred that a user may want. No native code, no compiler.","actions":[{"theme":"brand","text":"Your own data in five minutes","link":"/guide/your-own-data"},{"theme":"alt","text":"Which model?","link":"/guide/which-model"}]},"features":[{"title":"22 models, one contract","details":"From collaborative filtering to sequences and generative recall: fit, recommend, save, load, the same for all."},{"title":"Measured","details":"Every model on one split, full catalogue, with intervals. The figures on these pages are read from the result files."},{"title":"Repeatable","details":"The same seed, options and data give the same bytes, on any number of threads."}]},"headers":[],"relativePath":"index.md","filePath":"index.md"}',
);
const _sfc_main = { name: "index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, index as default };

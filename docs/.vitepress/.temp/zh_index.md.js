import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"","description":"","frontmatter":{"layout":"home","hero":{"name":"FunRec","text":"面向 Node.js 与 TypeScript 的召回模型","tagline":"从全部物品里，找出用户可能想要的几百个。没有原生代码，不需要编译器。","actions":[{"theme":"brand","text":"五分钟用上自己的数据","link":"/zh/guide/your-own-data"},{"theme":"alt","text":"该用哪个模型？","link":"/zh/guide/which-model"}]},"features":[{"title":"22 个模型，一份契约","details":"从协同过滤、向量召回到序列召回与生成式召回：训练、推荐、保存、加载，用法全都相同。"},{"title":"有实测","details":"所有模型用同一切分、对全部物品排序，并给出置信区间。页面上的数字都读自结果文件。"},{"title":"可复现","details":"种子、选项和数据相同，结果逐字节相同，与线程数无关。"}]},"headers":[],"relativePath":"zh/index.md","filePath":"zh/index.md"}',
);
const _sfc_main = { name: "zh/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("zh/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, index as default };

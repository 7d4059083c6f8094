import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(
  '{"title":"该用哪个模型？","description":"","frontmatter":{},"headers":[],"relativePath":"zh/guide/which-model.md","filePath":"zh/guide/which-model.md"}',
);
const _sfc_main = { name: "zh/guide/which-model.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_AllQuality = resolveComponent("AllQuality");
  _push(
    `<div${ssrRenderAttrs(_attrs)}><h1 id="该用哪个模型" tabindex="-1">该用哪个模型？ <a class="header-anchor" href="#该用哪个模型" aria-label="Permalink to &quot;该用哪个模型？&quot;">​</a></h1><p>先用 <a href="./../models/item-cf">ItemCF</a>：一秒训练完，能给出理由，它的效果就是其他模型要超过的线。然后按手上的数据和目标选择：</p><table tabindex="0"><thead><tr><th>数据或目标</th><th>选用</th></tr></thead><tbody><tr><td>先出结果，每个物品都要有理由</td><td><a href="./../models/item-cf">ItemCF</a></td></tr><tr><td>用户不多、历史较长</td><td><a href="./../models/user-cf">UserCF</a></td></tr><tr><td>噪声大的电商日志</td><td><a href="./../models/swing">Swing</a></td></tr><tr><td>几千个物品以内，只想调一个参数</td><td><a href="./../models/ease">EASE</a></td></tr><tr><td>隐式反馈，物品数不限</td><td><a href="./../models/ials">IALS</a>、<a href="./../models/bpr">BPR</a></td></tr><tr><td>评分预测</td><td><a href="./../models/bias-svd">BiasSVD</a></td></tr><tr><td>物品向量，几秒训练完</td><td><a href="./../models/item2vec">Item2Vec</a></td></tr><tr><td>冷启动、冷门物品多，有物品特征</td><td><a href="./../models/eges">EGES</a>、<a href="./../models/dssm">DSSM</a>、<a href="./../models/tiger">TIGER</a></td></tr><tr><td>有用户特征，要照顾新用户</td><td><a href="./../models/dssm">DSSM</a>、<a href="./../models/fm">FM</a></td></tr><tr><td>点击多、购买少</td><td><a href="./../models/airbnb">Airbnb</a></td></tr><tr><td>物品多、日志长</td><td><a href="./../models/youtube-dnn">YouTubeDNN</a></td></tr><tr><td>用户兴趣多样</td><td><a href="./../models/mind">MIND</a></td></tr><tr><td>会话场景</td><td><a href="./../models/sdm">SDM</a>、<a href="./../models/gru4rec">GRU4Rec</a></td></tr><tr><td>长历史的下一个物品</td><td><a href="./../models/sas-rec">SASRec</a>、<a href="./../models/hstu">HSTU</a></td></tr><tr><td>一无所知的用户</td><td><a href="./../models/popularity">Popularity</a>，或任意模型的 <code>fallback: &quot;popular&quot;</code></td></tr></tbody></table><p>线上召回通常是多路并行：把两三个不同模型的候选合并，再交给排序。</p><h2 id="放在一起比较" tabindex="-1">放在一起比较 <a class="header-anchor" href="#放在一起比较" aria-label="Permalink to &quot;放在一起比较&quot;">​</a></h2><p>MovieLens 1M，预测每个用户的最后一个物品，对全部物品排序。下一个物品主要取决于最近的行为，所以更看重最近物品的模型排在前面；换一份数据，次序可能不同。</p>`,
  );
  _push(
    ssrRenderComponent(
      _component_AllQuality,
      {
        dataset: "ml-1m",
        protocol: "leave-last-out",
      },
      null,
      _parent,
    ),
  );
  _push(
    `<p>下面采用 <a href="https://github.com/datawhalechina/fun-rec" target="_blank" rel="noreferrer">FunRec 教程</a>的数据与评测方式，与其公布的数字逐位一致：</p>`,
  );
  _push(
    ssrRenderComponent(
      _component_AllQuality,
      {
        dataset: "ml-latest-small",
        protocol: "funrec",
      },
      null,
      _parent,
    ),
  );
  _push(`<h2 id="在自己的数据上" tabindex="-1">在自己的数据上 <a class="header-anchor" href="#在自己的数据上" aria-label="Permalink to &quot;在自己的数据上&quot;">​</a></h2><p>在同一批用户上比较，先看区间，再相信差异：</p><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">import</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> { leaveLastOut, simulate } </span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">from</span><span style="--shiki-light:#032F62;--shiki-dark:#9ECBFF;"> &quot;@funrec/core&quot;</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">;</span></span>
<span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">import</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> { ItemCF } </span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">from</span><span style="--shiki-light:#032F62;--shiki-dark:#9ECBFF;"> &quot;@funrec/cf&quot;</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">;</span></span>
<span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">import</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> { Item2Vec } </span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">from</span><span style="--shiki-light:#032F62;--shiki-dark:#9ECBFF;"> &quot;@funrec/i2i&quot;</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">;</span></span>
<span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">import</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> { comparePaired, evaluate } </span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">from</span><span style="--shiki-light:#032F62;--shiki-dark:#9ECBFF;"> &quot;@funrec/metrics&quot;</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">;</span></span>
<span class="line"></span>
<span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">const</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> split</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> =</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;"> leaveLastOut</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">(</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">simulate</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">({ users: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">300</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">, items: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">100</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> }).interactions);</span></span>
<span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">const</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> options</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> =</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> { k: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">10</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">, metrics: [</span><span style="--shiki-light:#032F62;--shiki-dark:#9ECBFF;">&quot;ndcg&quot;</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">] </span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">as</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> const</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> };</span></span>
<span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">const</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> one</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> =</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> await</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;"> evaluate</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">(</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">await</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> ItemCF.</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">fit</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">(split.train), split, options);</span></span>
<span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">const</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> other</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> =</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> await</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;"> evaluate</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">(</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">await</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> Item2Vec.</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">fit</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">(split.train, { dimensions: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">32</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> }), split, options);</span></span>
<span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">const</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> { </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">difference</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">, </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">interval</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">, </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">pValue</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> } </span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">=</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;"> comparePaired</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">(other, one, </span><span style="--shiki-light:#032F62;--shiki-dark:#9ECBFF;">&quot;ndcg@10&quot;</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">);</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">interval[</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">0</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">] </span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">&lt;=</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> difference </span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">&amp;&amp;</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> difference </span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">&lt;=</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> interval[</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">1</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">] </span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">&amp;&amp;</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> pValue </span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">&lt;=</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> 1</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">; </span><span style="--shiki-light:#6A737D;--shiki-dark:#6A737D;">// =&gt; true</span></span></code></pre></div><p><a href="https://github.com/funrec/funrec/blob/main/apps/bench/README.md" target="_blank" rel="noreferrer">评测工具</a>用一条命令在公开数据集上做同样的事。</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("zh/guide/which-model.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const whichModel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export { __pageData, whichModel as default };

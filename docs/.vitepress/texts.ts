import type { DefaultTheme } from "vitepress";
import type { Family, Guide } from "./pages.ts";

/** What the frame of the site says, in one language. */
export interface Texts {
  readonly root: string;
  readonly description: string;
  readonly start: string;
  readonly models: string;
  readonly reference: string;
  readonly guides: string;
  readonly guideTitles: Readonly<Record<Guide, string>>;
  readonly families: Readonly<Record<Family, string>>;
  readonly theme: DefaultTheme.Config;
  readonly search?: object;
}

export const english: Texts = {
  root: "/",
  description: "The recall stage of a recommender system for Node.js and TypeScript",
  start: "Start",
  models: "Models",
  reference: "API reference",
  guides: "Guides",
  guideTitles: {
    "your-own-data": "Your own data in five minutes",
    "which-model": "Which model should I use?",
    serve: "Serve it",
    indices: "Indices",
    metrics: "Metrics",
    "add-a-model": "Add a model",
  },
  families: {
    cf: "Collaborative filtering",
    mf: "Matrix factorization",
    i2i: "Item to item",
    towers: "Two towers",
    sequence: "Sequences",
  },
  theme: {},
};

export const chinese: Texts = {
  root: "/zh/",
  description: "面向 Node.js 与 TypeScript 的推荐系统召回模型",
  start: "上手",
  models: "模型",
  reference: "API 参考（英文）",
  guides: "指南",
  guideTitles: {
    "your-own-data": "五分钟用上自己的数据",
    "which-model": "该用哪个模型？",
    serve: "上线服务",
    indices: "向量检索",
    metrics: "评测指标",
    "add-a-model": "添加一个模型",
  },
  families: {
    cf: "协同过滤",
    mf: "矩阵分解",
    i2i: "I2I 召回",
    towers: "双塔召回",
    sequence: "序列召回",
  },
  theme: {
    outline: { label: "本页内容" },
    docFooter: { prev: "上一页", next: "下一页" },
    darkModeSwitchLabel: "外观",
    lightModeSwitchTitle: "切换到浅色",
    darkModeSwitchTitle: "切换到深色",
    sidebarMenuLabel: "目录",
    returnToTopLabel: "回到顶部",
    langMenuLabel: "语言",
    skipToContentLabel: "跳到正文",
    notFound: {
      title: "没有这一页",
      quote: "地址写错了，或者页面已经移走。",
      linkLabel: "回到首页",
      linkText: "回到首页",
    },
  },
  search: {
    button: { buttonText: "搜索", buttonAriaLabel: "搜索" },
    modal: {
      displayDetails: "显示详情",
      resetButtonTitle: "清除",
      backButtonTitle: "返回",
      noResultsText: "没有结果：",
      footer: { selectText: "选择", navigateText: "移动", closeText: "关闭" },
    },
  },
};

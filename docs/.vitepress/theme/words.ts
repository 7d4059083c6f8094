import { useData } from "vitepress";
import { computed, type ComputedRef } from "vue";
import { repository } from "../repository.ts";

const english = {
  data: "data set",
  protocol: "protocol",
  model: "model",
  options: "options",
  defaults: "the defaults",
  training: "training",
  memory: "peak memory",
  compared: "what",
  to: "against",
  ratio: "time, as a share of the other's",
  spread: "least to greatest",
  ratings: "Ratings",
  file: "From",
  none: "No full run of this model is among the result files yet.",
};

const chinese: typeof english = {
  data: "数据集",
  protocol: "评测方式",
  model: "模型",
  options: "选项",
  defaults: "默认值",
  training: "训练用时",
  memory: "内存峰值",
  compared: "任务",
  to: "对比",
  ratio: "用时与对方之比",
  spread: "最小到最大",
  ratings: "评分预测",
  file: "数据来自",
  none: "结果文件里还没有这个模型的完整实验。",
};

/** Headings of the tables in the language of the page. */
export function useWords(): ComputedRef<typeof english> {
  const { lang } = useData();
  return computed(() => (lang.value === "zh" ? chinese : english));
}

/** Where a result file lies. */
export const resultFile = (file: string): string => `${repository}/blob/main/apps/bench/results/${file}`;

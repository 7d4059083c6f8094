import DefaultTheme from "vitepress/theme";
import type { Theme } from "vitepress";
import "katex/dist/katex.min.css";
import "./style.css";
import AllQuality from "./AllQuality.vue";
import Quality from "./Quality.vue";
import Speed from "./Speed.vue";

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component("AllQuality", AllQuality);
    app.component("Quality", Quality);
    app.component("Speed", Speed);
  },
} satisfies Theme;

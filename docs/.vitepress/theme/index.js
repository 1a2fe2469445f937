import DefaultTheme from "vitepress/theme";
import Diagram from "./Diagram.vue";
import Layout from "./Layout.vue";
import "./style.css";

export default {
  extends: DefaultTheme,
  Layout,
  enhanceApp({ app }) {
    app.component("Diagram", Diagram);
  },
};

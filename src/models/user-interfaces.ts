import type { Model } from "./model.ts";

/** What shows something in a browser. */
export const userInterfaces: readonly Model[] = [
  {
    modules: ["@angular/core", "@builder.io/qwik", "jquery", "lit", "solid-js", "svelte", "vue"],
    is: "browser",
    apis: {},
  },
  {
    modules: ["react-native-actions-sheet"],
    checked: "react-native-actions-sheet@10.1.2",
    is: "browser",
    apis: {
      "SheetManager.{hide,show}": { returns: "promise", neverRejects: true },
    },
  },
];

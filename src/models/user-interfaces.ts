import type { Model } from "./model.ts";

/** What shows something in a browser. */
export const userInterfaces: readonly Model[] = [
  {
    modules: ["@angular/core", "@builder.io/qwik", "jquery", "lit", "solid-js", "svelte", "vue"],
    is: "browser",
    apis: {},
  },
];

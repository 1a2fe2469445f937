import type { Model } from "./model.ts";

/** Navigation in applications with Vue or Angular. */
export const routers: readonly Model[] = [
  {
    modules: ["vue-router"],
    checked: "vue-router@5.5.1",
    is: "browser",
    apis: {
      useRouter: { gives: "Router" },
      "Router.{push,replace}": { returns: "promise", mayFloat: "the router tells `onError` of a failed navigation" },
    },
  },
  {
    modules: ["@angular/router"],
    checked: "@angular/router@22.2.6",
    is: "browser",
    apis: {
      "Router.{navigate,navigateByUrl}": { returns: "promise", mayFloat: "the router reports a failed navigation by an event" },
    },
  },
];

import type { Model } from "./model.ts";

/** React, and what has its hooks. */
export const react: readonly Model[] = [
  {
    modules: ["@wordpress/element", "react"],
    is: "browser",
    apis: {
      "{useEffect,useInsertionEffect,useLayoutEffect}": { is: "effect" },
    },
  },
  {
    modules: ["globalThis"],
    apis: {
      "React.{useEffect,useInsertionEffect,useLayoutEffect}": { is: "effect" },
    },
  },
  {
    modules: ["preact", "react-dom", "react-native"],
    is: "browser",
    apis: {},
  },
  {
    modules: ["preact/compat"],
    apis: {
      "{useEffect,useInsertionEffect,useLayoutEffect}": { is: "effect" },
    },
  },
  {
    modules: ["preact/hooks"],
    apis: {
      "{useEffect,useLayoutEffect}": { is: "effect" },
    },
  },
];

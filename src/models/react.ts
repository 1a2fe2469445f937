import type { Model } from "./model.ts";

/** React, and what has its hooks. */
export const react: readonly Model[] = [
  {
    modules: ["react", "@wordpress/element"],
    checked: "@types/react@19.3.3",
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
    checked: "preact@11.2.0",
    apis: {
      "{useEffect,useInsertionEffect,useLayoutEffect}": { is: "effect" },
    },
  },
  {
    modules: ["preact/hooks"],
    checked: "preact@11.2.0",
    apis: {
      "{useEffect,useLayoutEffect}": { is: "effect" },
    },
  },
];

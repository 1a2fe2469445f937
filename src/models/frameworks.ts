import type { Model } from "./model.ts";

/** Frameworks with code for both sides. */
export const frameworks: readonly Model[] = [
  {
    modules: ["@remix-run/node", "@remix-run/react", "@sveltejs/kit", "astro", "gatsby", "ink", "nuxt"],
    is: "both sides",
    apis: {},
  },
];

import type { Model } from "./model.ts";

/** Parsers of text. */
export const parsers: readonly Model[] = [
  {
    modules: ["@iarna/toml", "json5"],
    apis: {
      parse: { is: "probe" },
    },
  },
  {
    modules: ["js-yaml"],
    apis: {
      load: { is: "probe" },
    },
  },
];

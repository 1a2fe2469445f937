import type { Model } from "./model.ts";

/** Parsers of text. */
export const parsers: readonly Model[] = [
  {
    modules: ["json5", "@iarna/toml"],
    checked: "json5@2.2.3",
    apis: {
      parse: { is: "probe" },
    },
  },
  {
    modules: ["js-yaml"],
    checked: "js-yaml@5.5.0",
    apis: {
      load: { is: "probe" },
    },
  },
];

import { createPlugin } from "./plugin.ts";

/** The plugin without what needs Node.js: it looks for no parser, starts no TypeScript 7, and knows no other files than a parser gives it. */
const plugin = createPlugin(() => {
  throw new Error("The type-checked presets of eslint-plugin-async-pitfalls look for a parser on the disk: in a browser, set one up beside `recommended` or `strict`.");
});

export { plugin as default, plugin as "module.exports" };

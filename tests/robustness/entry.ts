/** The plugin, and what it swallows: a question that fails counts as unknown, which would hide a mistake of our own. */
export { default } from "../../src/index.ts";
export { onFailure } from "../../src/facts/failing.ts";

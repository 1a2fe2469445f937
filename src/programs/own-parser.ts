import { createRequire } from "node:module";
import type { Linter } from "eslint";
import { name } from "../../package.json";

/**
 * Loads the parser of this package, `eslint-plugin-async-pitfalls/parser`, which is a bundle of its own. It throws where oxc-parser is
 * not installed.
 */
export function loadOwnParser(): Linter.Parser {
  const { default: parser } = createRequire(import.meta.url)(`${name}/parser`) as { default: Linter.Parser };
  return parser;
}

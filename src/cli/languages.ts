import type { Linter } from "eslint";
import type { Components, ScriptParser } from "../programs/components.ts";

export const ALL_FILES = "**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx,vue,svelte}";
const TYPESCRIPT_FILES = "**/*.{ts,mts,cts,tsx}";

/** Without a configuration there is no telling browser from Node: a name that either has is a platform's name. */
const GLOBALS = [
  ...["AbortController", "AbortSignal", "Buffer", "Response", "Request", "URL", "WebSocket", "Worker", "XMLHttpRequest"],
  ...["clearImmediate", "clearInterval", "clearTimeout", "console", "document", "exports", "fetch", "global", "module"],
  ...["navigator", "performance", "process", "queueMicrotask", "require", "setImmediate", "setInterval", "setTimeout"],
  ...["structuredClone", "window", "__dirname", "__filename"],
];

type SourceType = "module" | "commonjs";

/** Reads all languages with one parser, typescript-eslint's. */
export function parsedBy(parser: Linter.Parser): Linter.Config[] {
  return [...javascript("module"), { files: [ALL_FILES], languageOptions: { parser } }];
}

/** Reads JavaScript with ESLint's parser, and TypeScript with the one that is given, if any; components by their own. */
export function untyped(components: Components | undefined, parser: Linter.Parser | undefined, sourceType: SourceType = "module"): Linter.Config[] {
  const entries = [...javascript(sourceType), ...componentEntries(components, parser)];
  if (!parser) return entries;
  // Without it, a TypeScript that is newer than typescript-eslint makes it print a banner.
  const parserOptions = { loggerFn: false };
  return [...entries, { files: [TYPESCRIPT_FILES], languageOptions: { parser, parserOptions } }];
}

function componentEntries(components: Components | undefined, parser: Linter.Parser | undefined): Linter.Config[] {
  const names = components?.extensions.map((extension) => `**/*${extension}`) ?? [];
  if (!components || names.length === 0) return [];
  return [{ files: names, languageOptions: { parser: components.parserOf(parser as ScriptParser | undefined), parserOptions: { loggerFn: false } } }];
}

/** CommonJS is read as modules, too, where it can be: what is left has `with`, `return` at the top, and the like. */
function javascript(sourceType: SourceType): Linter.Config[] {
  const globals = Object.fromEntries(GLOBALS.map((name) => [name, "readonly" as const]));
  const parserOptions = { ecmaFeatures: { jsx: true } };
  return [
    { files: [ALL_FILES], languageOptions: { ecmaVersion: "latest", globals, parserOptions, sourceType } },
    { files: ["**/*.cjs"], languageOptions: { sourceType: "commonjs" } },
  ];
}

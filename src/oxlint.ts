import type { Rule } from "eslint";
import type { SourceCode } from "./ast/nodes.ts";
import plugin from "./index.ts";
import { readerOfOtherFiles, type OtherFilesReader } from "./programs/other-files.ts";

type Context = Rule.RuleContext;

/** A rule as oxlint prefers it: made once for all files. */
interface OxlintRule {
  readonly meta: Rule.RuleMetaData | undefined;
  createOnce(context: Context): { readonly Program: (node: object) => void };
}

/** What `extends` takes in `oxlint.config.ts`. */
interface OxlintConfig {
  jsPlugins: string[];
  rules: Record<string, "error" | ["error", ...unknown[]]>;
}

type Preset = "all" | "recommended" | "strict";

interface OxlintPlugin {
  readonly meta: { readonly name: string; readonly version: string };
  readonly rules: Readonly<Record<string, OxlintRule>>;
  readonly configs: Readonly<Record<Preset, OxlintConfig>>;
}

const { name, version } = plugin.meta;

const oxlintPlugin: OxlintPlugin = {
  meta: { name, version },
  rules: Object.fromEntries(Object.entries(plugin.rules).map(([id, rule]) => [id, forAllFiles(rule)])),
  configs: { all: configOf("all"), recommended: configOf("recommended"), strict: configOf("strict") },
};

export default oxlintPlugin;

function forAllFiles(rule: Rule.RuleModule): OxlintRule {
  return {
    meta: rule.meta,
    createOnce: (context) => ({ Program: (node) => rule.create(inFile(context)).Program?.(node as never) }),
  };
}

function configOf(preset: Preset): OxlintConfig {
  return { jsPlugins: [`${name}/oxlint`], rules: plugin.configs[preset].rules as OxlintConfig["rules"] };
}

/** Seen from the file that is linted now: oxlint has one `sourceCode` for all of them, by which nothing can be kept. */
function inFile(context: Context): Context {
  const reader = readerIn(context.cwd);
  const sourceCode = viewOf(context.sourceCode as unknown as SourceCode, reader);
  return Object.create(context, { sourceCode: { value: sourceCode }, ...(reader ? { languageOptions: { value: { parser: reader.parser } } } : {}) }) as Context;
}

const readers = new Map<string, OtherFilesReader | undefined>();

/** Other files of a project are read by the parser that a linter lends to rules; oxlint has none to lend. */
function readerIn(folder: string): OtherFilesReader | undefined {
  if (!readers.has(folder)) readers.set(folder, readerOfOtherFiles(folder));
  return readers.get(folder);
}

const views = new WeakMap<object, SourceCode>();

/** Returns the same view to all rules, and another one for each tree. */
function viewOf(sourceCode: SourceCode, reader: OtherFilesReader | undefined): SourceCode {
  const { ast, scopeManager, text, visitorKeys } = sourceCode;
  let view = views.get(ast);
  if (!view) {
    const own = { ast, scopeManager, text, visitorKeys, ...(reader ? { constructor: reader.SourceCode } : {}) };
    view = Object.create(sourceCode, Object.fromEntries(Object.entries(own).map(([name, value]) => [name, { value }]))) as SourceCode;
    views.set(ast, view);
  }
  return view;
}

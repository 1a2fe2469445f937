import type { ParserOptions } from "@typescript-eslint/parser";
import type { ESLint, Linter } from "eslint";
import { OVERLAPPING_RULES } from "./overlapping.ts";
import { findToolchain, remedyFor, type Toolchain } from "./programs/toolchain.ts";
import type { Rule, RulePresets } from "./rule.ts";

/** One entry of a flat configuration, which may also be spread and mapped, as an array of it may. */
type SpreadableConfig = Linter.Config & readonly Linter.Config[];

export type Configs = Readonly<
  Record<"all" | "disableOverlapping" | "recommended" | "strict", SpreadableConfig> & Record<"recommendedTypeChecked" | "strictTypeChecked", Linter.Config[]>
>;

const TYPESCRIPT_FILES = ["**/*.ts", "**/*.tsx", "**/*.mts", "**/*.cts"];

/** The presets, derived from the rules' own `meta.docs.presets`, and what switches off the rules that they replace. */
export function configsOf(plugin: ESLint.Plugin, namespace: string, rules: Readonly<Record<string, Rule>>): Configs {
  const preset = (name: string, optionsIn: (presets: RulePresets) => object | undefined): SpreadableConfig => {
    const entries = Object.entries(rules).flatMap(([rule, { meta }]) => {
      const options = optionsIn(meta.docs.presets);
      return options ? [[`${namespace}/${rule}`, severity(options)] as const] : [];
    });
    return spreadable({ name: `${namespace}/${name}`, plugins: { [namespace]: plugin }, rules: Object.fromEntries(entries) });
  };
  const recommended = preset("recommended", (presets) => presets.recommended);
  const strict = preset("strict", (presets) => presets.strict);
  return {
    recommended,
    strict,
    all: preset("all", () => ({})),
    disableOverlapping: spreadable({ name: `${namespace}/disable-overlapping`, rules: switchedOff(Object.keys(OVERLAPPING_RULES)) }),
    get recommendedTypeChecked() {
      return [typeCheckedFiles(namespace), recommended];
    },
    get strictTypeChecked() {
      return [typeCheckedFiles(namespace), strict];
    },
  };
}

function severity(options: object): Linter.RuleEntry {
  return Object.keys(options).length > 0 ? ["error", options] : "error";
}

function switchedOff(rules: readonly string[]): Linter.RulesRecord {
  return Object.fromEntries(rules.map((rule) => [rule, "off"]));
}

/** What an array has is not enumerable, for ESLint refuses keys that it does not know. */
function spreadable(config: Linter.Config): SpreadableConfig {
  const list = [config];
  for (const key of Reflect.ownKeys(Array.prototype).filter((name) => name !== "constructor")) {
    const member: unknown = Reflect.get(list, key);
    Object.defineProperty(config, key, { value: typeof member === "function" ? (member.bind(list) as unknown) : member });
  }
  return Object.defineProperty(config, 0, { value: config }) as SpreadableConfig;
}

function typeCheckedFiles(namespace: string): Linter.Config {
  return { name: `${namespace}/typescript-parser`, files: TYPESCRIPT_FILES, ...typedLanguage() };
}

/**
 * typescript-eslint's parser, or the plugin's own in a project with TypeScript 7, which the rules ask by themselves. It is looked
 * for only by those who want types. `projectService` is an object without options, which means what `true` means: ESLint merges
 * objects, so that the options of another entry stay, and replaces all else.
 */
function typedLanguage(): Pick<Linter.Config, "languageOptions" | "settings"> {
  const lookup = findToolchain(process.cwd());
  if (lookup.state === "native") return { languageOptions: { parser: lookup.parser }, settings: { "async-pitfalls": { types: "native" } } };
  if (lookup.state === "ready") return { languageOptions: { parser: withOneSourceOfTypes(lookup.toolchain.parser), parserOptions: { projectService: {} } } };
  throw new Error(
    `The type-checked presets of eslint-plugin-async-pitfalls cannot be used, while \`recommended\` and \`strict\` do without types: ${remedyFor(lookup)}`,
  );
}

/** typescript-eslint refuses a project service beside a `project`: a user's choice goes before our default. */
function withOneSourceOfTypes(parser: Toolchain["parser"]): Linter.Parser {
  const parseForESLint = (code: string, options: ParserOptions) => {
    const isOneTooMany = hasChosenSource(options) && isDefault(options.projectService);
    return parser.parseForESLint(code, isOneTooMany ? { ...options, projectService: undefined } : options);
  };
  return { ...parser, parseForESLint } as Linter.Parser;
}

/** `null` and `false` choose to have no types, as typescript-eslint's `disableTypeChecked` does. */
function hasChosenSource({ program, programs, project }: ParserOptions): boolean {
  return [program, programs, project].some((source) => source !== undefined);
}

function isDefault(projectService: unknown): boolean {
  return typeof projectService === "object" && projectService !== null && Object.keys(projectService).length === 0;
}

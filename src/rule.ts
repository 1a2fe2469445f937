import type { TSESLint } from "@typescript-eslint/utils";
import type { Rule as EslintRule } from "eslint";
import { homepage } from "../package.json";
import { isScript } from "./ast/language.ts";
import type { Node, SourceCode } from "./ast/nodes.ts";
import { matchesGlob, type NamePattern } from "./ast/pattern.ts";
import { nodesOf, type NodeOf, type TypeName } from "./ast/walk.ts";
import { excuseFor, type Excuse } from "./excuse.ts";
import type { Facts } from "./facts/facts.ts";
import { pathFrom } from "./facts/file-path.ts";
import { factsOf, newFailuresOf } from "./facts/index.ts";
import { repairsAmong, type RepairKind } from "./repairs.ts";
import { isDebugging, knownBefore, tellCause, type Cause } from "./settings.ts";

export type { Cause };

/** An option is one property of the rule's only option object; its schema, type, default and docs come from here. */
interface BooleanOption {
  readonly type: "boolean";
  readonly default: boolean;
  readonly description: string;
}
interface ChoiceOption<T extends string = string> {
  readonly type: "string";
  readonly enum: readonly T[];
  readonly default: NoInfer<T>;
  readonly description: string;
}
interface TextOption {
  readonly type: "string";
  readonly default: string;
  readonly description: string;
}
interface CountOption {
  readonly type: "integer";
  readonly minimum: number;
  readonly default: number;
  readonly description: string;
}
interface ListOption {
  readonly type: "array";
  readonly items: { readonly type: "string" };
  readonly default: readonly string[];
  readonly description: string;
}
interface NamesOption {
  readonly type: "array";
  readonly items: { readonly anyOf: readonly object[] };
  readonly default: readonly NamePattern[];
  readonly description: string;
}
interface TableOption {
  readonly type: "object";
  readonly additionalProperties: { readonly type: "string" };
  readonly default: Readonly<Record<string, string>>;
  readonly description: string;
}
interface LimitOption {
  readonly type: "object";
  readonly patternProperties: Readonly<Record<string, object>>;
  readonly minProperties: 2;
  readonly additionalProperties: false;
  readonly default: undefined;
  readonly description: string;
}
type Option = BooleanOption | ChoiceOption | CountOption | LimitOption | ListOption | NamesOption | TableOption | TextOption;
export type OptionDeclarations = Readonly<Record<string, Option>>;

export type OptionValues<O extends OptionDeclarations> = {
  readonly [Name in keyof O]: O[Name] extends { readonly enum: readonly (infer Choice)[] }
    ? Choice
    : O[Name] extends BooleanOption
      ? boolean
      : O[Name] extends CountOption
        ? number
        : O[Name] extends ListOption
          ? readonly string[]
          : O[Name] extends NamesOption
            ? readonly NamePattern[]
            : O[Name] extends TableOption
              ? Readonly<Record<string, string>>
              : O[Name] extends LimitOption
                ? Limit | undefined
                : string;
};

/** The module whose default export maps with a limit, and how many it runs at a time. */
export interface Limit {
  readonly module: string;
  readonly limit: number;
}

export function flag(initial: boolean, description: string): BooleanOption {
  return { type: "boolean", default: initial, description };
}

export function choice<const T extends string>(values: readonly T[], initial: NoInfer<T>, description: string): ChoiceOption<T> {
  return { type: "string", enum: values, default: initial, description };
}

export function text(initial: string, description: string): TextOption {
  return { type: "string", default: initial, description };
}

export function count(initial: number, description: string): CountOption {
  return { type: "integer", minimum: 0, default: initial, description };
}

/** Texts, none of them unless the user names some. */
export function list(description: string): ListOption {
  return { type: "array", items: { type: "string" }, default: [], description };
}

/** Names of functions or types, none of them unless the user gives some. */
export function names(description: string): NamesOption {
  return { type: "array", items: { anyOf: [{ type: "string" }, MODULE_AND_NAME] }, default: [], description };
}

// No `properties`: those who make docs from this would list them as options.
const MODULE_AND_NAME = {
  type: "object",
  patternProperties: { "^(?:module|name)$": { type: "string" } },
  required: ["module", "name"],
  additionalProperties: false,
};

/** Texts by name, none of them unless the user names some. */
export function table(description: string): TableOption {
  return { type: "object", additionalProperties: { type: "string" }, default: {}, description };
}

/** A `Limit`, none unless the user names one. */
export function limit(description: string): LimitOption {
  // Makers of docs take what is among `properties` for options of the rule.
  const patternProperties = { "^module$": { type: "string" }, "^limit$": { type: "integer", minimum: 1 } };
  return { type: "object", patternProperties, minProperties: 2, additionalProperties: false, default: undefined, description };
}

/** The presets that switch a rule on, each with the options that it sets. `strict` has every rule. */
export interface RulePresets {
  readonly recommended?: Readonly<Record<string, unknown>>;
  readonly strict: Readonly<Record<string, unknown>>;
}

interface RuleDocs {
  readonly description: string;
  /** The guide that explains what goes wrong: the name of its file in `docs/guides`. */
  readonly pitfall: string;
  readonly presets: RulePresets;
  /** The kinds of suggestions, by their ids. */
  readonly repairs: Readonly<Record<string, RepairKind>>;
  readonly url: string;
}

/** A rule as ESLint's own types have it, so that ours need no package that a user may not have. */
export interface Rule extends EslintRule.RuleModule {
  readonly meta: EslintRule.RuleMetaData & { readonly docs: RuleDocs };
}

interface RuleDefinition<O extends OptionDeclarations, Id extends string> {
  readonly name: string;
  readonly meta: {
    readonly type: "problem" | "suggestion";
    readonly docs: Omit<RuleDocs, "repairs" | "url">;
    readonly hasSuggestions?: boolean;
    readonly messages: Readonly<Record<Id, string>>;
  };
  readonly options: O;
  create(context: RuleContext<OptionValues<O>, Id>): Listeners;
}

/** What is done with the nodes of a type: with all of the type that is named first, in source order, then with those of the next one. */
export type Listeners = { readonly [T in TypeName]?: (node: NodeOf<T>) => void };

/** What a rule sees: the file, what is known about it, the options with their defaults filled in. */
export interface RuleContext<Values, Id extends string> {
  readonly sourceCode: SourceCode;
  readonly facts: Facts;
  readonly options: Values;
  /** The path of the file that is linted. */
  readonly file: string;
  /** Whether one of the globs names the file, or another one, seen from the folder that ESLint runs in. */
  isFileIn(globs: readonly string[], file?: string): boolean;
  /** The path of a file, seen from the folder that ESLint runs in. */
  pathOf(file: string): string;
  report(descriptor: Report<Id>): void;
  /** Prints what was found out about a node where the user asks for it: `settings: { "async-pitfalls": { debug: true } }`, `DEBUG=async-pitfalls`. */
  debug(node: Node, finding: () => string): void;
  /** Whether an excuse applies to a candidate. Which one it was is printed where the user asks for it. */
  isExcused<Candidate>(node: Node, excuses: readonly Excuse<Candidate>[], candidate: Candidate): boolean;
}

interface Report<Id extends string> {
  readonly node: Node;
  readonly messageId: Id;
  readonly data?: Readonly<Record<string, string>>;
  /** What other reports of a run may share with it. */
  readonly cause?: Cause | undefined;
  /** Those that do not apply are left out. */
  readonly suggest?: readonly (Suggestion<Id> | undefined)[];
}

export interface Suggestion<Id extends string> {
  readonly messageId: Id;
  readonly data?: Readonly<Record<string, string>>;
  readonly fix: TSESLint.ReportFixFunction;
}

export function createRule<const O extends OptionDeclarations, Id extends string>(definition: RuleDefinition<O, Id>): Rule {
  const { name, meta, options } = definition;
  const defaults = Object.fromEntries(Object.entries(options).map(([key, option]) => [key, option.default]));
  const shown = Object.entries(options).filter(([, { type }]) => type !== "object");
  return {
    meta: {
      ...meta,
      docs: { ...meta.docs, repairs: repairsAmong(Object.keys(meta.messages)), url: `${homepage}/blob/main/docs/rules/${name}.md` },
      // A table's default is left out: those who make docs from this print it as `[object Object]`.
      defaultOptions: [Object.fromEntries(shown.map(([key, option]) => [key, option.default]))],
      schema: [{ type: "object", additionalProperties: false, properties: propertiesOf(options) }],
    },
    create(context) {
      const chosen = { ...defaults, ...(context.options[0] as object | undefined) } as OptionValues<O>; // ESLint fills in `defaultOptions` since 9.15 only.
      // ESLint and typescript-eslint describe the same objects with types of their own.
      const seen = new RuleContextView<OptionValues<O>, Id>(name, chosen, context as unknown as TSESLint.RuleContext<Id, []>);
      const looks = isScript(seen.sourceCode) && definition.create(seen);
      return looks && Object.keys(looks).length > 0 ? { Program: () => lookAround(seen, looks) } : {};
    },
  };
}

/** A class, so that what rules ask is compiled once: objects with a getter of their own are each another kind. */
class RuleContextView<Values, Id extends string> implements RuleContext<Values, Id> {
  readonly sourceCode: SourceCode;
  readonly file: string;
  readonly options: Values;
  readonly #rule: string;
  readonly #context: TSESLint.RuleContext<Id, []>;
  readonly #known: ReturnType<typeof knownBefore>;

  constructor(rule: string, options: Values, context: TSESLint.RuleContext<Id, []>) {
    this.sourceCode = context.sourceCode;
    this.file = context.filename;
    this.options = options;
    this.#rule = rule;
    this.#context = context;
    this.#known = knownBefore(context.settings, context.filename);
  }

  get facts(): Facts {
    return factsOf(this.sourceCode, this.#context.languageOptions, ...this.#known);
  }

  isFileIn(globs: readonly string[], file = this.file): boolean {
    return globs.some((glob) => matchesGlob(glob, this.pathOf(file)));
  }

  pathOf(file: string): string {
    return pathFrom(this.#context.cwd, file);
  }

  isExcused<Candidate>(node: Node, excuses: readonly Excuse<Candidate>[], candidate: Candidate): boolean {
    const excuse = excuseFor(excuses, candidate);
    if (excuse) this.debug(node, () => `excused, ${excuse.id}: ${excuse.why}`);
    return excuse !== undefined;
  }

  debug(node: Node, finding: () => string): void {
    if (isDebugging(this.#context.settings)) console.error(`${this.pathOf(this.file)}:${String(node.loc.start.line)} ${this.#rule}: ${finding()}`);
  }

  /** On stderr, for what fails is not in the code: no finding, and no reason to fail a build. */
  tellFailures(): void {
    for (const news of newFailuresOf(this.sourceCode, this.pathOf(this.file))) console.error(`async-pitfalls: ${news}`);
  }

  report({ cause, suggest = [], ...descriptor }: Report<Id>): void {
    if (cause) tellCause(this.#context.settings, { ...cause, rule: this.#rule, file: this.file, start: descriptor.node.loc.start });
    this.#context.report({ ...descriptor, suggest: suggest.filter((suggestion) => suggestion !== undefined) });
  }
}

/** All rules share one walk of the file, which costs a fraction of what ESLint's calls of listeners for each node do. */
function lookAround(seen: RuleContextView<unknown, string>, looks: Listeners): void {
  for (const [type, look] of Object.entries(looks) as [TypeName, (node: Node) => void][]) {
    for (const node of nodesOf(seen.sourceCode, type)) {
      try {
        look(node);
      } catch (error) {
        // ESLint only knows that it happened in the file.
        if (error instanceof Error) error.message += `\nIt was looking at line ${String(node.loc.start.line)}.`;
        throw error;
      }
    }
  }
  seen.tellFailures();
}

function propertiesOf(options: OptionDeclarations): Record<string, object> {
  return Object.fromEntries(Object.entries(options).map(([key, { default: initial, ...property }]) => [key, property.type === "object" ? property : { ...property, default: initial }]));
}

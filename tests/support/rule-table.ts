import path from "node:path";
import * as typescriptParser from "@typescript-eslint/parser";
import { RuleTester, type InvalidTestCase, type RunTests } from "@typescript-eslint/rule-tester";
import type { TSESLint } from "@typescript-eslint/utils";
import { Linter } from "eslint";
import { afterAll, describe, expect, it } from "vitest";
import type { Rule } from "../../src/rule.ts";
import { readDrawing, type Drawn } from "./drawing.ts";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;

const TYPED_FOLDER = path.join(import.meta.dirname, "typed");

/** One test lints every case again for each suggestion. */
const SUGGESTIONS_TIMEOUT = 60_000;

/** With a type checker; TypeScript's parser alone; ESLint's own parser, for what is plain JavaScript. */
const SETTINGS = ["typed", "untyped", "espree"] as const;
export type Setting = (typeof SETTINGS)[number];

/** Code, with what is expected drawn under its lines: `~~~ [messageId]`, or `~~~ [messageId] typed` for one setting only. */
type TableCase =
  | string
  | {
      readonly code: string;
      readonly options?: object;
      /** Only in these settings; all of them unless it is said. */
      readonly in?: readonly Setting[];
      readonly jsx?: true;
      readonly script?: true;
    };

interface RepairCase {
  readonly code: string;
  readonly options?: object;
  readonly in?: readonly Setting[];
  readonly jsx?: true;
  readonly script?: true;
  /** What the code becomes by each suggestion of its only report, by message id; `{}` where none is offered. */
  readonly suggestions: Readonly<Record<string, string>>;
}

export interface RuleTable {
  readonly reports: Readonly<Record<string, TableCase>>;
  readonly allows: Readonly<Record<string, TableCase>>;
  /** Not known for sure, and therefore silent. */
  readonly leavesAlone: Readonly<Record<string, TableCase>>;
  readonly repairs: Readonly<Record<string, RepairCase>>;
}

/** Runs a rule on its table in each setting, and tries every suggestion that any case offers. */
export function runTable(name: string, rule: Rule, table: RuleTable): void {
  for (const setting of SETTINGS) {
    describe(setting, () => {
      const cases = casesIn(setting, table);
      testerOf(setting).run(name, withoutRepairs(rule), cases);
      describe("repairs", () => testRepairs(rule, setting, table.repairs));
      describe("suggestions parse and end the report", () => testSuggestions(name, rule, setting, table));
    });
  }
}

interface Prepared {
  readonly name: string;
  readonly drawn: Drawn;
  readonly options: object | undefined;
  readonly jsx: boolean;
  readonly script: boolean;
}

function prepare(group: Readonly<Record<string, TableCase>>, setting: Setting): Prepared[] {
  return Object.entries(group).flatMap(([name, entry]) => {
    const { code, options, in: settings, jsx = false, script = false } = typeof entry === "string" ? { code: entry } : entry;
    const drawn = readDrawing(code, setting);
    const wanted = (settings?.includes(setting) ?? true) && (setting !== "espree" || isPlainJavaScript(drawn.code, script));
    return wanted ? [{ name, drawn, options, jsx, script }] : [];
  });
}

function isPlainJavaScript(code: string, script: boolean): boolean {
  const messages = new Linter().verify(code, [configOf("espree", script)]);
  return !messages.some(({ fatal }) => fatal);
}

function casesIn(setting: Setting, table: RuleTable): RunTests<string, unknown[]> {
  const invalid: InvalidTestCase<string, unknown[]>[] = [];
  const valid: { name: string; code: string; options: unknown[] }[] = [];
  for (const [group, entries] of Object.entries({ reports: table.reports, allows: table.allows, "leaves alone": table.leavesAlone })) {
    for (const { name, drawn, options, jsx, script } of prepare(entries, setting)) {
      const { code, expected } = drawn;
      const test = { name: `${group}: ${name}`, code, options: options ? [options] : [], ...settingsOf(setting, jsx, script) };
      if (group !== "reports" && expected.length > 0) throw new Error(`${name}: a case that is not reported has a drawing`);
      if (group === "reports" && drawn.expectedAnywhere === 0) throw new Error(`${name}: nothing is drawn under the code`);
      if (expected.length > 0) invalid.push({ ...test, errors: expected });
      else valid.push(test);
    }
  }
  return { valid, invalid };
}

function settingsOf(setting: Setting, jsx: boolean, script: boolean): object {
  const language = { sourceType: script ? "commonjs" : "module" };
  if (setting === "espree") return { languageOptions: { ...language, parserOptions: { ecmaFeatures: { jsx: true } } } };
  return { filename: fileOf(setting, jsx), languageOptions: { ...language, parserOptions: { ecmaFeatures: { jsx } } } };
}

function fileOf(setting: Setting, jsx: boolean): string {
  const extension = jsx ? "tsx" : "ts";
  return setting === "typed" ? path.join(TYPED_FOLDER, `case.${extension}`) : `case.${extension}`;
}

const testers = new Map<Setting, RuleTester>();

function testerOf(setting: Setting): RuleTester {
  let tester = testers.get(setting);
  if (!tester) testers.set(setting, (tester = new RuleTester({ languageOptions: languageOf(setting) })));
  return tester;
}

function languageOf(setting: Setting): Linter.LanguageOptions {
  if (setting === "espree") return {};
  const typed = { projectService: true, tsconfigRootDir: TYPED_FOLDER };
  return {
    parser: typescriptParser,
    parserOptions: setting === "typed" ? typed : {},
  };
}

function configOf(setting: Setting, script: boolean, jsx = false): Linter.Config {
  const language = languageOf(setting);
  const parserOptions = { ...language.parserOptions, ecmaFeatures: { jsx: jsx || setting === "espree" } };
  return { files: ["**/*.ts", "**/*.tsx"], languageOptions: { ...language, sourceType: script ? "commonjs" : "module", parserOptions } };
}

/** RuleTester wants every suggestion repeated in every case; here they have a group of their own. */
function withoutRepairs(rule: Rule): TSESLint.RuleModule<string, unknown[]> {
  const silent: Rule = {
    meta: { ...rule.meta, hasSuggestions: false },
    create: (context) =>
      rule.create(
        Object.create(context, {
          report: { value: ({ suggest: _, ...descriptor }: { suggest?: unknown }) => context.report(descriptor as never) },
        }) as typeof context,
      ),
  };
  return silent as unknown as TSESLint.RuleModule<string, unknown[]>;
}

/** The messages of one rule alone, the linter's own complaints about the file included. */
export function lintWith(rule: Rule, code: string, setting: Setting, how: { options?: object; jsx?: boolean; script?: boolean } = {}): Linter.LintMessage[] {
  const { options, jsx = false, script = false } = how;
  const config: Linter.Config = {
    ...configOf(setting, script, jsx),
    plugins: { table: { rules: { rule } } },
    rules: { "table/rule": options ? ["error", options] : "error" },
  };
  const cwd = setting === "typed" ? TYPED_FOLDER : import.meta.dirname;
  return new Linter({ cwd }).verify(code, [config], { filename: path.join(cwd, fileOf("untyped", jsx)) });
}

export function applySuggestion(code: string, { fix }: Linter.LintSuggestion): string {
  return code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]);
}

function testRepairs(rule: Rule, setting: Setting, repairs: RuleTable["repairs"]): void {
  for (const { name, drawn, options, jsx, script } of prepare(repairs, setting)) {
    it(name, () => {
      const [message, ...others] = lintWith(rule, drawn.code, setting, { options, jsx, script });
      expect(others).toEqual([]);
      expect(message, "no report").toBeDefined();
      const offered = (message?.suggestions ?? []).map((suggestion) => [suggestion.messageId, applySuggestion(drawn.code, suggestion)]);
      const wanted = Object.entries(repairs[name]?.suggestions ?? {}).map(([id, output]) => [id, readDrawing(output, setting).code]);
      expect(Object.fromEntries(offered)).toEqual(Object.fromEntries(wanted));
    });
  }
}

function testSuggestions(name: string, rule: Rule, setting: Setting, table: RuleTable): void {
  const cases = [...prepare(table.reports, setting), ...prepare(table.repairs, setting)];
  it(`${name}: ${String(cases.length)} cases`, () => {
    for (const { name: caseName, drawn, options, jsx, script } of cases) {
      const before = lintWith(rule, drawn.code, setting, { options, jsx, script });
      for (const message of before) {
        for (const suggestion of message.suggestions ?? []) {
          const after = lintWith(rule, applySuggestion(drawn.code, suggestion), setting, { options, jsx, script });
          expect(after.filter(({ fatal }) => fatal), `${caseName}: ${suggestion.desc}`).toEqual([]);
          expect(after.length, `${caseName}: ${suggestion.desc} leaves the report`).toBeLessThan(before.length);
        }
      }
    }
  }, SUGGESTIONS_TIMEOUT);
}

import path from "node:path";
import { RuleTester, type InvalidTestCase, type RunTests } from "@typescript-eslint/rule-tester";
import type { TSESLint } from "@typescript-eslint/utils";
import type { Linter } from "eslint";
import { afterAll, describe, expect, it } from "vitest";
import type { Rule } from "../../src/rule.ts";
import { readDrawing, type Drawn } from "./drawing.ts";
import { canRead, fileOf, languageOf, SETTINGS, verify, type Reading, type Setting } from "./settings.ts";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;

/** One test lints every case again for each suggestion, or with each of two parsers. */
const SUGGESTIONS_TIMEOUT = 60_000;

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

/** Runs a rule on its table in each setting, tries every suggestion that any case offers, and compares what is found with another parser. */
export function runTable(name: string, rule: Rule, table: RuleTable): void {
  for (const setting of SETTINGS) {
    describe(setting, () => {
      const cases = casesIn(setting, table);
      testerOf(setting).run(name, withoutRepairs(rule), cases);
      describe("repairs", () => testRepairs(rule, setting, table.repairs));
      describe("suggestions parse and end the report", () => testSuggestions(name, rule, setting, table));
    });
  }
  testOwnParser(name, rule, table);
}

interface Prepared {
  readonly name: string;
  readonly drawn: Drawn;
  readonly options: object | undefined;
  readonly reading: Reading;
}

function prepare(group: Readonly<Record<string, TableCase>>, setting: Setting): Prepared[] {
  return Object.entries(group).flatMap(([name, entry]) => {
    const { code, options, in: settings, jsx, script } = typeof entry === "string" ? { code: entry } : entry;
    const reading = { jsx, script };
    const drawn = readDrawing(code, setting);
    const wanted = (settings?.includes(setting) ?? true) && canRead(setting, drawn.code, reading);
    return wanted ? [{ name, drawn, options, reading }] : [];
  });
}

function casesIn(setting: Setting, table: RuleTable): RunTests<string, unknown[]> {
  const invalid: InvalidTestCase<string, unknown[]>[] = [];
  const valid: { name: string; code: string; options: unknown[] }[] = [];
  for (const [group, entries] of Object.entries({ reports: table.reports, allows: table.allows, "leaves alone": table.leavesAlone })) {
    for (const { name, drawn, options, reading } of prepare(entries, setting)) {
      const { code, expected } = drawn;
      const test = { name: `${group}: ${name}`, code, options: options ? [options] : [], filename: fileOf(setting, reading), languageOptions: languageOf(setting, reading) };
      if (group !== "reports" && expected.length > 0) throw new Error(`${name}: a case that is not reported has a drawing`);
      if (group === "reports" && drawn.expectedAnywhere === 0) throw new Error(`${name}: nothing is drawn under the code`);
      if (expected.length > 0) invalid.push({ ...test, errors: expected });
      else valid.push(test);
    }
  }
  return { valid, invalid };
}

const testers = new Map<Setting, RuleTester>();

function testerOf(setting: Setting): RuleTester {
  let tester = testers.get(setting);
  if (!tester) testers.set(setting, (tester = new RuleTester({ languageOptions: languageOf(setting) })));
  return tester;
}

/** RuleTester wants every suggestion repeated in every case; here they have a group of their own. */
function withoutRepairs(rule: Rule): TSESLint.RuleModule<string, unknown[]> {
  const silent: Rule = {
    meta: { ...rule.meta, hasSuggestions: false },
    create: (context) =>
      rule.create(
        Object.create(context, {
          // RuleTester sees the file from the root of the disk, whatever lies between.
          cwd: { value: path.dirname(context.filename) },
          report: { value: ({ suggest: _, ...descriptor }: { suggest?: unknown }) => context.report(descriptor as never) },
        }) as typeof context,
      ),
  };
  return silent as unknown as TSESLint.RuleModule<string, unknown[]>;
}

interface How {
  readonly options?: object | undefined;
  readonly reading?: Reading;
}

/** The messages of one rule alone, the linter's own complaints about the file included. */
export function lintWith(rule: Rule, code: string, setting: Setting, { options, reading = {} }: How = {}): Linter.LintMessage[] {
  const severity: Linter.RuleEntry = options ? ["error", options] : "error";
  return verify(code, setting, reading, { plugins: { table: { rules: { rule } } }, rules: { "table/rule": severity } });
}

export function applySuggestion(code: string, { fix }: Linter.LintSuggestion): string {
  return code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]);
}

function testRepairs(rule: Rule, setting: Setting, repairs: RuleTable["repairs"]): void {
  for (const prepared of prepare(repairs, setting)) {
    const { name, drawn } = prepared;
    it(name, () => {
      const [message, ...others] = lintWith(rule, drawn.code, setting, prepared);
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
    for (const prepared of cases) {
      const { name: caseName, drawn } = prepared;
      const before = lintWith(rule, drawn.code, setting, prepared);
      for (const suggestion of before.flatMap(({ suggestions }) => suggestions ?? [])) {
        const after = lintWith(rule, applySuggestion(drawn.code, suggestion), setting, prepared);
        expect(after.filter(({ fatal }) => fatal), `${caseName}: ${suggestion.desc}`).toEqual([]);
        expect(after.length, `${caseName}: ${suggestion.desc} leaves the report`).toBeLessThan(before.length);
      }
    }
  }, SUGGESTIONS_TIMEOUT);
}

/** The parser of this plugin has the tree of TypeScript's, so that the reports and repairs are the same to the letter. */
function testOwnParser(name: string, rule: Rule, { reports, allows, leavesAlone, repairs }: RuleTable): void {
  const cases = [reports, allows, leavesAlone, repairs].flatMap((group) => prepare(group, "untyped"));
  it(`${name}: the parser of this plugin finds the same in ${String(cases.length)} cases`, () => {
    for (const { name: caseName, drawn, ...how } of cases) {
      expect(lintWith(rule, drawn.code, "own", how), caseName).toEqual(lintWith(rule, drawn.code, "untyped", how));
    }
  }, 2 * SUGGESTIONS_TIMEOUT);
}

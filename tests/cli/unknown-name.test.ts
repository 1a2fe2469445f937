import { expect, test } from "vitest";
import { unknownPreset, unknownRule } from "../../src/cli/unknown-name.ts";
import { rulesElsewhere } from "../../src/cli/tables/rules-elsewhere.ts";
import { rules } from "../../src/rules/index.ts";
import results from "../compare/results.json" with { type: "json" };

const RULES = Object.keys(rules).sort();

test.each([
  ["no-floating-promises", "no-unawaited-promise asks the same."],
  ["@typescript-eslint/no-floating-promises", "no-unawaited-promise asks the same."],
  ["noFloatingPromises", "no-unawaited-promise asks the same."],
  ["no-floating-promise", "no-unawaited-promise asks the same."],
  ["no-misused-promises", "no-async-callback and no-promise-as-value ask the same."],
  ["no-await-in-loop", "no-sequential-await asks the same."],
  ["n/no-sync", "no-blocking-call asks the same."],
  ["promise/catch-or-return", "no-unawaited-promise asks the same."],
])("of another plugin's rule, %s, its counterpart is named", (name, hint) => {
  expect(unknownRule(name, RULES)).toBe(`There is no rule "${name}" here; ${hint}`);
});

test("a rule elsewhere that none here stands for is told as such", () => {
  expect(unknownRule("await-thenable", RULES)).toBe(
    `There is no rule "await-thenable" here, and none that asks the same. Rules: ${RULES.join(", ")}.`,
  );
});

test.each([
  ["no-unawaited-promises", "no-unawaited-promise"],
  ["no-emtpy-catch", "no-empty-catch"],
  ["async-pitfall/no-empty-catch", "no-empty-catch"],
  ["sequential", "no-sequential-await"],
])("of a misspelt rule, %s, the one that was meant is named", (name, meant) => {
  expect(unknownRule(name, RULES)).toBe(`There is no rule "${name}". Did you mean ${meant}?`);
});

test("a rule that is like none leads to the list of all", () => {
  expect(unknownRule("no-console", RULES)).toBe(`There is no rule "no-console". Rules: ${RULES.join(", ")}.`);
});

test.each([
  ["recommanded", ' Did you mean recommended?'],
  ["flat/recommended", ' Did you mean recommended?'],
  ["stict", ' Did you mean strict?'],
  ["tight", ""],
])("a preset that there is not, %s, is told with the list of all", (name, hint) => {
  const line = `There is no preset "${name}".${hint} Presets: recommended, strict, all.`;
  expect(unknownPreset(name, ["recommended", "strict", "all"])).toBe(line);
});

const withCounterpart = Object.entries(rulesElsewhere).filter(([, counterparts]) => counterparts.length > 0);

test.each(withCounterpart)("what %s finds in the comparison, %j find too", (name, counterparts) => {
  expect(counterparts.filter((rule) => !RULES.includes(rule))).toEqual([]);
  const found = results.cases.filter(({ right, tools }) => !right && isFoundBy(name, tools));
  const ours = found.filter(({ tools }) => counterparts.some((rule) => isFoundBy(rule, tools)));
  expect(ours.length).toBeGreaterThanOrEqual(Math.ceil(found.length / 2));
});

function isFoundBy(rule: string, tools: Record<string, { by?: string[] }>): boolean {
  return Object.values(tools).some(({ by = [] }) => by.some((id) => id.replace(/^[^/]+\//, "") === rule));
}

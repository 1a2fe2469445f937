import { eslintOptions } from "./tables/eslint-options.ts";
import { eslintFormatters, formatNames, formatterPackages } from "./tables/formatters.ts";
import { rulesElsewhere } from "./tables/rules-elsewhere.ts";
import { kebabCase, nearMiss } from "./near-miss.ts";

/** Says which rule was meant by a name that is none: misspelt, or that of another plugin's rule. */
export function unknownRule(name: string, rules: readonly string[]): string {
  const wanted = kebabCase(name);
  const withoutPrefix = wanted.replace(/^[^/]+\//, "");
  const elsewhere = [wanted, withoutPrefix].find((candidate) => Object.hasOwn(rulesElsewhere, candidate));
  if (elsewhere !== undefined) return ruleElsewhere(name, elsewhere, rules);
  const near = nearMiss(withoutPrefix, [...rules, ...namesWithCounterpart(rules)]);
  if (near === undefined) return `There is no rule "${name}". ${listed("Rules", rules)}`;
  return rules.includes(near) ? `There is no rule "${name}". Did you mean ${near}?` : ruleElsewhere(name, near, rules);
}

export function unknownPreset(name: string, presets: readonly string[]): string {
  const near = nearMiss(name.replace(/^.*\//, ""), presets);
  const hint = near === undefined ? "" : ` Did you mean ${near}?`;
  return `There is no preset "${name}".${hint} ${listed("Presets", presets)}`;
}

/** Says what a format is called here, or which package has it; ESLint takes a scoped name as it is. */
export function unknownFormatter(name: string, builtIn: readonly string[]): string {
  const wanted = name.toLowerCase();
  const synonym = Object.hasOwn(formatNames, wanted) ? formatNames[wanted] : undefined;
  if (synonym !== undefined) return `The package of the formatter "${name}" is not installed; --format ${synonym} needs none.`;
  const owner = Object.hasOwn(formatterPackages, wanted) ? formatterPackages[wanted] : undefined;
  if (owner !== undefined) {
    const written = owner.replace(/^eslint-formatter-/, "");
    return `ESLint has no formatter "${name}"; run: npm install --save-dev ${owner}; then write: --format ${written}`;
  }
  const known = [...builtIn, ...eslintFormatters];
  const near = nearMiss(name, [...known, ...Object.keys(formatterPackages)]);
  const hint = near === undefined ? "" : ` Did you mean ${near}?`;
  return `There is no formatter "${name}".${hint} There are ${known.join(", ")}; others are packages named eslint-formatter-*.`;
}

/** What to write instead of an option, `undefined` if it is like none that is known. */
export function hintForOption(option: string, options: readonly string[]): string | undefined {
  const name = option.replace(/^-+/, "");
  if (Object.hasOwn(eslintOptions, name)) return eslintOptions[name];
  const near = nearMiss(name, options);
  return near === undefined ? undefined : `Did you mean --${near}?`;
}

function ruleElsewhere(name: string, elsewhere: string, rules: readonly string[]): string {
  const counterparts = counterpartsOf(elsewhere, rules);
  if (counterparts.length === 0) return `There is no rule "${name}" here, and none that asks the same. ${listed("Rules", rules)}`;
  const verb = counterparts.length > 1 ? "ask" : "asks";
  return `There is no rule "${name}" here; ${counterparts.join(" and ")} ${verb} the same.`;
}

function namesWithCounterpart(rules: readonly string[]): string[] {
  return Object.keys(rulesElsewhere).filter((elsewhere) => counterpartsOf(elsewhere, rules).length > 0);
}

function counterpartsOf(elsewhere: string, rules: readonly string[]): string[] {
  return (rulesElsewhere[elsewhere] ?? []).filter((rule) => rules.includes(rule));
}

function listed(title: string, names: readonly string[]): string {
  return `${title}: ${names.join(", ")}.`;
}

/**
 * What is reported twice, by `recommended` and by the recommended presets of others, before `disableOverlapping` and after
 * it; which mistakes are lost by it; and what the rules that stay on report alone.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import tseslint from "typescript-eslint";
import { STAY_ON } from "./stay-on.mjs";
import { loadPlugin, runEslint } from "./tools.mjs";

/** As the README has it beside the preset: with this option, `catch` is left to `no-empty-catch`. */
const LEFT_TO_OURS = { rules: { "no-empty": ["error", { allowEmptyCatch: true }] } };

export async function overlapOf(folder, files, cases, own) {
  const names = ["eslint-plugin-n", "eslint-plugin-unicorn", "eslint-plugin-sonarjs", "eslint-plugin-promise", "@eslint/js"];
  const [n, unicorn, sonarjs, promise, js] = await Promise.all(names.map(loadPlugin));
  const plugins = { "@typescript-eslint": tseslint.plugin, "async-pitfalls": own, n, unicorn, sonarjs, promise };
  const run = (configs) => runEslint(folder, files, rulesOf(configs), plugins);
  const usual = [js.configs.recommended, tseslint.configs.recommendedTypeChecked];
  const all = [...usual, n.configs["flat/recommended"], unicorn.configs.recommended, sonarjs.configs.recommended, promise.configs["flat/recommended"]];
  const { disableOverlapping, recommended, strict } = own.configs;
  const findings = run([recommended]);
  const twiceBeside = (configs) => ({
    before: twiceIn(findings, run(configs)),
    after: twiceIn(findings, run([...configs, disableOverlapping, LEFT_TO_OURS])),
  });
  const replaced = runEslint(folder, files, switchedOn(disableOverlapping), plugins);
  return {
    off: Object.keys(disableOverlapping.rules),
    findings: findings.length,
    usual: twiceBeside(usual),
    all: twiceBeside(all),
    lost: { recommended: lostIn(cases, replaced, findings), strict: lostIn(cases, replaced, run([strict])) },
    stayOn: Object.fromEntries(Object.entries(STAY_ON).map(([rule, { code }]) => [rule, whoReports(folder, rule, code, strict, plugins)])),
  };
}

/** How many findings have a line that another rule reports as well, and which rules do. */
function twiceIn(findings, others) {
  const doubled = findings.map((finding) => others.filter(({ file, line }) => file === finding.file && line === finding.line)).filter((same) => same.length > 0);
  const by = {};
  for (const { rule } of new Set(doubled.flat())) by[rule] = (by[rule] ?? 0) + 1;
  return { findings: doubled.length, by };
}

/** The cases with a mistake that the rules report which are switched off, and this plugin does not. */
function lostIn(cases, replaced, own) {
  return cases.filter((one) => isFound(one, replaced) && !isFound(one, own)).map(({ file }) => file);
}

function isFound({ file, planted }, reports) {
  return reports.some((report) => report.file === `cases/${file}` && planted.some((line) => report.line <= line && line <= report.endLine));
}

function whoReports(folder, rule, code, strict, plugins) {
  const file = `cases/${rule.replaceAll(/\W/gu, "-")}.ts`;
  writeFileSync(path.join(folder, file), code);
  return { itself: runEslint(folder, [file], { [rule]: [] }, plugins).length, strict: runEslint(folder, [file], rulesOf([strict]), plugins).length };
}

/** `return-await` as the presets of typescript-eslint have it. */
function switchedOn({ rules }) {
  return Object.fromEntries(Object.keys(rules).map((rule) => [rule, rule.endsWith("/return-await") ? ["error-handling-correctness-only"] : []]));
}

/** What is on in the end, with its options; a severity without options leaves those that were there. */
function rulesOf(configs) {
  const rules = {};
  for (const [rule, entry] of configs.flat(Infinity).flatMap((config) => Object.entries(config.rules ?? {}))) {
    const [severity, ...options] = [entry].flat();
    if (severity === "off" || severity === 0) delete rules[rule];
    else rules[rule] = options.length > 0 ? options : (rules[rule] ?? []);
  }
  return rules;
}

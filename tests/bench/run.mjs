/**
 * One measured run, a process of its own: `node run.mjs <rule set> <plan.json>`. Lints the files of the plan and prints
 * what that took as JSON. Whatever would make the figures worthless ends it: a file that cannot be parsed, types
 * that are missing, a rule that throws.
 */
import { readFileSync } from "node:fs";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { RULE_SETS, loadRules } from "./rule-sets.mjs";
import { checkImports } from "./types.mjs";

const [id, planFile] = process.argv.slice(2);
const set = RULE_SETS.find((candidate) => candidate.id === id);
const plan = JSON.parse(readFileSync(planFile, "utf8"));
const config = await configOf(set, plan.folder);

const loading = used();
const { lines, reports, programs } = lint(config, plan);
const whole = used();
const memory = process.resourceUsage().maxRSS * 1024;

if (set.typed) checkImports(programs, plan);
console.log(JSON.stringify({ set: id, files: plan.files.length, lines, ...whole, linting: whole.cpu - loading.cpu, memory, reports }));

async function configOf({ typed, ...rules }, folder) {
  const { configs } = await loadRules(rules);
  const files = ["**/*.ts"];
  const parserOptions = typed ? { projectService: true, tsconfigRootDir: folder } : {};
  return [{ files, languageOptions: { parser, parserOptions } }, ...configs.map((entry) => ({ files, ...entry }))];
}

/** Milliseconds, counted from the start of the process. */
function used() {
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1000, wall: performance.now() };
}

function lint(config, { folder, files }) {
  const linter = new Linter({ cwd: folder });
  // What the packages switch off for themselves is a finding as well.
  const options = { allowInlineConfig: false, reportUnusedDisableDirectives: "off" };
  const reports = {};
  const programs = new Map();
  let lines = 0;
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    lines += text.split("\n").length;
    for (const message of linter.verify(text, config, { ...options, filename: file })) count(message, file, reports);
    programs.set(file, programOf(linter, file));
  }
  return { lines, reports, programs };
}

function count({ fatal, ruleId, message }, file, reports) {
  if (fatal || ruleId === null) throw new Error(`${file}: ${message}`);
  reports[ruleId] = (reports[ruleId] ?? 0) + 1;
}

function programOf(linter, file) {
  const program = linter.getSourceCode().parserServices?.program ?? undefined;
  if (set.typed !== (program !== undefined)) throw new Error(`${file}: ${set.typed ? "has no types" : "has types"}`);
  return program;
}

/**
 * One measured run, a process of its own: `node run.mjs <rule set> <plan.json>`. Lints the files of the plan and prints
 * what that took as JSON. Whatever would make the figures worthless ends it: a file that cannot be parsed, types
 * that are missing, a rule that throws.
 */
import { readFileSync } from "node:fs";
import * as parser from "@typescript-eslint/parser";
import { ESLint } from "eslint";
import { RULE_SETS, loadRules } from "./rule-sets.mjs";
import { countQuestions } from "./count-questions.mjs";
import { checkImports } from "./types.mjs";

const [id, planFile] = process.argv.slice(2);
const set = RULE_SETS.find((candidate) => candidate.id === id);
const plan = JSON.parse(readFileSync(planFile, "utf8"));
const programs = new Map();
const asked = { questions: {}, calls: 0 };
const eslint = await linterFor(set, plan.folder);

const loading = used();
const results = await eslint.lintFiles(plan.files);
const whole = used();
const memory = process.resourceUsage().maxRSS * 1024;

// An application imports what its own build makes, as well.
if (set.typed && plan.absent) checkImports(programs, plan);
console.log(JSON.stringify({ set: id, files: results.length, lines: linesOf(plan.files), ...whole, linting: whole.cpu - loading.cpu, memory, reports: countAll(results), ...(plan.questions && asked) }));

/** As a user has it: the configuration is read and checked once for all files. */
async function linterFor({ typed, ...rules }, folder) {
  const { configs } = await loadRules(rules);
  const files = ["**/*.ts", "**/*.tsx"];
  const parserOptions = typed ? { projectService: true, tsconfigRootDir: folder } : {};
  const language = { files, languageOptions: { parser: watched(parser), parserOptions }, linterOptions: { reportUnusedDisableDirectives: "off" } };
  const overrideConfig = [language, ...configs.map((entry) => ({ files, ...entry }))];
  // What the packages switch off for themselves is a finding as well.
  return new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig, allowInlineConfig: false, ignore: false });
}

/** The same parser; the program of each file is kept. */
function watched({ parseForESLint, ...rest }) {
  return {
    ...rest,
    parseForESLint(text, options) {
      const parsed = parseForESLint(text, options);
      const program = parsed.services.program ?? undefined;
      if (set.typed !== (program !== undefined)) throw new Error(`${options.filePath}: ${set.typed ? "has no types" : "has types"}`);
      programs.set(options.filePath, program);
      if (plan.questions) countQuestions(parsed, asked);
      return parsed;
    },
  };
}

/** Milliseconds, counted from the start of the process. */
function used() {
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1000, wall: performance.now() };
}

function linesOf(files) {
  return files.reduce((sum, file) => sum + readFileSync(file, "utf8").split("\n").length, 0);
}

function countAll(results) {
  const reports = {};
  for (const { filePath, messages } of results) {
    for (const message of messages) count(message, filePath, reports);
  }
  return reports;
}

function count({ fatal, ruleId, message }, file, reports) {
  if (fatal || ruleId === null) throw new Error(`${file}: ${message}`);
  reports[ruleId] = (reports[ruleId] ?? 0) + 1;
}

/**
 * Applies suggestions to a project in memory, each on its own. What comes of it must parse, must not be reported
 * again, and must have no new type errors in the file or in those that import it.
 */
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import plugin from "../../dist/index.js";
import ts from "typescript";
import { ProjectTypes } from "./program.mjs";

/** Nobody writes types in JavaScript: that one is implicitly `any` (TS7005 and those after it) says nothing there. */
const IMPLICIT_ANY = (code) => code >= 7005 && code <= 7053;

/** The same mistakes with "Did you mean …?", which TypeScript says ten times and then no more. */
const WITHOUT_ADVICE = new Map([[2551, 2339], [2552, 2304], [2561, 2353], [2724, 2305]]);

/**
 * A suggestion is `{ file, report: { line, column, rule, message }, id, fix }`; gives each with what is wrong with its
 * result. One of each file is applied at a time, to many files at once; what fails is tried again alone.
 */
export async function checkSuggestions(project, suggestions) {
  const checks = new Checks(project);
  const verdicts = new Map();
  const check = async (suggestion, together) => {
    verdicts.set(suggestion, checks.problemsOf(suggestion, together));
    // Weak references, by which the rules keep files and programs, hold them until the running job ends.
    await setImmediate();
  };
  for (const round of roundsOf(suggestions)) {
    for (const suggestion of round) await check(suggestion, round);
    const failing = round.filter((suggestion) => verdicts.get(suggestion).length > 0);
    if (round.length > 1) for (const suggestion of failing) await check(suggestion, [suggestion]);
  }
  return suggestions.map((suggestion) => ({ ...suggestion, problems: verdicts.get(suggestion) }));
}

/** The first suggestion of each file, then the second, and so on. */
function roundsOf(suggestions) {
  const rounds = [];
  const used = new Map();
  for (const suggestion of suggestions) {
    const index = used.get(suggestion.file) ?? 0;
    used.set(suggestion.file, index + 1);
    (rounds[index] ??= []).push(suggestion);
  }
  return rounds;
}

class Checks {
  #project;
  #types;
  #linter;
  #before = new Map();
  #applied = { together: undefined, program: undefined, errors: new Map() };

  constructor(project) {
    this.#project = project;
    this.#types = new ProjectTypes(project);
    this.#linter = new Linter({ cwd: project.folder });
  }

  /** What is wrong with the result of a suggestion, where it is applied together with others, to other files. */
  problemsOf(suggestion, together) {
    const { file, report } = suggestion;
    const before = this.#reports(this.#types.original, suggestion);
    if (!before.some((message) => isSame(message, report))) return ["cannot be tried: what it is for is not reported here"];
    const program = this.#programOf(together);
    const after = this.#reports(program, suggestion);
    const unread = after.find(({ fatal }) => fatal);
    if (unread) return [`does not parse: ${unread.message} (line ${unread.line})`];
    const problems = after.length >= before.length && isReportedAgain(suggestion, after, this.#types.original.getSourceFile(file), program.getSourceFile(file)) ? ["is reported again"] : [];
    return [...problems, ...[file, ...this.#types.importersOf(file)].flatMap((place) => this.#newErrors(place, program))];
  }

  #programOf(together) {
    if (this.#applied.together !== together) {
      const texts = new Map(together.map(({ file, fix }) => [file, applied(this.#types.original.getSourceFile(file).text, fix)]));
      this.#applied = { together, program: this.#types.programWith(texts), errors: new Map() };
    }
    return this.#applied.program;
  }

  #reports(program, { file, report: { rule } }) {
    const { text } = program.getSourceFile(file);
    const config = {
      files: ["**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}"],
      languageOptions: { parser, sourceType: file.endsWith(".cjs") ? "commonjs" : "module", parserOptions: { programs: [program], loggerFn: false, ecmaFeatures: { jsx: true } } },
      plugins: { "async-pitfalls": plugin },
      rules: { [`async-pitfalls/${rule}`]: plugin.configs.recommended.rules[`async-pitfalls/${rule}`] },
    };
    return this.#linter.verify(text, [config], { filename: file, allowInlineConfig: false, reportUnusedDisableDirectives: "off" });
  }

  /** Those whose code is there more often than before: texts and lines may change without a new mistake. */
  #newErrors(file, program) {
    const before = this.#errors(file, this.#types.original, this.#before);
    const after = this.#errors(file, program, this.#applied.errors);
    const known = new Set(before.map(({ code, text }) => `${code} ${text}`));
    const risen = after.filter(({ code }) => countOf(after, code) > countOf(before, code));
    const fresh = risen.filter(({ code, text }) => !known.has(`${code} ${text}`));
    return (fresh.length > 0 ? fresh : risen).map(({ code, text, line }) => `${path.relative(this.#project.folder, file)}:${line} TS${code}: ${text}`);
  }

  #errors(file, program, cache) {
    if (!cache.has(file)) {
      const source = program.getSourceFile(file);
      const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      const counted = this.#project.language === "javascript" ? found.filter(({ code }) => !IMPLICIT_ANY(code)) : found;
      cache.set(file, counted.map(errorOf));
    }
    return cache.get(file);
  }
}

function errorOf({ code, messageText, file, start }) {
  return { code: WITHOUT_ADVICE.get(code) ?? code, text: ts.flattenDiagnosticMessageText(messageText, " "), line: file.getLineAndCharacterOfPosition(start).line + 1 };
}

function countOf(errors, code) {
  return errors.filter((error) => error.code === code).length;
}

function applied(text, { range: [start, end], text: replacement }) {
  return text.slice(0, start) + replacement + text.slice(end);
}

function isSame(message, { line, column, message: id }) {
  return message.line === line && message.column === column && message.messageId === id;
}

/** At the place where it was; anywhere in the new text, where that stands in its stead. */
function isReportedAgain({ report, fix: { range: [start, end], text } }, after, source, changed) {
  const place = source.getPositionOfLineAndCharacter(report.line - 1, report.column - 1);
  const longer = text.length - (end - start);
  const [from, to] = place < start ? [place, place] : place >= end ? [place + longer, place + longer] : [start, start + text.length];
  return after.some((message) => {
    const position = changed.getPositionOfLineAndCharacter(message.line - 1, message.column - 1);
    return message.messageId === report.message && position >= from && position <= to;
  });
}

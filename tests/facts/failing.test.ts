import path from "node:path";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { afterEach, beforeEach, expect, it, vi, type MockInstance } from "vitest";
import type { SourceCode } from "../../src/ast/nodes.ts";
import { Fallible, newsOf } from "../../src/facts/failing.ts";
import { projectOf } from "../../src/facts/typescript/project.ts";
import { noUnawaitedPromise } from "../../src/rules/no-unawaited-promise.ts";
import { parse } from "../support/parse.ts";
import { fileOf, languageOf } from "../support/settings.ts";

let stderr: MockInstance<typeof console.error>;

beforeEach(() => {
  stderr = vi.spyOn(console, "error").mockImplementation(() => undefined);
});

afterEach(() => stderr.mockRestore());

/** Lints a file whose type checker throws whenever it is asked for a type. */
function lint(code: string, reason: string, jsx = false): readonly string[] {
  const broken: Linter.Parser = {
    parseForESLint(text, options) {
      const parsed = parser.parseForESLint(text, options as parser.ParserOptions);
      const getTypeChecker = () => {
        throw new Error(`${reason}\n    at checker.ts`);
      };
      const program = Object.create(parsed.services.program, { getTypeChecker: { value: getTypeChecker } }) as unknown;
      return { ...parsed, services: { ...parsed.services, program } } as unknown as Linter.ESLintParseResult;
    },
  };
  const config: Linter.Config = {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: { ...languageOf("typed"), parser: broken },
    plugins: { failing: { rules: { rule: noUnawaitedPromise, other: noUnawaitedPromise } } },
    rules: { "failing/rule": "error", "failing/other": "error" },
  };
  const filename = fileOf("typed", { jsx });
  const messages = new Linter({ cwd: path.dirname(filename) }).verify(code, [config], { filename });
  return messages.map(({ messageId, message }) => messageId ?? message);
}

const calls = (count: number) => Array.from({ length: count }, (_, index) => `made.call${String(index)}();`).join(" ");

it("a type checker that fails twice is silent", () => {
  expect(lint("let made; made.load();", "Debug Failure 1")).toEqual([]);
  expect(stderr).not.toHaveBeenCalled();
});

it("one that fails again and again is told once for a file, whatever the number of rules, with its reason; syntax goes on", () => {
  expect(lint(`let made; ${calls(5)} async function save() {} save();`, "Debug Failure 2")).toEqual(["dropped", "dropped"]);
  const news = 'async-pitfalls: case.ts is linted without types: asking failed 3 times with "Error: Debug Failure 2".';
  expect(stderr.mock.calls).toEqual([[news]]);
  lint(`let made; ${calls(5)}`, "Debug Failure 2", true);
  expect(stderr.mock.calls).toEqual([[news], [news.replace("case.ts", "case.tsx")]]);
});

it("so many files with one failure are named that one learns of it, and not all of a project", () => {
  for (let index = 0; index < 12; index += 1) lint(`let made; ${calls(5)}`, "Debug Failure of all files");
  expect(stderr).toHaveBeenCalledTimes(10);
  expect(stderr.mock.lastCall?.[0]).toMatch(/of all files"\. Further files with this failure are not named\.$/u);
});

it("failures of many files, too few in each to be told, are told once when they are a hundred", async () => {
  vi.resetModules();
  const failing = await import("../../src/facts/failing.ts");
  const news = Array.from({ length: 120 }, (_, index) => {
    new failing.Fallible("types").answer(() => {
      throw new Error(`Debug Failure ${String(index)}`);
    }, undefined);
    return failing.newsOf(`file${String(index)}.ts`, []);
  });
  expect(news.flat()).toEqual(['asking for types has failed 100 times in this run, at first with "Error: Debug Failure 0": what was asked counts as unknown.']);
  expect(news[99]).toHaveLength(1);
});

it("what other files say is given up in the same way, once for all files of a program", () => {
  const sourceCode = parse("function run() { a(); b(); c(); d(); }", "typed");
  const getTypeChecker = () => {
    throw new Error("no checker");
  };
  const services = { program: Object.create(sourceCode.parserServices?.program ?? {}, { getTypeChecker: { value: getTypeChecker } }) as unknown };
  const broken = Object.create(sourceCode, { parserServices: { value: services } }) as SourceCode;
  const project = projectOf(broken, {});
  const run = { file: fileOf("typed"), at: sourceCode.text.indexOf("{") };
  expect(project?.definitions(["a", "b", "c", "d"].map((name) => ({ ...run, name })))).toEqual([[], [], [], []]);
  expect(project?.failures()).toEqual([{ without: "the other files of the project", reason: "Error: no checker" }]);
  expect(newsOf("case.ts", project?.failures() ?? [])).toEqual(['case.ts is linted without the other files of the project: asking failed 3 times with "Error: no checker".']);
  expect(newsOf("case.tsx", project?.failures() ?? [])).toEqual([]);
});

it("an error in the code of another file is told where that file is linted", () => {
  const fallible = new Fallible("types");
  const misspelled = () => {
    throw Object.assign(new SyntaxError("';' expected."), { lineNumber: 3 });
  };
  expect([1, 2, 3, 4].map(() => fallible.answer<string>(misspelled, "unknown"))).toEqual(["unknown", "unknown", "unknown", "unknown"]);
  expect(fallible.failure).toBeUndefined();
});

import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { execute, type Output } from "./packed.ts";
import { root } from "../repository/checkout.ts";

const NAME = "no-thing-of-the-scaffold";
const SOURCES = ["src/rules/index.ts", `src/rules/${NAME}.ts`, `tests/rules/${NAME}.test.ts`];
const COPIED = [".ci", "src", "docs", "tests", "package.json", "tsconfig.json", "eslint.config.js", "README.md", "CHANGELOG.md", "LICENSE"];
const TIMEOUT = 180_000;

/** Those that say something of each rule. */
const TESTS = ["repository/changelog", "repository/docs", "repository/layers", "repository/links", "repository/prose", "repository/rules"];
const UNFINISHED = ["rules that were begun with `npm run new-rule` have nothing left that is to be replaced", "tells of every rule"];

interface Results {
  readonly testResults: readonly { readonly name: string; readonly assertionResults: readonly { readonly status: string; readonly title: string }[] }[];
}

let copy = "";

beforeAll(() => {
  copy = realpathSync(mkdtempSync(path.join(tmpdir(), "async-pitfalls-new-rule-")));
  const isOurs = (file: string) => path.basename(file) !== "node_modules";
  for (const name of COPIED) cpSync(path.join(root, name), path.join(copy, name), { recursive: true, filter: isOurs });
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
});

afterAll(() => rmSync(copy, { recursive: true }));

describe("a new rule", () => {
  beforeAll(async () => {
    await succeeds(newRule(NAME));
    await succeeds(program("tsup", "--no-dts", "--silent"));
    await succeeds(program("eslint-doc-generator"));
    await succeeds(docsScript("rule-list"));
    await succeeds(docsScript("packed-links"));
  }, TIMEOUT);

  it("passes the check of the docs", async () => {
    await succeeds(program("eslint-doc-generator", "--check"));
    await succeeds(docsScript("rule-list", "--check"));
    await succeeds(docsScript("packed-links", "--check"));
  }, TIMEOUT);

  it("passes the type check", () => {
    expect(typeErrorsIn(SOURCES)).toEqual([]);
  }, TIMEOUT);

  it("passes ESLint", () => succeeds(program("eslint", "--max-warnings", "0", ...SOURCES)), TIMEOUT);

  it("passes its own test, and those of the repository, but for the two that it should not pass yet", async () => {
    const files = [`tests/rules/${NAME}.test.ts`, ...TESTS.map((name) => `tests/${name}.test.ts`)];
    const names = `${NAME}|each rule is in its places|have nothing left|tells of every rule`;
    const { stdout } = await program("vitest", "run", "--testTimeout=60000", "--reporter=json", "--testNamePattern", names, ...files);
    const { testResults } = JSON.parse(stdout) as Results;
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    expect(tests.filter(({ status }) => status === "failed").map(({ title }) => title).sort()).toEqual(UNFINISHED);
    const passed = testResults.filter(({ assertionResults }) => assertionResults.some(({ status }) => status === "passed"));
    expect(passed.map(({ name }) => path.relative(copy, name).replaceAll("\\", "/")).sort()).toEqual(files.filter((file) => !file.includes("changelog")).sort());
  }, TIMEOUT);
});

/** What `tsc` says of these files alone; the others are those of this repository. */
function typeErrorsIn(files: readonly string[]): string[] {
  const tsconfig = path.join(copy, "tsconfig.json");
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(tsconfig, (file) => ts.sys.readFile(file)).config, ts.sys, copy, undefined, tsconfig);
  const paths = files.map((file) => path.join(copy, file));
  const program = ts.createProgram(paths, options);
  const sources = paths.map((file) => program.getSourceFile(file));
  expect(sources).not.toContain(undefined);
  const diagnostics = [...program.getOptionsDiagnostics(), ...sources.flatMap((source) => [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)])];
  return diagnostics.map(({ file, messageText }) => `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
}

function newRule(...names: string[]): Promise<Output> {
  return execute(copy, process.execPath, path.join(copy, "tests", "scaffold", "new-rule.mjs"), ...names);
}

function docsScript(name: string, ...args: string[]): Promise<Output> {
  return execute(copy, process.execPath, path.join(copy, "tests", "support", `${name}.mjs`), ...args);
}

function program(name: string, ...args: string[]): Promise<Output> {
  return execute(copy, path.join(copy, "node_modules", ".bin", name), ...args);
}

async function succeeds(running: Promise<Output>): Promise<Output> {
  const output = await running;
  expect(output.code, `${output.stdout}\n${output.stderr}`).toBe(0);
  return output;
}

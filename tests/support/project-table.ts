import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Linter } from "eslint";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Rule } from "../../src/rule.ts";
import { readDrawing } from "./drawing.ts";
import { folderWith, removeFolder } from "./native-source.ts";
import { isNativeVersion, languageOf, settingsOf, type TypedSetting } from "./settings.ts";

/** The files of a project by their names, with what is expected drawn under the code, and what the reports say in their order. */
interface ProjectCase {
  readonly files: Readonly<Record<string, string>>;
  /** Files that are there and are not linted. */
  readonly beside?: Readonly<Record<string, string>>;
  readonly options?: object;
  readonly says?: readonly string[];
}

const NODE_MODULES = path.join(import.meta.dirname, "../../node_modules");
const TSCONFIG = { compilerOptions: { allowJs: true, module: "nodenext", strict: true, target: "esnext", types: ["node"] } };

/** With types that are asked for directly, and as JSON. */
let settings: readonly TypedSetting[] = ["typed", "remote"];

/** Runs the projects of test files that are imported from then on with these. */
export function runProjectsIn(others: readonly TypedSetting[]): void {
  settings = others;
}

/** Lints projects of several files, each in a folder of its own. */
export function runProjects(name: string, rule: Rule, projects: Readonly<Record<string, ProjectCase>>): void {
  describe.each(settings)(`${name}, over several files, %s`, (setting) => {
    it.each(Object.entries(projects))("%s", (_, project) => {
      const lint = openProject({ ...project.beside, ...project.files }, setting);
      const linted = Object.keys(project.files).map((file) => lint(file, rule, project.options));
      expect(linted.map(placesIn)).toEqual(Object.values(project.files).map((text) => readDrawing(text, "typed").expected.map(placeOf)));
      if (project.says) expect(linted.flatMap((messages) => messages.map(({ message }) => message))).toEqual(project.says);
    });
  });
}

/** Lints one file of a project, as it is written there or as an editor holds it. */
export type LintFile = (file: string, rule: Rule, options?: object, text?: string) => Linter.LintMessage[];

/** Writes the files of a project into a folder of its own, which is gone when the test that asks for it has ended. */
export function openProject(files: Readonly<Record<string, string>>, setting: TypedSetting = "typed"): LintFile {
  const folder = writeProject(files, setting);
  return (file, rule, options = {}, text = readFileSync(path.join(folder, file), "utf8")) => {
    const languageOptions = languageOf(setting, { script: file.endsWith(".cjs"), folder });
    const config: Linter.Config = { files: ["**/*.{ts,tsx,js,cjs,mjs}"], languageOptions, settings: settingsOf(setting), plugins: { table: { rules: { rule } } }, rules: { "table/rule": ["error", options] } };
    return new Linter({ cwd: folder }).verify(text, [config], { filename: path.join(folder, file) });
  };
}

/** Finds the packages of this repository. */
function writeProject(files: Readonly<Record<string, string>>, setting: TypedSetting): string {
  const folder = isNativeVersion(setting) ? folderWith(setting) : folderFor();
  onTestFinished(() => (isNativeVersion(setting) ? removeFolder(folder) : rmSync(folder, { recursive: true })));
  writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify(TSCONFIG));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), readDrawing(text, "typed").code);
  }
  return folder;
}

function folderFor(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "async-pitfalls-project-")));
  symlinkSync(NODE_MODULES, path.join(folder, "node_modules"));
  return folder;
}

interface Place {
  readonly messageId?: string;
  readonly line: number;
  readonly column: number;
}

function placesIn(messages: readonly Linter.LintMessage[]): Place[] {
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(fatal.message);
  return messages.map(placeOf);
}

function placeOf({ messageId, line, column }: Place): Place {
  return { messageId, line, column };
}

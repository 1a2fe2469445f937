import path from "node:path";
import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import * as ownParser from "../../src/parser/index.ts";
import { nativeOptions, nativeParser } from "./native-backend.ts";
import { NATIVE_VERSIONS, typedFolderWith, type NativeVersion } from "./native-source.ts";
import { remoteParser } from "./remote-parser.ts";

/** With a type checker; TypeScript's parser alone; ESLint's own parser, for what is plain JavaScript. */
export const SETTINGS = ["typed", "untyped", "espree"] as const;
/** `own`: with the parser of this plugin, which gives the tree of TypeScript's. */
export type Setting = (typeof SETTINGS)[number] | "own" | TypedSetting;
/** `native`: with the type checker of TypeScript 7, where that is installed. `remote`: with a parser that offers facts as JSON. `7.0`, `7.1`: without types from the parser, so that the plugin asks that version. */
export type TypedSetting = NativeVersion | "native" | "remote" | "typed";

/** How a piece of code is to be read. */
export interface Reading {
  readonly jsx?: boolean | undefined;
  /** CommonJS, and no module. */
  readonly script?: boolean | undefined;
  /** That of the tsconfig.json. */
  readonly folder?: string;
}

/** A project whose tsconfig.json includes `case.ts` and `case.tsx`, whatever their text. */
const TYPED_FOLDER = path.join(import.meta.dirname, "typed");

export function languageOf(setting: Setting, { jsx = false, script = false, folder = TYPED_FOLDER }: Reading = {}): Linter.LanguageOptions {
  const parserOptions = { ecmaFeatures: { jsx: jsx || setting === "espree" }, ...typesFor(setting, folder) };
  return { ...parserFor(setting), sourceType: script ? "commonjs" : "module", parserOptions };
}

function typesFor(setting: Setting, folder: string): Linter.ParserOptions {
  if (setting === "native") return nativeOptions(folder);
  return isTyped(setting) && !isNativeVersion(setting) ? { projectService: true, tsconfigRootDir: folder } : {};
}

function parserFor(setting: Setting): Linter.LanguageOptions {
  if (setting === "native") return { parser: nativeParser() };
  if (setting === "remote") return { parser: remoteParser };
  if (setting === "own") return { parser: ownParser };
  return setting === "espree" ? {} : { parser: typescriptParser };
}

function isTyped(setting: Setting): setting is TypedSetting {
  return setting !== "untyped" && setting !== "espree" && setting !== "own";
}

export function isNativeVersion(setting: Setting): setting is NativeVersion {
  return NATIVE_VERSIONS.some((version) => version === setting);
}

/** What users set to have TypeScript 7 asked. */
export function settingsOf(setting: Setting): Linter.Config["settings"] & object {
  return isNativeVersion(setting) ? { "async-pitfalls": { types: "native" } } : {};
}

/** The name that a piece of code gets; with types it is that of a file of the project. */
export function fileOf(setting: Setting, { jsx = false }: Reading = {}): string {
  const folder = isNativeVersion(setting) ? typedFolderWith(setting) : isTyped(setting) ? TYPED_FOLDER : import.meta.dirname;
  return path.join(folder, `case.${jsx ? "tsx" : "ts"}`);
}

/** What a linter says of the code with one plugin's rules. */
export function verify(code: string, setting: Setting, reading: Reading, rules: Pick<Linter.Config, "plugins" | "rules"> = {}): Linter.LintMessage[] {
  const filename = fileOf(setting, reading);
  const config: Linter.Config = { files: ["**/*.ts", "**/*.tsx"], languageOptions: languageOf(setting, reading), settings: settingsOf(setting), ...rules };
  return new Linter({ cwd: path.dirname(filename) }).verify(code, [config], { filename });
}

/** Whether the setting can read the code: espree knows no types. */
export function canRead(setting: Setting, code: string, reading: Reading): boolean {
  return setting !== "espree" || !verify(code, setting, reading).some(({ fatal }) => fatal);
}

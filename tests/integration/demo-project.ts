import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { root } from "../repository/checkout.ts";
import { plantedIn as plantedInFile } from "../support/planted.mjs";

const DEMO = path.join(root, "docs", "examples", "order-service");

/** The example that `npm run demo` lints, as files of another project. */
export async function demoFiles(): Promise<Record<string, string>> {
  const sources = (await readdir(path.join(DEMO, "src"))).map((file) => `src/${file}`);
  const texts = await Promise.all([...sources, "tsconfig.json"].map(async (file) => [file, await readFile(path.join(DEMO, file), "utf8")] as const));
  return Object.fromEntries(texts);
}

/** `src/worker.ts:56 no-unawaited-promise`: what `recommended` reports. */
export function plantedIn(files: Readonly<Record<string, string>>): string[] {
  const planted = Object.entries(files).flatMap(([file, text]) => plantedInFile(file, text));
  return planted.filter(({ isStrict }) => !isStrict).map(({ place }) => place).toSorted();
}

/** This one needs types: the method is one of an interface, reached through a parameter. */
const NEEDS_TYPES = /^src\/orders\.ts:\d+ no-unawaited-promise$/u;

export function plantedWithoutTypes(files: Readonly<Record<string, string>>): string[] {
  return plantedIn(files).filter((place) => !NEEDS_TYPES.test(place));
}

interface Result {
  readonly filePath: string;
  readonly messages: readonly { readonly line: number; readonly ruleId: string | null; readonly message: string }[];
}

/** The same of what ESLint's JSON formatter printed. */
export function foundIn(json: string, folder: string): string[] {
  const results = JSON.parse(json === "" ? "[]" : json) as Result[];
  return results.flatMap(({ filePath, messages }) => messages.map((message) => `${slashed(path.relative(folder, filePath))}:${placeOf(message)}`)).toSorted();
}

function placeOf({ line, ruleId, message }: Result["messages"][number]): string {
  return `${line} ${ruleId?.replace("async-pitfalls/", "") ?? message}`;
}

function slashed(file: string): string {
  return file.split(path.sep).join("/");
}

/** As the README has them. */
export const TYPED_CONFIG = `
  import asyncPitfalls from "eslint-plugin-async-pitfalls";
  export default [...asyncPitfalls.configs.recommendedTypeChecked];
`;

export const UNTYPED_CONFIG = `
  import parser from "@typescript-eslint/parser";
  import asyncPitfalls from "eslint-plugin-async-pitfalls";
  export default [{ files: ["**/*.ts"], languageOptions: { parser } }, ...asyncPitfalls.configs.recommended];
`;

import type { ProjectFacts } from "./project.ts";

export interface Configuration {
  /** What has been found, as the reason for what is written. */
  reason: string;
  file: string;
  imports: string[];
  /** In their order; each is a list of entries. */
  entries: string[];
  text: string;
  /** Packages that it needs and that are not installed, or too old: with the version to install. */
  missing: string[];
}

type Kind = "javascript" | "oxlint" | "own parser" | "typescript" | "typescript-eslint";

interface Parts {
  imports: string[];
  entries: string[];
  needs: string[];
}

const PLUGIN = 'import asyncPitfalls from "eslint-plugin-async-pitfalls";';
const RECOMMENDED = "asyncPitfalls.configs.recommended";

/** A `tsconfig.json` seldom includes JavaScript such as this configuration itself. */
const WITHOUT_TYPES = '{ files: ["**/*.{js,mjs,cjs}"], ...tseslint.configs.disableTypeChecked }';

/** What typescript-eslint's parser takes. */
const OLDEST_TYPESCRIPT = "4.8.4";
const NATIVE_TYPESCRIPT = "7";

/** The newest is one that the parser of typescript-eslint does not take. */
const WITH_VERSION: Readonly<Record<string, string>> = { typescript: "typescript@6" };

/** The first that the plugin takes. */
const FIRST_ESLINT = "9";

/** Versions of ESLint before this one have no `defineConfig`: lists are spread there. */
const ESLINT_WITH_DEFINE_CONFIG = "9.22";

/** Returns the configuration that fits a project. */
export function configurationFor(facts: ProjectFacts): Configuration {
  const { kind, reason } = kindOf(facts);
  const { entries, imports, needs } = partsOf(kind, facts);
  const isForOxlint = kind === "oxlint";
  const file = isForOxlint ? `oxlint.config.${facts.moduleType === "commonjs" ? "mts" : "ts"}` : `eslint.config.${facts.moduleType === "module" ? "js" : "mjs"}`;
  const installed: Readonly<Record<string, unknown>> = facts.versions;
  const missing = needs.flatMap((name) => (name === "eslint" && isOldEslint(facts) ? [`eslint@${FIRST_ESLINT}`] : installed[name] === undefined ? [WITH_VERSION[name] ?? name] : []));
  const text = isForOxlint ? textForOxlint(imports, entries) : textForEslint(imports, entries, hasDefineConfig(facts));
  return { reason, file, imports, entries, text, missing };
}

function kindOf({ choseEslint, hasTsconfig, versions }: ProjectFacts): { kind: Kind; reason: string } {
  const { eslint, oxlint, typescript, "typescript-eslint": typescriptEslint } = versions;
  if (oxlint !== undefined && (eslint === undefined || !choseEslint)) return { kind: "oxlint", reason: `oxlint ${oxlint}` };
  if (typescript === undefined && hasTsconfig) return { kind: "typescript", reason: "a tsconfig.json, and no TypeScript" };
  if (typescript === undefined) return { kind: "javascript", reason: "JavaScript" };
  const version = `TypeScript ${typescript}`;
  if (isAtLeast(typescript, NATIVE_TYPESCRIPT)) return { kind: "own parser", reason: `${version}, which the plugin asks for types itself` };
  if (!isAtLeast(typescript, OLDEST_TYPESCRIPT)) return { kind: "own parser", reason: `${version}, which is too old for typescript-eslint: without types` };
  if (typescriptEslint !== undefined) return { kind: "typescript-eslint", reason: `typescript-eslint with ${version}` };
  return { kind: "typescript", reason: version };
}

function partsOf(kind: Kind, { isMonorepo }: ProjectFacts): Parts {
  // Without it, an editor that has several folders open may take another one for the root.
  const root = isMonorepo ? ", tsconfigRootDir: import.meta.dirname" : "";
  const rootAlone = isMonorepo ? ["{ languageOptions: { parserOptions: { tsconfigRootDir: import.meta.dirname } } }"] : [];
  switch (kind) {
    case "oxlint":
      return { imports: ['import asyncPitfalls from "eslint-plugin-async-pitfalls/oxlint";'], entries: [RECOMMENDED], needs: ["oxlint"] };
    case "javascript":
      return { imports: [PLUGIN], entries: [RECOMMENDED], needs: ["eslint"] };
    case "own parser": {
      const entry = '{ files: ["**/*.{ts,mts,cts,tsx}"], languageOptions: { parser: asyncPitfallsParser } }';
      return { imports: [PLUGIN, 'import asyncPitfallsParser from "eslint-plugin-async-pitfalls/parser";'], entries: [entry, RECOMMENDED], needs: ["eslint", "oxc-parser"] };
    }
    case "typescript":
      return { imports: [PLUGIN], entries: ["asyncPitfalls.configs.recommendedTypeChecked", ...rootAlone], needs: ["eslint", "typescript", "@typescript-eslint/parser"] };
    case "typescript-eslint":
      return {
        imports: [PLUGIN, 'import tseslint from "typescript-eslint";'],
        entries: ["tseslint.configs.recommendedTypeChecked", `{ languageOptions: { parserOptions: { projectService: true${root} } } }`, WITHOUT_TYPES, RECOMMENDED, "asyncPitfalls.configs.disableOverlapping"],
        needs: ["eslint"],
      };
  }
}

function textForEslint(imports: readonly string[], entries: readonly string[], canDefine: boolean): string {
  const [first = "", ...others] = imports;
  if (!canDefine) return textOf(imports, ["export default [", ...entries.map((entry) => `  ${entry.startsWith("{") ? entry : `...${entry}`},`), "];"]);
  return textOf([first, 'import { defineConfig } from "eslint/config";', ...others], ["export default defineConfig(", ...entries.map((entry) => `  ${entry},`), ");"]);
}

function textForOxlint(imports: readonly string[], entries: readonly string[]): string {
  return textOf([...imports, 'import { defineConfig } from "oxlint";'], [`export default defineConfig({ extends: [${entries.join(", ")}] });`]);
}

function textOf(imports: readonly string[], lines: readonly string[]): string {
  return `${[...imports, "", ...lines].join("\n")}\n`;
}

function hasDefineConfig({ versions: { eslint } }: ProjectFacts): boolean {
  return eslint === undefined || !isAtLeast(eslint, FIRST_ESLINT) || isAtLeast(eslint, ESLINT_WITH_DEFINE_CONFIG);
}

function isOldEslint({ versions: { eslint } }: ProjectFacts): boolean {
  return eslint !== undefined && !isAtLeast(eslint, FIRST_ESLINT);
}

/** Compares versions part by part, as numbers: 9.9 is older than 9.22. */
export function isAtLeast(version: string, oldest: string): boolean {
  return version.localeCompare(oldest, "en", { numeric: true }) >= 0;
}

import type { ParserOptions } from "@typescript-eslint/parser";
import type { Linter } from "eslint";
import { findToolchain, remedyFor, type Toolchain } from "./toolchain.ts";

/**
 * typescript-eslint's parser, or the plugin's own in a project with TypeScript 7, which the rules ask by themselves. It is looked
 * for only by those who want types. `projectService` is an object without options, which means what `true` means: ESLint merges
 * objects, so that the options of another entry stay, and replaces all else.
 */
export function typedLanguage(): Pick<Linter.Config, "languageOptions" | "settings"> {
  const lookup = findToolchain(process.cwd());
  if (lookup.state === "native") return { languageOptions: { parser: lookup.parser }, settings: { "async-pitfalls": { types: "native" } } };
  if (lookup.state === "ready") return { languageOptions: { parser: withOneSourceOfTypes(lookup.toolchain.parser), parserOptions: { projectService: {} } } };
  throw new Error(
    `The type-checked presets of eslint-plugin-async-pitfalls cannot be used, while \`recommended\` and \`strict\` do without types: ${remedyFor(lookup)}`,
  );
}

/** typescript-eslint refuses a project service beside a `project`: a user's choice goes before our default. */
function withOneSourceOfTypes(parser: Toolchain["parser"]): Linter.Parser {
  const parseForESLint = (code: string, options: ParserOptions) => {
    const isOneTooMany = hasChosenSource(options) && isDefault(options.projectService);
    return parser.parseForESLint(code, isOneTooMany ? { ...options, projectService: undefined } : options);
  };
  return { ...parser, parseForESLint } as Linter.Parser;
}

/** `null` and `false` choose to have no types, as typescript-eslint's `disableTypeChecked` does. */
function hasChosenSource({ program, programs, project }: ParserOptions): boolean {
  return [program, programs, project].some((source) => source !== undefined);
}

function isDefault(projectService: unknown): boolean {
  return typeof projectService === "object" && projectService !== null && Object.keys(projectService).length === 0;
}

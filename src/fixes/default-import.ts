import type { TSESLint } from "@typescript-eslint/utils";
import type { Node, SourceCode } from "../ast/nodes.ts";
import { variableSeenFrom } from "../ast/eslint-utils.ts";
import { freeName } from "./free-name.ts";
import { endOfLine } from "./imported-name.ts";

/** The name that the default export of a module has in a file, and the edit that gives it one. */
export interface DefaultImport {
  readonly text: string;
  readonly edit: (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[];
}

/** `pMap` for `p-map`, imported below the other imports unless it is there and can be seen. Nothing in a file without imports: it may be a script. */
export function defaultImport(sourceCode: SourceCode, module: string, at: Node): DefaultImport | undefined {
  const imports = sourceCode.ast.body.filter((statement) => statement.type === "ImportDeclaration");
  const same = imports.filter(({ importKind, source }) => importKind !== "type" && source.value === module).flatMap(({ specifiers }) => specifiers);
  const known = same.find(({ local, type }) => type === "ImportDefaultSpecifier" && variableSeenFrom(sourceCode, local.name, at)?.identifiers.includes(local));
  if (known) return { text: known.local.name, edit: () => [] };
  const last = imports.at(-1);
  if (!last) return undefined;
  const quote = sourceCode.getText(last.source).startsWith("'") ? "'" : '"';
  const text = freeName(sourceCode, at, camelCase(module));
  return { text, edit: (fixer) => [fixer.insertTextAfterRange([0, endOfLine(sourceCode, last)], `\nimport ${text} from ${quote}${module}${quote};`)] };
}

function camelCase(module: string): string {
  const name = module.split("/").at(-1) ?? module;
  return name.replace(/[^\w$]+(?<first>\w?)/gu, (_, first: string) => first.toUpperCase());
}

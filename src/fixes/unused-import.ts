import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { Node, SourceCode } from "../ast/nodes.ts";
import { variableOf } from "../ast/scope.ts";

type Range = readonly [number, number];
type Edit = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[];

/** The part of an `import`, or of the pattern beside a `require`, that gives a name which is used at this place only. */
export function bindingOfOnlyUse(sourceCode: SourceCode, name: TSESTree.Identifier): Node | undefined {
  const variable = variableOf(sourceCode, name);
  const [definition, ...others] = variable?.defs ?? [];
  const uses = variable?.references.filter(({ init }) => !init) ?? [];
  if (!definition || others.length > 0 || uses.length !== 1 || uses[0]?.identifier !== name) return undefined;
  if (definition.type === "ImportBinding") return definition.node;
  const pattern = definition.type === "Variable" ? definition.node.id : undefined;
  return pattern?.type === "ObjectPattern" ? pattern.properties.find((property) => property.type === "Property" && property.value === definition.name) : undefined;
}

/** `import { a, b } from "m"` → `import { b } from "m"`, for a name that is about to lose its only use. No edit where a comment would be lost. */
export function dropImport(sourceCode: SourceCode, name: Node): Edit {
  const binding = name.type === "Identifier" ? bindingOfOnlyUse(sourceCode, name) : undefined;
  const range = binding?.type === "Property" ? rangeOfProperty(sourceCode, binding) : binding && rangeOfSpecifier(sourceCode, binding);
  if (!range || sourceCode.getAllComments().some((comment) => comment.range[0] < range[1] && comment.range[1] > range[0])) return () => [];
  return (fixer) => [fixer.removeRange([...range])];
}

function rangeOfSpecifier(sourceCode: SourceCode, specifier: Node): Range | undefined {
  const { parent: statement } = specifier;
  if (statement?.type !== "ImportDeclaration") return undefined;
  const named = statement.specifiers.filter(({ type }) => type === "ImportSpecifier");
  if (statement.specifiers.length === 1) return isOfPackage(statement.source.value) ? rangeOfLine(sourceCode, statement) : undefined;
  if (specifier.type !== "ImportSpecifier") return undefined;
  if (named.length > 1) return rangeInList(named, specifier);
  const closing = sourceCode.getTokenAfter(specifier, ({ value }) => value === "}");
  const [first] = statement.specifiers;
  return closing && first ? [first.range[1], closing.range[1]] : undefined;
}

function rangeOfProperty(sourceCode: SourceCode, property: Node): Range | undefined {
  const { parent: pattern } = property;
  if (pattern?.type !== "ObjectPattern" || pattern.parent.type !== "VariableDeclarator") return undefined;
  const { init, parent: statement } = pattern.parent;
  const source = init?.type === "CallExpression" && init.callee.type === "Identifier" && init.callee.name === "require" ? init.arguments[0] : undefined;
  if (source?.type !== "Literal" || pattern.properties.some(({ type }) => type === "RestElement")) return undefined;
  if (pattern.properties.length > 1) return rangeInList(pattern.properties, property);
  return statement.declarations.length === 1 && isOfPackage(String(source.value)) ? rangeOfLine(sourceCode, statement) : undefined;
}

/** What a file of the project does when it is loaded is not known, and stays. */
function isOfPackage(module: string): boolean {
  return !module.startsWith(".");
}

/** One of several, with the comma that separates it from the others. */
function rangeInList(list: readonly Node[], node: Node): Range | undefined {
  const index = list.indexOf(node);
  const [before, after] = [list[index - 1], list[index + 1]];
  if (after) return [node.range[0], after.range[0]];
  return before && [before.range[1], node.range[1]];
}

/** A statement with the line that it has to itself. */
function rangeOfLine({ text }: SourceCode, { range: [start, end] }: Node): Range {
  const rest = /^[ \t]*\r?\n/u.exec(text.slice(end))?.[0] ?? "";
  return [start, end + rest.length];
}

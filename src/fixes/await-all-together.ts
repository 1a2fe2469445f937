import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { Node, SourceCode } from "../ast/nodes.ts";
import { initializerOf, variableOf, type Variable } from "../ast/scope.ts";
import { isPlatformName } from "./free-name.ts";

type Edit = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[];

/** `const x = await a;` */
interface Step {
  readonly statement: Node;
  readonly name: TSESTree.Identifier;
  readonly bound: string;
}

/**
 * `const x = await a; const y = await b;` → `const [x, y] = await Promise.all([a, b]);`, with the calls themselves where they are started in the statements
 * just before, in this order, and for this alone. `undefined` where something else comes between, where a comment would be lost, and where a type is given.
 */
export function awaitAllTogether(sourceCode: SourceCode, variable: Variable, gap: Node, use: Node): Edit | undefined {
  const [first, last] = [stepOf(gap), stepOf(use)];
  const list = first && listAround(first.statement);
  if (!list || !last || variableOf(sourceCode, last.name) !== variable || !isPlatformName(sourceCode, use, "Promise")) return undefined;
  const statements = list.slice(list.indexOf(first.statement), list.indexOf(last.statement) + 1);
  const steps = statements.flatMap((statement) => stepIn(statement) ?? []);
  if (steps.length < 2 || steps.length < statements.length || new Set(steps.map(({ name }) => name.name)).size < steps.length) return undefined;
  const starts = startsBefore(sourceCode, list, steps);
  const begin = starts?.[0] ?? first.statement;
  if (hasComments(sourceCode, begin, last.statement)) return undefined;
  const values = starts ? steps.map(({ name }) => textOfStart(sourceCode, name)) : steps.map(({ name }) => name.name);
  const all = `await Promise.all([${values.join(", ")}]);`;
  const bound = steps.slice(0, steps.findLastIndex((step) => step.bound !== "") + 1).map((step) => step.bound).join(", ");
  return (fixer) => [fixer.replaceTextRange([begin.range[0], last.statement.range[1]], bound === "" ? all : `const [${bound}] = ${all}`)];
}

function stepOf({ parent, type }: Node): Step | undefined {
  const statement = parent?.type === "VariableDeclarator" ? parent.parent : parent;
  return statement && type === "AwaitExpression" ? stepIn(statement) : undefined;
}

function stepIn(statement: Node): Step | undefined {
  if (statement.type === "ExpressionStatement") return stepWith(statement, statement.expression, "");
  if (statement.type !== "VariableDeclaration" || statement.kind !== "const" || statement.declarations.length !== 1) return undefined;
  const [{ id, init }] = statement.declarations as [TSESTree.VariableDeclarator];
  return id.type === "Identifier" && !id.typeAnnotation && init ? stepWith(statement, init, id.name) : undefined;
}

function stepWith(statement: Node, value: Node, bound: string): Step | undefined {
  const name = value.type === "AwaitExpression" ? value.argument : undefined;
  return name?.type === "Identifier" ? { statement, name, bound } : undefined;
}

function listAround({ parent }: Node): readonly Node[] | undefined {
  if (parent?.type === "SwitchCase") return parent.consequent;
  return parent?.type === "BlockStatement" || parent?.type === "Program" ? parent.body : undefined;
}

/** `const a = f(); const b = g();`, where nothing but these steps reads `a` and `b`. */
function startsBefore(sourceCode: SourceCode, list: readonly Node[], steps: readonly Step[]): readonly Node[] | undefined {
  const [first] = steps;
  const end = first ? list.indexOf(first.statement) : 0;
  const starts = list.slice(Math.max(end - steps.length, 0), end);
  return starts.length === steps.length && steps.every(({ name }, index) => isStartOf(sourceCode, name, starts[index])) ? starts : undefined;
}

function isStartOf(sourceCode: SourceCode, name: TSESTree.Identifier, statement: Node | undefined): boolean {
  const variable = variableOf(sourceCode, name);
  const value = variable && initializerOf(variable);
  const declares = statement?.type === "VariableDeclaration" && statement.kind === "const" && statement.declarations.length === 1;
  const declarator = declares ? statement.declarations[0] : undefined;
  return value !== undefined && declarator?.init === value && !declarator.id.typeAnnotation && variable?.references.length === 2;
}

function textOfStart(sourceCode: SourceCode, name: TSESTree.Identifier): string {
  const variable = variableOf(sourceCode, name);
  const value = variable && initializerOf(variable);
  return value ? sourceCode.getText(value) : name.name;
}

function hasComments(sourceCode: SourceCode, first: Node, last: Node): boolean {
  return sourceCode.getAllComments().some(({ range }) => range[0] >= first.range[0] && range[1] <= last.range[1]);
}

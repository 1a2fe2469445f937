import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { memberName, type Expression, type LoopNode, type SourceCode } from "../ast/nodes.ts";
import { freeName } from "./free-name.ts";
import { countOf, elementOf, mayBecomeFunction, skipsOf, statementsOf } from "./loop-body.ts";
import { argumentText, mapped, type How } from "./run-concurrently.ts";

type Edit = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[];

/** The end of an iteration that sets one key of a map or an object. */
interface Keyed {
  readonly holder: TSESTree.Identifier;
  readonly key: Expression;
  readonly value: Expression;
  /** The statement with other names for key and value. */
  set(key: string, value: string): string;
}

/**
 * `for (const x of xs) map.set(x.id, await f(x));` → `for (const [key, value] of await Promise.all(xs.map(async (x) => [x.id, await f(x)]))) map.set(key, value);`,
 * so that the keys keep their order. In TypeScript the pair has to be said to be one.
 */
export function setConcurrently(sourceCode: SourceCode, loop: LoopNode, how: How): Edit | undefined {
  const last = statementsOf(loop.body).at(-1);
  const keyed = last && keyedIn(last);
  if (!last || !keyed || sourceCode.getCommentsInside(loop).length > 0) return undefined;
  if (!mayBecomeFunction(sourceCode, loop, [keyed.key, keyed.value], how.isTypeScript)) return undefined;
  if (skipsOf(sourceCode, loop, last)?.length !== 0 || countOf(sourceCode, loop, keyed.holder.name) !== 1) return undefined;
  const pair = `[${argumentText(sourceCode, keyed.key)}, ${argumentText(sourceCode, keyed.value)}]${how.isTypeScript ? " as const" : ""}`;
  const isAlone = statementsOf(loop.body).length === 1;
  const body = isAlone ? pair : `${sourceCode.text.slice(loop.body.range[0], last.range[0])}return ${pair};${sourceCode.text.slice(last.range[1], loop.body.range[1])}`;
  const all = `await Promise.all(${mapped(sourceCode, loop.right, `async (${sourceCode.getText(elementOf(loop))}) => ${body}`, how.isArray)})`;
  const [key, value] = [freeName(sourceCode, loop, "key"), freeName(sourceCode, loop, "value")];
  return (fixer) => [fixer.replaceText(loop, `for (const [${key}, ${value}] of ${all}) ${keyed.set(key, value)};`)];
}

function keyedIn(statement: TSESTree.Statement): Keyed | undefined {
  return statement.type === "ExpressionStatement" ? keyedBy(statement.expression) : undefined;
}

/** `map.set(key, value)`, `record[key] = value` */
function keyedBy(expression: Expression): Keyed | undefined {
  if (expression.type === "AssignmentExpression") {
    const { left, operator, right } = expression;
    if (operator !== "=" || left.type !== "MemberExpression" || !left.computed || left.object.type !== "Identifier") return undefined;
    const { object, property } = left;
    return { holder: object, key: property, value: right, set: (key, value) => `${object.name}[${key}] = ${value}` };
  }
  if (expression.type !== "CallExpression" || expression.callee.type !== "MemberExpression") return undefined;
  const { object } = expression.callee;
  const [key, value, ...others] = expression.arguments;
  if (memberName(expression.callee) !== "set" || object.type !== "Identifier" || !key || !value || others.length > 0) return undefined;
  if (key.type === "SpreadElement" || value.type === "SpreadElement") return undefined;
  return { holder: object, key, value, set: (name, given) => `${object.name}.set(${name}, ${given})` };
}

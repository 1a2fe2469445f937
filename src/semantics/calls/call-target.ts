import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap, type Expression, type FunctionNode } from "../../ast/nodes.ts";
import type { Denotation, Facts } from "../../facts/facts.ts";
import { functionAt } from "../../ast/lookup.ts";

const BORROWED = new Set(["apply", "call"]);

/** The function that a call runs, whatever way it is named: `fs.readFileSync.call(fs, f)` runs `readFileSync`. */
export function targetOf(facts: Facts, call: TSESTree.CallExpression | TSESTree.NewExpression): Denotation | undefined {
  return facts.denotes(calledBy(call));
}

/** The callee, or the function whose `call` or `apply` it is. */
export function calledBy(call: TSESTree.CallExpression | TSESTree.NewExpression): Expression {
  const callee = calleeOf(call);
  if (callee.type !== "MemberExpression") return callee;
  const name = memberName(callee);
  return name !== undefined && BORROWED.has(name) && !isReflect(callee.object) ? callee.object : callee;
}

/** `load` for `(0, load)()`, as compilers write it. */
function calleeOf(call: TSESTree.CallExpression | TSESTree.NewExpression): Expression {
  const callee = unwrap(call.callee);
  return callee.type === "SequenceExpression" ? unwrap(callee.expressions.at(-1) ?? callee) : callee;
}

/** `Reflect.apply(f, …)` is a function of its own. */
function isReflect(node: Expression): boolean {
  return node.type === "Identifier" && node.name === "Reflect";
}

/** `node:fs#readFileSync`, `globalThis#Promise.all`: one text for an export, to look it up by. */
export function exportName(denoted: Denotation): string | undefined {
  if (denoted.kind === "function") return undefined;
  return `${denoted.kind === "module" ? denoted.module : "globalThis"}#${denoted.path.join(".")}`;
}

/** The function of this file that an expression stands for: itself, a declaration, a constant, a method. */
export function localFunctionOf(facts: Facts, node: Expression): FunctionNode | undefined {
  const denoted = facts.denotes(node);
  return denoted?.kind === "function" ? functionAt(facts.sourceCode, denoted.range) : undefined;
}

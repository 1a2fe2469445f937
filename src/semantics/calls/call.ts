import type { TSESTree } from "@typescript-eslint/utils";
import { functionAt } from "../../ast/lookup.ts";
import { calleeOf, memberName, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { memoizeWithin } from "../../ast/memoize.ts";
import type { Facts } from "../../facts/facts.ts";
import { isNamed, originOf, rowOf, type Names, type Origin } from "./origin.ts";

export type CallNode = TSESTree.CallExpression | TSESTree.NewExpression;

/** What a call calls. */
export interface Call {
  /** The function that runs, whatever way it is named: `fs.readFileSync` for `fs.readFileSync.call(fs, f)`. */
  readonly callee: Expression;
  /** The export or the global that runs. */
  readonly origin: Origin | undefined;
  /** The last name of the origin, wherever that is known; else the name as it is written. */
  readonly name: string | undefined;
}

/** Returns the record of a call, made once. */
export const callOf: (facts: Facts, node: CallNode) => Call = memoizeWithin((facts: Facts, node: CallNode) => new CallRecord(facts, node));

/** The origin may need types: it is asked for when it is read, and `facts` keeps the answer. */
class CallRecord implements Call {
  readonly callee: Expression;
  readonly #facts: Facts;

  constructor(facts: Facts, node: CallNode) {
    this.#facts = facts;
    this.callee = calledBy(node);
  }

  get origin(): Origin | undefined {
    return originOf(this.#facts, this.callee);
  }

  get name(): string | undefined {
    const { callee } = this;
    return this.origin?.path.at(-1) ?? (callee.type === "Identifier" ? callee.name : methodNamedBy(callee));
  }
}

export function isCall(node: Node): node is CallNode {
  return node.type === "CallExpression" || node.type === "NewExpression";
}

/** Decides whether a node is a call, or `new`, of one of the names: `isCallTo(facts, node, "Promise.all")`. The one way to compare calls. */
export function isCallTo(facts: Facts, node: Node | null | undefined, names: Names): boolean {
  const origin = node && isCall(node) ? callOf(facts, node).origin : undefined;
  return origin !== undefined && isNamed(origin, names);
}

/** Returns the row of a table that has what a call calls: `{ "node:fs#readFileSync": … }`. */
export function rowOfCall<Row>(facts: Facts, node: CallNode, table: Readonly<Record<string, Row>>): Row | undefined {
  return rowOf(callOf(facts, node).origin, table);
}

const BORROWED = new Set(["apply", "call"]);

/** The callee, or the function whose `call` or `apply` it is. */
export function calledBy(call: CallNode): Expression {
  const callee = calleeOf(call);
  if (callee.type !== "MemberExpression") return callee;
  const name = memberName(callee);
  return name !== undefined && BORROWED.has(name) && !isReflect(callee.object) ? callee.object : callee;
}

/** `Reflect.apply(f, …)` is a function of its own. */
function isReflect(node: Expression): boolean {
  return node.type === "Identifier" && node.name === "Reflect";
}

/** The name of the method that a call names: `close` in `a.b.close()` and in `a.b.close.call(a.b)`. */
export function methodOf(call: CallNode): string | undefined {
  return methodNamedBy(calledBy(call));
}

function methodNamedBy(callee: Expression): string | undefined {
  return callee.type === "MemberExpression" ? memberName(callee) : undefined;
}

/** The function of this file that an expression stands for: itself, a declaration, a constant, a method. */
export function localFunctionOf(facts: Facts, node: Expression): FunctionNode | undefined {
  const denoted = facts.denotes(node);
  return denoted?.kind === "function" ? functionAt(facts.sourceCode, denoted.range) : undefined;
}

import type { TSESTree } from "@typescript-eslint/utils";
import { functionAt } from "../../ast/lookup.ts";
import { calleeOf, memberName, positionalArguments, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { memoizeWithin } from "../../ast/memoize.ts";
import type { Facts } from "../../facts/facts.ts";
import { isNamed, originOf, rowOf, type Names, type Origin } from "./origin.ts";

export type CallNode = TSESTree.CallExpression | TSESTree.NewExpression;

/** What a call calls, and with what. */
export interface Call {
  readonly node: CallNode;
  /** The function that runs, whatever way it is named: `fs.readFileSync` for `fs.readFileSync.call(fs, f)`. */
  readonly callee: Expression;
  /** The arguments up to the first spread, after which positions are not known. */
  readonly args: readonly Expression[];
  /** The name of the method: `close` for `a.b.close()`. */
  readonly method: string | undefined;
  /** What the method is called on: `a.b` for `a.b.close()`. */
  readonly receiver: Expression | undefined;
  /** The export or the global that runs. */
  readonly origin: Origin | undefined;
  /** The last name of the origin, wherever that is known; else the name as it is written. */
  readonly name: string | undefined;
}

/** Returns the record of a call, made once. */
export const callOf: (facts: Facts, node: CallNode) => Call = memoizeWithin((facts: Facts, node: CallNode) => new CallRecord(facts, node));

/** The origin may need types: it is asked for when it is read, and `facts` keeps the answer. */
class CallRecord implements Call {
  readonly node: CallNode;
  readonly callee: Expression;
  readonly #facts: Facts;

  constructor(facts: Facts, node: CallNode) {
    this.#facts = facts;
    this.node = node;
    this.callee = calledBy(node);
  }

  get args(): readonly Expression[] {
    return positionalArguments(this.node);
  }

  get method(): string | undefined {
    return this.callee.type === "MemberExpression" ? memberName(this.callee) : undefined;
  }

  get receiver(): Expression | undefined {
    return this.callee.type === "MemberExpression" ? this.callee.object : undefined;
  }

  get origin(): Origin | undefined {
    return originOf(this.#facts, this.callee);
  }

  get name(): string | undefined {
    const { callee } = this;
    return this.origin?.path.at(-1) ?? (callee.type === "Identifier" ? callee.name : this.method);
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
  const called = calledBy(call);
  return called.type === "MemberExpression" ? memberName(called) : undefined;
}

/** The function of this file that an expression stands for: itself, a declaration, a constant, a method. */
export function localFunctionOf(facts: Facts, node: Expression): FunctionNode | undefined {
  const denoted = facts.denotes(node);
  return denoted?.kind === "function" ? functionAt(facts.sourceCode, denoted.range) : undefined;
}

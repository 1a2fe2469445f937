import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, memberName, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { isDeclaredOutside, variableOf } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { rootOfChain } from "../../ast/words.ts";
import type { Facts } from "../../facts/facts.ts";
import { calledBy, methodOf } from "../calls/call.ts";
import { isReferenceTo } from "../calls/origin.ts";
import { asking, type Analysis } from "../summaries/summary.ts";

/** Methods that put something into what they are called on. */
const FILLING = new Set(["add", "push", "set", "unshift"]);
const ENVIRONMENT = new Set(["globalThis#process.env", "globalThis#process.env.*", "node:process#env", "node:process#env.*"]);

/** Something that is written to: where it is kept, and what is written. */
export interface Filling {
  readonly kept: Expression;
  readonly by: TSESTree.AssignmentExpression | TSESTree.CallExpression;
}

/** Returns the places outside of a function that its own code fills: `known` for `known.set(id, device)`, `this.routes` for `this.routes = …`. */
export function fillingsIn(facts: Facts, owner: FunctionNode): Filling[] {
  return [...within(facts.sourceCode, owner)].flatMap((node): Filling[] => {
    const kept = keptBy(node);
    return kept && outlives(facts, kept, owner) ? [{ kept, by: node as Filling["by"] }] : [];
  });
}

function keptBy(node: Node): Expression | undefined {
  if (node.type === "AssignmentExpression") return holderOf(node.left);
  const callee = node.type === "CallExpression" ? unwrap(node.callee) : undefined;
  return callee?.type === "MemberExpression" && FILLING.has(memberName(callee) ?? "") ? unwrap(callee.object) : undefined;
}

/** `cache[key]` is kept in `cache`; `this.config` is a place of its own. */
export function holderOf(target: Expression): Expression {
  return target.type === "MemberExpression" && target.computed ? target.object : target;
}

/** Whether what is kept there outlives a call of the function; the environment of the process is for others to read. */
export function outlives(facts: Facts, kept: Expression, owner: FunctionNode): boolean {
  if (isReferenceTo(facts, kept, ENVIRONMENT)) return false;
  if (kept.type === "MemberExpression") return true;
  return kept.type === "Identifier" && isOutside(facts, kept, owner);
}

function isOutside({ sourceCode }: Facts, name: TSESTree.Identifier, owner: FunctionNode): boolean {
  const variable = variableOf(sourceCode, name);
  return variable !== undefined && isDeclaredOutside(variable, owner);
}

/** The places that a function fills, itself or by way of another, as they are called in its file; `this` is what it is called on. */
const filled: Analysis<readonly string[]> = {
  name: "fills places",
  unknown: [],
  of: (facts, owner, ask) => [
    ...fillingsIn(facts, owner).map(({ kept }) => facts.sourceCode.getText(kept)),
    ...callsIn(facts, owner).flatMap((call) => rebased(facts, call, ask.of(facts, calledBy(call), filled))),
  ],
};

/** The places that a function reads. */
const read: Analysis<readonly string[]> = {
  name: "reads places",
  unknown: [],
  of: (facts, owner, ask) => [
    ...namesIn(facts, owner.body).flatMap((node) => (isOfOutside(facts, node, owner) ? [facts.sourceCode.getText(node)] : [])),
    ...callsIn(facts, owner).flatMap((call) => rebased(facts, call, ask.of(facts, calledBy(call), read))),
  ],
};

/** Returns the places that the function of a call fills, in the words of the caller: `this.routes` for `this.makeRoutes()`. */
export function placesFilledBy(facts: Facts, call: TSESTree.CallExpression): readonly string[] {
  return rebased(facts, call, asking.of(facts, calledBy(call), filled));
}

/** Returns the places that the value of an expression depends on, in the words of its file: `made` for `made.has(name)`, `known` for `has(id)` which asks `known`. */
export function placesReadIn(facts: Facts, node: Node): readonly string[] {
  return [
    ...namesIn(facts, node).map((name) => facts.sourceCode.getText(name)),
    ...callsIn(facts, node).flatMap((call) => rebased(facts, call, asking.of(facts, calledBy(call), read))),
  ];
}

function namesIn({ sourceCode }: Facts, root: Node): Expression[] {
  return [...within(sourceCode, root)].filter((node) => node.type === "Identifier" || node.type === "MemberExpression");
}

function isOfOutside(facts: Facts, node: Expression, owner: FunctionNode): boolean {
  const root = rootOfChain(node);
  return root.type === "ThisExpression" || (root.type === "Identifier" && isOutside(facts, root, owner));
}

function callsIn({ sourceCode }: Facts, root: Node): TSESTree.CallExpression[] {
  return [...within(sourceCode, root, (node) => !isFunction(node))].filter((node) => node.type === "CallExpression");
}

/** `this.routes` of `makeRoutes`, called as `server.makeRoutes()`, is `server.routes`; of a function that is called on nothing, it is unknown. */
function rebased({ sourceCode }: Facts, call: TSESTree.CallExpression, places: readonly string[]): string[] {
  const callee = calledBy(call);
  const object = callee.type === "MemberExpression" && methodOf(call) !== undefined ? sourceCode.getText(callee.object) : undefined;
  return places.flatMap((place) => {
    if (!place.startsWith("this.")) return [place];
    return object === undefined ? [] : [object + place.slice("this".length)];
  });
}

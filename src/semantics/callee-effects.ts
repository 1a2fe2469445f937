import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, parameterAt, unwrap, type Expression, type FunctionNode, type Node } from "../ast/nodes.ts";
import { variableAt } from "../ast/references.ts";
import { constantValueOf, initializerOf, type Variable } from "../ast/scope.ts";
import { within } from "../ast/walk.ts";
import { namesInChain, rootOfChain, wordsOf } from "../ast/words.ts";
import { inertClasses, stateWords } from "../data/collections.ts";
import type { Facts } from "../facts/facts.ts";
import { localFunctionOf } from "./call-target.ts";
import { isCollection } from "./collections.ts";
import { isOwn, type AwaitedCall, type Iteration } from "./iteration.ts";
import { sessionOf } from "./session.ts";
import { usesOfOuter } from "./uses.ts";

/** Functions of the file that call functions of the file are followed this far. */
const MOST_HOPS = 2;

/**
 * What ties a call to those of other iterations, as far as this file tells: a variable of the module or a field that the
 * function writes, one that it reads and the loop has `changed`, a session that it talks to. Nothing is known of
 * functions from other files.
 */
export function effectOf(facts: Facts, call: AwaitedCall, changed: ReadonlySet<Variable>, hops = MOST_HOPS): string | undefined {
  const callee = localFunctionOf(facts, calleeOf(call));
  if (!callee) return undefined;
  return stateOutside(facts, callee, changed) ?? sessionWithin(facts, callee) ?? effectOfCallsIn(facts, callee, changed, hops);
}

function calleeOf(call: AwaitedCall): Expression {
  return call.type === "CallExpression" ? call.callee : call.tag;
}

function stateOutside(facts: Facts, container: Node, changed: ReadonlySet<Variable>): string | undefined {
  const uses = usesOfOuter(facts, container, [...within(facts.sourceCode, container, () => true)]);
  const state = uses.find(({ how, variable }) => {
    if (how !== "reads" && how !== "touches") return true;
    return variable !== undefined && changed.has(variable);
  });
  return state?.path.join(".");
}

function sessionWithin(facts: Facts, container: FunctionNode): string | undefined {
  const made = [...within(facts.sourceCode, container)].filter((node) => node.type === "NewExpression");
  return [...callsIn(facts, container), ...made]
    .map((call) => sessionOf(facts, container, call))
    .find((session) => session !== undefined);
}

function effectOfCallsIn(facts: Facts, container: FunctionNode, changed: ReadonlySet<Variable>, hops: number): string | undefined {
  if (hops <= 1) return undefined;
  return callsIn(facts, container)
    .map((call) => effectOf(facts, call, changed, hops - 1))
    .find((effect) => effect !== undefined);
}

function callsIn({ sourceCode }: Facts, container: FunctionNode): AwaitedCall[] {
  return [...within(sourceCode, container)].filter((node) => node.type === "CallExpression" || node.type === "TaggedTemplateExpression");
}

/** Whether a method of the object itself is called: `this.load(x)`; not where this file shows that it never looks at `this`. */
export function dependsOnThis(facts: Facts, call: AwaitedCall): boolean {
  const callee = calleeOf(call);
  const root = rootOfChain(callee);
  if (root.type !== "ThisExpression" && root.type !== "Super") return false;
  const known = localFunctionOf(facts, callee);
  return !known || [...within(facts.sourceCode, known, () => true)].some(({ type }) => type === "ThisExpression" || type === "Super");
}

/** What an awaited call is given that every iteration shares and that the callee may change: a collection, an instance, `this`. */
export function sharedArgumentOf(facts: Facts, { loop }: Iteration, call: AwaitedCall): string | undefined {
  if (call.type !== "CallExpression" || isPlatformCall(facts, call)) return undefined;
  for (const [index, argument] of call.arguments.entries()) {
    if (argument.type === "SpreadElement") break;
    if (isShared(facts, loop, call, index)) return facts.sourceCode.getText(argument);
  }
  return undefined;
}

/** A function of this file shows what it does with its parameter; of others the kind of the argument has to tell. */
function isShared(facts: Facts, container: Node, call: TSESTree.CallExpression, index: number): boolean {
  const argument = unwrap(call.arguments[index] as Expression);
  if (!isOuterObject(facts, container, argument)) return false;
  return changesParameter(facts, call, index) ?? mayBeChanged(facts, argument);
}

/** The platform's functions, `fetch` first of all, only read what they are given. */
function isPlatformCall(facts: Facts, call: TSESTree.CallExpression): boolean {
  const target = facts.denotes(call.callee);
  return target?.kind === "global" || (target?.kind === "module" && target.module.startsWith("node:"));
}

function isOuterObject(facts: Facts, container: Node, node: Expression): boolean {
  if (node.type === "ThisExpression") return true;
  if (node.type !== "Identifier" && node.type !== "MemberExpression") return false;
  const root = rootOfChain(node);
  const variable = variableAt(facts.sourceCode, root);
  if (root.type !== "ThisExpression" && (!variable || isOwn(variable, container))) return false;
  return facts.mutable(node) !== "no";
}

function mayBeChanged(facts: Facts, node: Expression): boolean {
  return node.type === "ThisExpression" || isState(node) || isCollection(facts, node) === "yes" || (node.type === "Identifier" && isInstance(facts, node));
}

function isState(node: Expression): boolean {
  const name = namesInChain(node).at(-1);
  return name !== undefined && stateWords.has(wordsOf(name).at(-1) ?? "");
}

function isInstance(facts: Facts, node: TSESTree.Identifier): boolean {
  const made = constantValueOf(facts.sourceCode, node);
  return made?.type === "NewExpression" && !inertClasses.has(namesInChain(made.callee).at(-1) ?? "");
}

/** Whether a function of this file changes what it is given; nothing where it is none, or hands the argument on. */
function changesParameter(facts: Facts, call: TSESTree.CallExpression, index: number): boolean | undefined {
  const callee = localFunctionOf(facts, call.callee);
  const parameter = callee && parameterAt(callee, index);
  if (!callee || parameter?.type !== "Identifier") return undefined;
  const variable = variableOfParameter(facts, callee, parameter.name);
  const nodes = [...within(facts.sourceCode, callee.body, () => true)];
  // Seen from the body, parameters come from outside.
  const uses = usesOfOuter(facts, callee.body, nodes).filter((use) => use.variable === variable);
  if (uses.some(({ how }) => how !== "reads")) return true;
  return uses.some(({ node }) => node.parent?.type === "CallExpression") ? undefined : false;
}

function variableOfParameter({ sourceCode }: Facts, callee: FunctionNode, name: string): Variable | undefined {
  return sourceCode.getDeclaredVariables(callee).find((variable) => variable.name === name);
}

/** `task()`, where the loop goes through functions: what each of them does is their own affair, and so is the order. */
export function isOwnFunction(facts: Facts, { loop }: Iteration, call: AwaitedCall): boolean {
  const callee = unwrap(calleeOf(call));
  const variable = callee.type === "Identifier" ? variableAt(facts.sourceCode, callee) : undefined;
  if (!variable || !isOwn(variable, loop)) return false;
  const initializer = initializerOf(variable);
  return !initializer || !isFunction(initializer);
}

import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, keyOf, memberName, positionalArguments, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { variableAt } from "../../ast/references.ts";
import { constantValueOf, initializerOf, type Variable } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { namesInChain, rootOfChain, wordsOf } from "../../ast/words.ts";
import { inertClasses, stateWords } from "../../models/views/collections.ts";
import type { Facts } from "../../facts/facts.ts";
import { callOf, localFunctionOf } from "../calls/call.ts";
import { isOfNode } from "../calls/origin.ts";
import { isCollection } from "../calls/collections.ts";
import { knownCall, knownCalls } from "./function-effects.ts";
import { isOwn, type AwaitedCall, type Iteration } from "./iteration.ts";
import { isLogCall } from "../calls/logging.ts";
import { asking, type Analysis, type Ask } from "../summaries/summary.ts";
import { askedByCall, changesArgument, changesProperty, effectsOfCall } from "./project-functions.ts";
import { rootOf } from "./roots.ts";
import { usesOfOuter } from "./uses.ts";

/**
 * What ties a call to those of other iterations, as far as the functions of the project tell: something from outside of the
 * loop or a field that a function writes, one that it reads and the loop has `changed`, an exclusive resource that it uses.
 */
export function effectOf(facts: Facts, container: Node, call: AwaitedCall, changed: ReadonlySet<Variable>): string | undefined {
  if (isLogCall(call)) return undefined;
  const [effect] = knownCalls(facts, container, call).flatMap((known) => effectsOfCall(facts, known));
  return effect?.what ?? changedFor(facts, call, changed);
}

function calleeOf(call: AwaitedCall): Expression {
  return call.type === "CallExpression" ? call.callee : call.tag;
}

/** The variables from outside of it that a function of this file uses, itself or through others. */
export function variablesUsedBy(facts: Facts, call: AwaitedCall): Variable[] {
  return outerVariablesOf(facts, call, asking).map(([variable]) => variable);
}

/** What a function of this file looks at, and the loop changes. */
function changedFor(facts: Facts, call: AwaitedCall, changed: ReadonlySet<Variable>): string | undefined {
  const looked = changed.size > 0 ? outerVariablesOf(facts, call, asking) : [];
  return looked.find(([variable]) => changed.has(variable))?.[1];
}

/** Variables from outside of a function, each with what is used of it. */
type OuterVariables = readonly (readonly [Variable, string])[];

const outerVariables: Analysis<OuterVariables> = {
  name: "outer variables",
  unknown: [],
  of(facts, callee, ask) {
    const nodes = [...within(facts.sourceCode, callee, () => true)];
    const used = new Map<Variable, string>();
    const calls = nodes.filter((node) => node.type === "CallExpression" || node.type === "TaggedTemplateExpression");
    for (const [variable, path] of [...usedIn(facts, callee, nodes), ...calls.flatMap((call) => outerVariablesOf(facts, call, ask))]) {
      if (!used.has(variable)) used.set(variable, path);
    }
    return [...used];
  },
};

function usedIn(facts: Facts, callee: Node, nodes: readonly Node[]): OuterVariables {
  return usesOfOuter(facts, callee, nodes).flatMap(({ path, variable }) => (variable ? [[variable, path.join(".")] as const] : []));
}

/** Variables of other files are not those of a loop in this one. */
function outerVariablesOf(facts: Facts, call: AwaitedCall, ask: Ask): OuterVariables {
  const callee = localFunctionOf(facts, calleeOf(call));
  return callee ? ask.at(facts, callee, outerVariables) : [];
}

/**
 * What a method of the object itself may share with other calls of it: `this.load(x)`. Nothing where the functions of the
 * project show that it asks nothing unknown of the object.
 */
export function sharedThis(facts: Facts, container: Node, call: AwaitedCall): string | undefined {
  const root = rootOfChain(calleeOf(call));
  const known = knownCall(facts, container, call);
  if (root.type === "ThisExpression" || root.type === "Super") return known && askedByCall(facts, known) === undefined ? undefined : "this";
  const asked = known?.receiver === "outside" ? askedByCall(facts, known) : undefined;
  return asked === "unknown" ? undefined : asked;
}

/** `bundle[method](x)`: which method of an object that all share is called, and so what it does to it, is not known. */
export function chosenMethod(facts: Facts, container: Node, call: AwaitedCall): string | undefined {
  const callee = unwrap(constantValueOf(facts.sourceCode, calleeOf(call)) ?? calleeOf(call));
  if (callee.type !== "MemberExpression" || memberName(callee) !== undefined) return undefined;
  return rootOf(facts, container, callee) === "own" || knownCall(facts, container, call) ? undefined : facts.sourceCode.getText(callee);
}

/** What an awaited call is given that every iteration shares and that the callee may change: a collection, an instance, `this`. */
export function sharedArgumentOf(facts: Facts, { loop }: Iteration, call: AwaitedCall): string | undefined {
  if (call.type !== "CallExpression" || isPlatformCall(facts, call)) return undefined;
  const known = knownCalls(facts, loop, call);
  for (const [index, argument] of positionalArguments(call).entries()) {
    const shared = sharedIn(facts, loop, argument, (key) => anyOf(known.map((one) => (key === undefined ? changesArgument(facts, one, index) : changesProperty(facts, one, index, key)))));
    if (shared) return facts.sourceCode.getText(shared);
  }
  return undefined;
}

/** Yes if one says so, unknown if one does not know, or none is asked. */
function anyOf(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(true)) return true;
  return answers.length === 0 || answers.includes(undefined) ? undefined : false;
}

/** A function of the project shows what it does with its parameter; of others the kind of the argument has to tell. */
function sharedIn(facts: Facts, container: Node, argument: Expression, changes: (key?: string) => boolean | undefined): Node | undefined {
  const node = unwrap(argument);
  if (node.type !== "ObjectExpression") return isOuterObject(facts, container, node) && (changes() ?? mayBeChanged(facts, node)) ? node : undefined;
  return node.properties.find((property) => {
    const value = property.type === "Property" ? unwrap(property.value) : undefined;
    if (!value || property.type !== "Property" || !isOuterObject(facts, container, value as Expression)) return false;
    return changes(keyOf(property)) ?? mayBeChanged(facts, value as Expression);
  });
}

/** The platform's functions, `fetch` first of all, only read what they are given. */
function isPlatformCall(facts: Facts, call: TSESTree.CallExpression): boolean {
  const { origin } = callOf(facts, call);
  return isOfNode(origin) || origin?.isGlobal === true;
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

/** `task()`, where the loop goes through functions: what each of them does is their own affair, and so is the order. */
export function isOwnFunction(facts: Facts, { loop }: Iteration, call: AwaitedCall): boolean {
  const callee = unwrap(calleeOf(call));
  const variable = callee.type === "Identifier" ? variableAt(facts.sourceCode, callee) : undefined;
  if (!variable || !isOwn(variable, loop)) return false;
  const initializer = initializerOf(variable);
  return !initializer || !isFunction(initializer);
}

import type { TSESTree } from "@typescript-eslint/utils";
import { isCallee, isFunction, memberName, parentOf, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { memoizeWithin } from "../../ast/memoize.ts";
import { referencesWithin } from "../../ast/references.ts";
import { initializerOf, variableOf, type Variable } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { rootOfChain } from "../../ast/words.ts";
import type { Facts } from "../../facts/facts.ts";
import { isSignalMember, type SignalSource } from "./signal-source.ts";

/** What a signal has got into. */
interface SignalFlow {
  /** Variables with the signal, its carrier, or something made from one of them: `AbortSignal.any([signal, other])`. */
  readonly holders: ReadonlySet<Variable>;
  /** Variables with what a promise for one of them fulfilled with: a client that was connected with the signal. */
  readonly awaited: ReadonlySet<Variable>;
}

/** Decides whether code mentions a signal, its carrier, or something made from them: `{ ...options }` for `options.signal`. */
export function mentionsSignal(facts: Facts, node: Node, source: SignalSource): boolean {
  if (source.variable === undefined) return mentionsField(facts, node, source);
  return [...flowOf(facts, source).holders].some((variable) => isMentioned(facts, node, variable, source));
}

/** Decides whether what a method is called on has the signal, or was made with it: `client` after `const client = await connect({ signal })`. */
export function isMadeWithSignal(facts: Facts, receiver: Expression, source: SignalSource): boolean {
  if (mentionsSignal(facts, receiver, source)) return true;
  const root = rootOfChain(receiver);
  if (source.variable && root === unwrap(receiver) && root.type === "Identifier" && variableOf(facts.sourceCode, root) === source.variable) return true;
  const variable = root.type === "Identifier" ? variableOf(facts.sourceCode, root) : undefined;
  return variable !== undefined && source.variable !== undefined && flowOf(facts, source).awaited.has(variable);
}

/** Returns the places that mention the signal in the function that has it, in the order of the source. */
export function mentionsOf(facts: Facts, source: SignalSource): readonly Node[] {
  if (source.variable === undefined) return [];
  const { variable, owner } = source;
  return [...flowOf(facts, source).holders].flatMap((holder) => placesOf(facts, owner, holder, holder === variable ? source : undefined)).sort((one, other) => one.range[0] - other.range[0]);
}

function isMentioned(facts: Facts, node: Node, variable: Variable, source: SignalSource): boolean {
  return placesOf(facts, node, variable, variable === source.variable ? source : undefined).length > 0;
}

function placesOf(facts: Facts, node: Node, variable: Variable, source: SignalSource | undefined): Node[] {
  const places = referencesWithin(variable, node).map(({ identifier }) => identifier as Node);
  return source?.member === undefined ? places : places.filter((place) => !readsOther(facts, place));
}

/** `options.url`: another member, which has no signal either, nor has what it returns: `request.clone()` has. */
function readsOther(facts: Facts, carrier: Node): boolean {
  const member = parentOf(carrier);
  if (member?.type !== "MemberExpression" || unwrap(member.object) !== carrier || isSignalMember(memberName(member))) return false;
  const call = isCallee(member) ? parentOf(member) : undefined;
  return facts.signal(member) === "none" && (call?.type !== "CallExpression" || facts.signal(call) === "none" || facts.hasType(call) === "no");
}

function mentionsField({ sourceCode }: Facts, node: Node, { member }: SignalSource): boolean {
  return [...within(sourceCode, node, () => true)].some((inner) => inner.type === "MemberExpression" && inner.object.type === "ThisExpression" && memberName(inner) === member);
}

const flowOf = memoizeWithin((facts: Facts, source: SignalSource): SignalFlow => {
  const holders = new Set<Variable>(source.variable ? [source.variable] : []);
  const awaited = new Set<Variable>();
  for (const variable of holders) {
    for (const place of placesOf(facts, source.owner, variable, variable === source.variable ? source : undefined)) {
      for (const made of madeFrom(facts, place, source.owner)) (made.isAwaited ? awaited : holders).add(made.variable);
    }
  }
  return { holders, awaited };
});

interface Made {
  readonly variable: Variable;
  readonly isAwaited: boolean;
}

/** The variables that get something made from what is at a place, up to the function that has the signal. */
function* madeFrom(facts: Facts, place: Node, owner: FunctionNode): Generator<Made> {
  let isAwaited = false;
  let child = place;
  for (let node = place.parent; node && node !== owner; child = node, node = node.parent) {
    if (node.type === "AwaitExpression" || (node.type === "ForOfStatement" && node.await && node.right === child)) isAwaited = true;
    for (const variable of writtenAt(facts, node, child, place)) yield { variable, isAwaited };
    if (isFunction(node)) isAwaited = false;
  }
}

function writtenAt({ sourceCode }: Facts, node: Node, child: Node, place: Node): Variable[] {
  const named = (names: readonly Node[]): Variable[] => names.flatMap((name) => (name.type === "Identifier" ? (variableOf(sourceCode, name) ?? []) : []));
  switch (node.type) {
    case "VariableDeclarator":
      return node.init === child ? named(boundBy(node.id, isTakenApart(node, place))) : [];
    case "AssignmentExpression":
      return node.right === child ? named([rootOfChain(node.left)]) : named(isListener(node.left) ? calledIn(sourceCode, node.right) : []);
    case "FunctionDeclaration":
      return named(node.id ? [node.id] : []);
    case "ExpressionStatement":
      return node.expression.type === "CallExpression" ? linkedBy(sourceCode, node.expression) : [];
    default:
      return [];
  }
}

/** `const { url, ...rest } = options;` takes the carrier itself apart. */
function isTakenApart({ init }: TSESTree.VariableDeclarator, place: Node): boolean {
  const value = init && unwrap(init);
  return value === place || (value?.type === "LogicalExpression" && unwrap(value.left) === place);
}

function boundBy(pattern: Node, isCarrier: boolean): Node[] {
  switch (pattern.type) {
    case "AssignmentPattern":
      return boundBy(pattern.left, isCarrier);
    case "ObjectPattern":
      return pattern.properties.flatMap((property) => {
        if (property.type === "RestElement") return boundBy(property.argument, false);
        return !isCarrier || (property.key.type === "Identifier" && isSignalMember(property.key.name)) ? boundBy(property.value, false) : [];
      });
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => (element ? boundBy(element, false) : []));
    default:
      return [pattern];
  }
}

/** `signal.onabort = …` */
function isListener(target: Node): boolean {
  return target.type === "MemberExpression" && memberName(target) === "onabort";
}

/** What a call links with the signal, as its result is dropped: `signal.addEventListener("abort", () => controller.abort())`, `init.set("signal", signal)`. */
function linkedBy(sourceCode: Parameters<typeof variableOf>[0], call: TSESTree.CallExpression): Variable[] {
  const callee = unwrap(call.callee);
  const receiver = callee.type === "MemberExpression" ? [rootOfChain(callee.object)] : [];
  const called = call.arguments.flatMap((argument) => (isFunction(argument) ? calledIn(sourceCode, argument) : []));
  const variables = [...receiver, ...called, ...call.arguments].flatMap((node) => (node.type === "Identifier" ? (variableOf(sourceCode, node) ?? []) : []));
  return variables.filter(isMadeHere);
}

/** `controller` in `() => controller.abort()` */
function calledIn(sourceCode: Parameters<typeof variableOf>[0], node: Node): Node[] {
  return [...within(sourceCode, node, () => true)].flatMap((inner) => (inner.type === "CallExpression" && inner.callee.type === "MemberExpression" ? [rootOfChain(inner.callee)] : []));
}

/** A listener logs as well: only what the code makes is linked with the signal. */
function isMadeHere(variable: Variable): boolean {
  const made = initializerOf(variable);
  const value = made && unwrap(made);
  return value?.type === "NewExpression" || value?.type === "ObjectExpression" || value?.type === "CallExpression";
}

import type { TSESTree } from "@typescript-eslint/utils";
import { calleeOf, isFunction, keyOf, outermost, parentOf, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { constantValueOf, variableOf } from "../../ast/scope.ts";
import { variableSeenFrom } from "../../ast/eslint-utils.ts";
import type { SignalUse } from "../../models/model.ts";
import { childProcesses, signalTakers, takersPromisified } from "../../models/views/signal-takers.ts";
import type { Facts, SignalParameter } from "../../facts/facts.ts";
import { isCallTo, rowOfCall } from "../calls/call.ts";
import { originOf, rowOf } from "../calls/origin.ts";
import type { SignalSource } from "./signal-source.ts";

/** Where a call takes a signal and has none: a parameter, and the object literal that it is given, if there is one. */
export interface SignalSlot {
  readonly parameter: SignalParameter;
  readonly literal: TSESTree.ObjectExpression | undefined;
}

/**
 * Returns the place for a signal that a call leaves empty: the second argument of `fetch(url)`, the object of `generate({ model })`.
 * `undefined` where it takes none, has one, or may have one that code elsewhere has put there.
 */
export function emptySlotOf(facts: Facts, call: TSESTree.CallExpression, source: SignalSource): SignalSlot | undefined {
  if (call.arguments.some(({ type }) => type === "SpreadElement")) return undefined;
  const args = call.arguments as readonly Expression[];
  const parameters = parametersOf(facts, call);
  const given = isCallTo(facts, call, childProcesses) ? lengthWithoutCallback(args) : args.length;
  const filled = parameters.filter(({ at }) => at < given).map((parameter) => ({ parameter, filling: fillingOf(facts, args[parameter.at] as Expression, parameter, source) }));
  if (filled.some(({ filling }) => filling === "given")) return undefined;
  for (const { parameter, filling } of filled) if (typeof filling === "object") return { parameter, literal: filling };
  const parameter = parameters.find((each) => isLeftOut(each, given));
  return parameter && { parameter, literal: undefined };
}

/** A callback comes after the options: `exec("ls", (error, output) => …)`. */
function lengthWithoutCallback(args: readonly Expression[]): number {
  const last = args.at(-1);
  return last && isFunction(unwrap(last)) ? args.length - 1 : args.length;
}

/** Returns the literal that has a deadline of its own where a call takes a signal: `{ signal: AbortSignal.timeout(2_000) }`. */
export function deadlineOf(facts: Facts, call: TSESTree.CallExpression): Expression | undefined {
  for (const { at, member } of parametersOf(facts, call)) {
    const given = call.arguments[at];
    const literal = given && unwrap(given);
    const value = member === undefined ? literal : literal?.type === "ObjectExpression" ? valueOf(literal, member) : undefined;
    if (value && isCallTo(facts, value, "AbortSignal.timeout")) return value as Expression;
  }
  return undefined;
}

/** A signal itself has to be the next argument: one after several that are left out is something else more often than not. */
function isLeftOut({ after, at, isAlone, member }: SignalParameter, given: number): boolean {
  return at >= given && after <= given && isAlone && (member !== undefined || at === given);
}

type Filling = "given" | "other" | TSESTree.ObjectExpression;

function fillingOf(facts: Facts, argument: Expression, { member }: SignalParameter, source: SignalSource): Filling {
  const literal = literalOf(facts, argument, source);
  if (literal === "changed") return "given";
  if (!literal) return facts.signal(argument) === "none" || isPlain(argument) ? "other" : "given";
  if (member === undefined) return "other";
  return mayHave(facts, literal, member) ? "given" : literal;
}

function isPlain(argument: Expression): boolean {
  const { type } = unwrap(argument);
  return type === "Literal" || type === "TemplateLiteral" || type === "ArrayExpression" || type === "ArrowFunctionExpression" || type === "FunctionExpression";
}

/** The object that is written at the argument, or in a constant of the function. */
function literalOf({ sourceCode }: Facts, argument: Expression, { owner }: SignalSource): TSESTree.ObjectExpression | "changed" | undefined {
  const node = unwrap(argument);
  if (node.type === "ObjectExpression") return node;
  const value = node.type === "Identifier" ? constantValueOf(sourceCode, node) : undefined;
  if (node.type !== "Identifier" || value?.type !== "ObjectExpression") return undefined;
  const isOfFunction = value.range[0] >= owner.range[0] && value.range[1] <= owner.range[1];
  const references = variableOf(sourceCode, node)?.references.filter((reference) => reference.isRead()) ?? [];
  return isOfFunction && references.every(({ identifier }) => identifier === node || isOnlyRead(identifier as Node)) ? value : "changed";
}

/** Another call may put a signal into the object, but for one that is awaited or whose result is used. */
function isOnlyRead(use: Node): boolean {
  const parent = parentOf(use);
  if (parent?.type === "MemberExpression") return parentOf(parent)?.type !== "AssignmentExpression";
  if (parent?.type === "CallExpression") return outermost(parent).parent?.type !== "ExpressionStatement";
  return parent?.type === "SpreadElement" || parent?.type === "Property";
}

/** A spread of something that has a signal, or is not known, counts as one. */
function mayHave(facts: Facts, { properties }: TSESTree.ObjectExpression, member: string): boolean {
  return properties.some((property) => {
    if (property.type !== "SpreadElement") return property.computed ? keyOf(property) === undefined : keyOf(property) === member;
    const spread = unwrap(property.argument);
    if (spread.type === "ObjectExpression") return mayHave(facts, spread, member);
    return facts.signal(property.argument) !== "none";
  });
}

function valueOf({ properties }: TSESTree.ObjectExpression, member: string): Node | undefined {
  const found = properties.find((property) => property.type === "Property" && keyOf(property) === member);
  return found?.type === "Property" ? unwrap(found.value) : undefined;
}

/** What models say comes first: their rows know the parameters that may be skipped. */
function parametersOf(facts: Facts, call: TSESTree.CallExpression): readonly SignalParameter[] {
  const use = rowOfCall(facts, call, signalTakers) ?? promisifiedBy(facts, call);
  return use ? fromModel(use, call) : (facts.signalParameters(calleeOf(call)) ?? []);
}

/** `run("ls")` after `const run = promisify(exec);` */
function promisifiedBy(facts: Facts, call: TSESTree.CallExpression): SignalUse | undefined {
  const made = constantValueOf(facts.sourceCode, call.callee);
  const [given] = made?.type === "CallExpression" && isCallTo(facts, made, takersPromisified) ? made.arguments : [];
  return rowOf(originOf(facts, given), signalTakers);
}

function fromModel({ at, member = "signal" }: SignalUse, { arguments: given }: TSESTree.CallExpression): SignalParameter[] {
  const last = given.at(-1);
  const end = last?.type === "ObjectExpression" ? given.length - 1 : given.length;
  const positions = at === "last" ? [Math.max(2, end)] : [at].flat();
  return positions.map((position) => ({ at: position, after: 0, member, absent: ["undefined"], isAlone: true }));
}

/** Decides whether the signal may be added at an empty slot: where it may be missing, the parameter has to allow that, and its name has to mean the same there. */
export function mayTakeSignal({ sourceCode }: Facts, call: TSESTree.CallExpression, { absent, variable }: SignalSource, { literal, parameter }: SignalSlot): boolean {
  if (!absent.every((value) => parameter.absent.includes(value))) return false;
  if (literal && !call.arguments.some((argument) => unwrap(argument) === literal)) return false;
  return variable === undefined || variableSeenFrom(sourceCode, variable.name, call) === variable;
}

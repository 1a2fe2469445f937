import type { TSESTree } from "@typescript-eslint/utils";
import { keyOf, memberName, outermost, unwrap, type Expression, type Node } from "../ast/nodes.ts";
import { onlyDefinition, variableOf } from "../ast/scope.ts";
import { namesInChain, rootOfChain } from "../ast/words.ts";
import { promiseNames } from "../data/promise-names.ts";
import { promiseTakers, responseMethods, responseNames, responseTypes, sendingMethods, storingMethods, valueFunctions, type ValueFunction } from "../data/value-functions.ts";
import type { Facts } from "../facts/facts.ts";
import { exportName, localFunctionOf, targetOf } from "./call-target.ts";
import { isLogCall } from "./logging.ts";
import { takesForValue } from "./value-parameter.ts";

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** What a call does with the value that it is handed: `handed`: it wants a value, for whatever end. */
export type TakerUse = ValueFunction["use"] | "handed" | "logged";

/** The call that an expression is handed to, as an argument or inside of one. */
interface HandOver {
  readonly call: Call;
  readonly index: number;
  /** The keys under which it stands in an object or in arrays, from the inside out; an array has no name for it. */
  readonly path: readonly (string | undefined)[];
  /** Whether an array on the way has something else in it than what is handed over. */
  readonly isInObject: boolean;
}

/** Finds the call: `res.json` for `load()` in `res.json({ user: load() })`, also where the object is a constant on its way. */
export function handOverOf(facts: Facts, expression: Node): HandOver | undefined {
  const node = outermost(expression);
  const { parent } = node as { parent: Node };
  switch (parent.type) {
    case "CallExpression":
    case "NewExpression":
      return parent.callee === node ? undefined : { call: parent, index: parent.arguments.indexOf(node as Expression), path: [], isInObject: false };
    case "ConditionalExpression":
      return parent.test === node ? undefined : handOverOf(facts, parent);
    case "LogicalExpression":
      return parent.right === node ? handOverOf(facts, parent) : undefined;
    case "Property":
      return parent.value === node && parent.parent.type === "ObjectExpression" ? inside(handOverOf(facts, parent.parent), keyOf(parent), true) : undefined;
    case "ArrayExpression":
      return inside(handOverOf(facts, parent), undefined, isMixed(facts, parent));
    case "VariableDeclarator":
      return isContainer(expression) ? handOverOfConstant(facts, parent) : undefined;
    default:
      return undefined;
  }
}

function inside(around: HandOver | undefined, key: string | undefined, isInObject: boolean): HandOver | undefined {
  return around && { ...around, path: [...around.path, key], isInObject: around.isInObject || isInObject };
}

/** `[id, hash(password)]` is a row of values; an array of promises alone is there to be combined. */
function isMixed(facts: Facts, { elements }: TSESTree.ArrayExpression): boolean {
  return elements.some((element) => element && element.type !== "SpreadElement" && facts.promise(element) === "never");
}

function isContainer({ type }: Node): boolean {
  return type === "ObjectExpression" || type === "ArrayExpression";
}

/** `const body = { user: load() }; res.json(body);`, where nothing else is done with the object. */
function handOverOfConstant(facts: Facts, { id }: TSESTree.VariableDeclarator): HandOver | undefined {
  const variable = id.type === "Identifier" ? variableOf(facts.sourceCode, id) : undefined;
  if (!variable || !onlyDefinition(variable)) return undefined;
  const [read, ...others] = variable.references.filter((reference) => !reference.init);
  return read && others.length === 0 ? handOverOf(facts, read.identifier) : undefined;
}

/** How the call takes the value, if it does not want it as a promise; nothing where that is not known. */
export function useByTaker(facts: Facts, node: Expression, handOver: HandOver): TakerUse | undefined {
  const { call, index, path } = handOver;
  const known = knownFunction(facts, call);
  if (known) return index >= (known.from ?? 0) && (known.deep || path.length === 0) ? known.use : undefined;
  if (isSent(facts, call)) return "serialised";
  if (isLogCall(call)) return "logged";
  if (path.some((key) => key !== undefined && promiseNames.test(key)) || takesPromises(call)) return undefined;
  return wantsValue(facts, node, handOver) ? "handed" : undefined;
}

function knownFunction(facts: Facts, call: Call): ValueFunction | undefined {
  const target = targetOf(facts, call);
  return target && valueFunctions.get(exportName(target) ?? "");
}

/** `res.status(200).json(…)`, by the type of the response or by its name. */
function isSent(facts: Facts, call: Call): boolean {
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression") return false;
  const method = memberName(callee) ?? "";
  if (sendingMethods.has(method)) return true;
  if (!responseMethods.has(method)) return false;
  const root = rootOfChain(callee.object);
  if (root.type === "Identifier" && responseNames.has(root.name)) return true;
  return facts.instance(callee.object).some(({ name }) => responseTypes.has(name));
}

function takesPromises({ callee }: Call): boolean {
  return namesInChain(callee).some((name) => promiseTakers.test(name));
}

function wantsValue(facts: Facts, node: Expression, { call, index, path, isInObject }: HandOver): boolean {
  switch (facts.expected(node)) {
    case "value":
      return true;
    case "anything":
      return isInObject || readsValue(facts, call, index);
    case "unknown":
      return path.length > 0 && isInObject ? isStored(call) : readsValue(facts, call, index);
    case "promise":
      return false;
  }
}

function isStored({ callee, type }: Call): boolean {
  return type === "CallExpression" && callee.type === "MemberExpression" && storingMethods.has(memberName(callee) ?? "");
}

/** A function of this file, by what it does with the parameter. */
function readsValue(facts: Facts, call: Call, index: number): boolean {
  const called = localFunctionOf(facts, call.callee);
  return called !== undefined && takesForValue(facts, called, index);
}

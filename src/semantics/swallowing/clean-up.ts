import type { TSESTree } from "@typescript-eslint/utils";
import { actionsIn, actionsInside } from "../../ast/actions.ts";
import { callPassing, enclosingFunction, isFunction, positionalArguments, stringOf, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { memoizeWithin } from "../../ast/memoize.ts";
import { constantValueOf, variableOf, type Variable } from "../../ast/scope.ts";
import { functionNameOf, wordsOf } from "../../ast/words.ts";
import {
  cleanUpVerbs,
  cleanUpWaits,
  removingVerbs,
  disposalSymbols,
  drainMethods,
  promiseWrappers,
  statementMethods,
  undoingStatement,
} from "../../models/views/clean-up.ts";
import { effectFunctions } from "../../models/views/callback-contracts.ts";
import { cleanUpHooks, cleanUpMethods } from "../../models/views/clean-up-places.ts";
import { combinators } from "../../models/views/throttling.ts";
import type { Facts } from "../../facts/facts.ts";
import { callOf, calledBy, isCall, isCallTo, methodOf } from "../calls/call.ts";
import { isCallThat } from "../calls/model.ts";
import { isCleanUpName } from "../calls/clean-up-name.ts";
import { isReferenceTo, originOf } from "../calls/origin.ts";
import { isPureCall } from "../calls/pure-call.ts";
import { contractOfMethodNamed } from "../callbacks/callback-contract.ts";
import { isValueDropped } from "../handling/dropped-value.ts";
import { isLogCall } from "../calls/logging.ts";
import { chainLinkOf } from "../promises/promise-chain.ts";
import { alwaysThrows } from "../calls/always-throws.ts";
import { asking, type Analysis, type Ask } from "../summaries/summary.ts";

/** Whether code only puts something away (`await pool.end()`), by the names of what it calls. */
export function isCleanUp(facts: Facts, root: Node, ask = asking): boolean {
  const actions = workIn(facts, root);
  return actions.length > 0 && actions.every((action) => isCleanUpCall(facts, action, ask));
}

/** Decides the same where the place says it, so that a verb is enough: in `finally`, in a function `destroy`. `api.objects.releaseObject({ id })`. */
export function isCleanUpByPlace(facts: Facts, root: Node): boolean {
  if (!isInCleanUp(facts, root)) return false;
  const actions = workIn(facts, root);
  return actions.length > 0 && actions.every((action) => isCleanUpCall(facts, action) || (isCall(action) && isPuttingAway(facts, action)));
}

function isInCleanUp(facts: Facts, root: Node): boolean {
  let current = root;
  while (current.parent && !isFunction(current)) {
    if (current.parent.type === "TryStatement" && current.parent.finalizer === current) return true;
    current = current.parent;
  }
  return isFunction(current) && (isNamedForEnd(facts, current) || isCalledAtEnd(facts, current));
}

/** `dispose() { … }`, `componentWillUnmount() { … }`, `[Symbol.dispose]() { … }` */
function isNamedForEnd(facts: Facts, node: FunctionNode): boolean {
  const name = functionNameOf(node) ?? "";
  if (isCleanUpName(name) || cleanUpMethods.has(name)) return true;
  const { parent } = node;
  return (parent.type === "MethodDefinition" || parent.type === "Property") && parent.computed && isReferenceTo(facts, parent.key, disposalSymbols);
}

/** `afterEach(() => …)`, and what an effect returns: `useEffect(() => { …; return () => …; })`. */
function isCalledAtEnd(facts: Facts, node: FunctionNode): boolean {
  const call = callPassing(node);
  if (call) return cleanUpHooks.has(callOf(facts, call).name ?? "");
  const { parent } = node;
  const effect = parent.type === "ReturnStatement" ? enclosingFunction(parent) : parent.type === "ArrowFunctionExpression" ? parent : undefined;
  const taker = effect && callPassing(effect);
  return taker !== undefined && isCallTo(facts, taker, effectFunctions);
}

function isPuttingAway(facts: Facts, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const [verb = ""] = wordsOf(callOf(facts, call).name ?? "");
  return cleanUpVerbs.has(verb) || removingVerbs.has(verb);
}

/** The same of a promise: the call that makes it, or every call that a variable gets it from. */
export function isCleanUpPromise(facts: Facts, promise: Expression): boolean {
  const node = unwrap(promise);
  if (node.type !== "Identifier") return isCleanUp(facts, node);
  const variable = variableOf(facts.sourceCode, node);
  return variable !== undefined && isGivenByCleanUp(facts, variable);
}

const isGivenByCleanUp = memoizeWithin((facts: Facts, { references }: Variable): boolean => {
  const writes = references.flatMap(({ writeExpr }) => writeExpr ?? []);
  return writes.length > 0 && writes.every((value) => isCleanUp(facts, value));
});

/**
 * Whether an error comes anyway: the next statement is a `throw` or `assert(false)`, or the code stands in a `catch` clause that ends in one,
 * `catch (error) { if (open) { try { await undo(); } catch {} } throw error; }`, or that passes its error on after it: `next(error);`.
 */
export function isBeforeError(node: Node): boolean {
  const places = placesAround(node);
  const [inner] = places;
  if (inner && alwaysThrows(inner.block.body[inner.block.body.indexOf(inner.statement) + 1])) return true;
  const isInClause = places.at(-1)?.block.parent.type === "CatchClause";
  return isInClause && places.some((place) => endsInThrow(place) || passesErrorOn(place));
}

function endsInThrow({ block, statement }: Place): boolean {
  return block.body.at(-1) !== statement && alwaysThrows(block.body.at(-1));
}

/** `catch (error) { try { await undo(); } catch {} log.error(error); }` */
function passesErrorOn({ block, statement }: Place): boolean {
  const clause = block.parent.type === "CatchClause" ? block.parent : undefined;
  if (clause?.param?.type !== "Identifier") return false;
  const { name } = clause.param;
  const later = block.body.slice(block.body.indexOf(statement) + 1);
  return later.some((next) => next.type === "ExpressionStatement" && next.expression.type === "CallExpression" && next.expression.arguments.some((argument) => argument.type === "Identifier" && argument.name === name));
}

interface Place {
  readonly block: TSESTree.BlockStatement;
  readonly statement: TSESTree.Statement;
}

/** The blocks around a node, each with the statement that contains it there, up to that of a function or `catch` clause. */
function placesAround(node: Node): Place[] {
  const places: Place[] = [];
  let current = node;
  while (current.parent && !isFunction(current) && current.parent.type !== "CatchClause") {
    const { parent } = current;
    if (parent.type === "BlockStatement") places.push({ block: parent, statement: current as TSESTree.Statement });
    current = parent;
  }
  return places;
}

/**
 * What the code does. Left out are the questions that it asks before, `if (socket.isOpen()) socket.close();`, what it
 * tells of it (`closed.resolve()`), and that it waits for the end.
 */
function workIn(facts: Facts, root: Node): Node[] {
  return actionsIn(facts.sourceCode, root).filter((action) => !isPureCall(facts, action) && !isAskedByIf(action) && !isAside(facts, action));
}

function isAside(facts: Facts, action: Node): boolean {
  if (isLogCall(action)) return actionsInside(facts.sourceCode, action).every((inner) => isPureCall(facts, inner));
  if (!isCall(action)) return false;
  return (methodOf(action) === "resolve" && action.arguments.length === 0) || isCallTo(facts, action, cleanUpWaits);
}

function isAskedByIf(action: Node): boolean {
  let current = action;
  while (current.parent && !/(?:Statement|Declaration|Clause)$/u.test(current.parent.type)) current = current.parent;
  return current.parent?.type === "IfStatement" && current.parent.test === current;
}

function isCleanUpCall(facts: Facts, action: Node, ask = asking): boolean {
  if (action.type === "NewExpression") return isPromiseOfCleanUp(facts, action, ask);
  if (action.type !== "CallExpression") return false;
  if (isNamedAsCleanUp(facts, action) || isDisposal(facts, action) || isUndoing(action) || isDraining(facts, action)) return true;
  const callee = unwrap(action.callee);
  if (isFunction(callee)) return isCleanUp(facts, callee.body, ask);
  const link = chainLinkOf(action);
  if (link) return isCleanUp(facts, link.receiver, ask) && callbackBodiesOf(action).every((body) => doesNoOtherWork(facts, body, ask));
  if (isCallTo(facts, action, combinators) || isCallTo(facts, action, promiseWrappers)) return doesOnlyCleanUp(facts, action, ask);
  if (isIteration(action)) return action.arguments.some((callback) => isCleanUpCallback(facts, callback, ask));
  return isPromisedCleanUp(facts, callee) || ask.of(facts, calledBy(action), cleansUp);
}

/** Decides whether a function does nothing but put something away: `async function drop(file) { await unlink(file); }`. */
const cleansUp: Analysis<boolean> = {
  name: "cleans up",
  unknown: false,
  of: (facts, { body, generator }, ask) => !generator && isCleanUp(facts, body, ask),
};

/** `drop` after `const drop = promisify(fs.unlink);` */
function isPromisedCleanUp(facts: Facts, callee: Expression): boolean {
  const made = constantValueOf(facts.sourceCode, callee);
  const [given] = made?.type === "CallExpression" && isCallThat(facts, made, "promisifies") ? made.arguments : [];
  const name = given && originOf(facts, given)?.path.at(-1);
  return name !== undefined && isCleanUpName(name);
}

/** `new Promise((resolve) => server.close(resolve))` */
function isPromiseOfCleanUp(facts: Facts, creation: TSESTree.NewExpression, ask: Ask): boolean {
  const [executor] = positionalArguments(creation);
  return isCallTo(facts, creation, "Promise") && executor !== undefined && isFunction(executor) && isCleanUp(facts, executor.body, ask);
}

function isDisposal(facts: Facts, call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression" || !callee.computed) return false;
  return isReferenceTo(facts, callee.property, disposalSymbols);
}

/** `client.query("ROLLBACK")` */
function isUndoing(call: TSESTree.CallExpression): boolean {
  const [statement] = positionalArguments(call);
  const text = statement && statementMethods.has(methodOf(call) ?? "") ? stringOf(statement) : undefined;
  return text !== undefined && undoingStatement.test(text);
}

/** `await response.text();` */
function isDraining(facts: Facts, call: TSESTree.CallExpression): boolean {
  return call.arguments.length === 0 && drainMethods.has(methodOf(call) ?? "") && isValueDropped(facts, call);
}

function isNamedAsCleanUp(facts: Facts, call: TSESTree.CallExpression): boolean {
  if (isCallThat(facts, call, "clean-up")) return true;
  const { name } = callOf(facts, call);
  return name !== undefined && isCleanUpName(name);
}

function callbackBodiesOf(call: TSESTree.CallExpression): Node[] {
  return call.arguments.flatMap((argument) => (isFunction(argument) ? [argument.body] : []));
}

function doesNoOtherWork(facts: Facts, root: Node, ask: Ask): boolean {
  return workIn(facts, root).every((action) => isCleanUpCall(facts, action, ask));
}

function doesOnlyCleanUp(facts: Facts, call: TSESTree.CallExpression, ask: Ask): boolean {
  const inside = actionsInside(facts.sourceCode, call).filter((action) => !isPureCall(facts, action));
  return inside.length > 0 && inside.every((action) => isCleanUpCall(facts, action, ask));
}

/** `sockets.forEach(…)`, `connections.map(…)`: on what is at hand, not on what has to be fetched. */
function isIteration(call: TSESTree.CallExpression): boolean {
  const contract = contractOfMethodNamed(methodOf(call) ?? "");
  return contract === "iterated" || contract === "collected" || contract === "flattened";
}

function isCleanUpCallback(facts: Facts, callback: Node, ask: Ask): boolean {
  if (isFunction(callback)) return isCleanUp(facts, callback.body, ask);
  return callback.type === "Identifier" && isCleanUpName(callback.name);
}

import type { TSESTree } from "@typescript-eslint/utils";
import { actionsIn, actionsInside } from "../../ast/actions.ts";
import { enclosingFunction, keyOf, parentOf, positionalArguments, stringOf, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { within } from "../../ast/walk.ts";
import { wordsOf } from "../../ast/words.ts";
import { constantValueOf } from "../../ast/scope.ts";
import { listenerProbes, probeGetters, probeNames, probeVerbs, recordingMethods, requireCreator, questionVerbs, setUpMethods, timedWaits, wiringMethods } from "../../models/views/probe-calls.ts";
import type { Facts } from "../../facts/facts.ts";
import { callOf, isCall, isCallTo, localFunctionOf, methodOf } from "../calls/call.ts";
import { isCallThat, modelOfCall } from "../calls/model.ts";
import { isOfNode } from "../calls/origin.ts";
import { isPureCall } from "../calls/pure-call.ts";
import { isLogCall } from "../calls/logging.ts";
import { isEmptyHandler } from "./swallow.ts";

/**
 * Whether a `try` block only finds something out, so that its failure is the answer: `JSON.parse(text)`, a feature test
 * without any call, a block that ends in `return true` or `found = true`, also after an `await` if that may be.
 */
export function isProbeBlock(facts: Facts, block: TSESTree.BlockStatement, mayAwait = true): boolean {
  const { body } = block;
  const last = body.at(-1);
  if (!last) return false;
  if (isAnswer(last)) return mayAwait || [...within(facts.sourceCode, block)].every(({ type }) => type !== "AwaitExpression");
  const [rest, mayWire] = isLoadingPackage(facts, body[0]) ? [body.slice(1), true] : [body, false];
  const actions = rest.flatMap((statement) => actionsIn(facts.sourceCode, statement));
  if (!actions.every((action) => isPartOfProbe(facts, action) || (mayWire && isWiring(facts, action)))) return false;
  if (mayWire) return true;
  return actions.every((action) => !isAside(action)) || actions.some((action) => hasProbe(facts, action));
}

/** Whether a promise is one of a probe: `import("optional")`, `stat(file)`. */
export function isProbePromise(facts: Facts, promise: Expression): boolean {
  const actions = actionsIn(facts.sourceCode, promise);
  return actions.length > 0 && actions.every((action) => !isReading(facts, action) && isProbeCall(facts, action) && isPartOfProbe(facts, action));
}

/** `return true;`, `found = true;`, `if (valid) return true; else return false;`: what is not reached when the probe fails. A field may be more than an answer. */
function isAnswer(statement: TSESTree.Statement): boolean {
  if (statement.type === "BlockStatement") return statement.body.some(isAnswer);
  if (statement.type === "IfStatement") return isAnswer(statement.consequent) && (!statement.alternate || isAnswer(statement.alternate));
  if (statement.type === "ReturnStatement") return statement.argument !== null && isBoolean(statement.argument);
  if (statement.type !== "ExpressionStatement" || statement.expression.type !== "AssignmentExpression") return false;
  const { left, operator, right } = statement.expression;
  return operator === "=" && left.type === "Identifier" && isBoolean(right);
}

function isBoolean(node: Node): boolean {
  return node.type === "Literal" && typeof node.value === "boolean";
}

function isPartOfProbe(facts: Facts, action: Node): boolean {
  const inside = actionsInside(facts.sourceCode, action);
  if (isProbeCall(facts, action) || isAskingAgain(facts, action)) return inside.every((inner) => mayPrepare(facts, inner));
  return (isPureCall(facts, action) || isAside(action)) && inside.every((inner) => isPartOfProbe(facts, inner));
}

/** `return find(JSON.parse(text));` in `find` itself: the same question once more, where the function does nothing but ask. */
function isAskingAgain(facts: Facts, action: Node): boolean {
  if (action.type !== "CallExpression" || parentOf(action)?.type !== "ReturnStatement") return false;
  const itself = enclosingFunction(action);
  return itself !== undefined && localFunctionOf(facts, action.callee) === itself && onlyAsks(facts, itself);
}

function onlyAsks(facts: Facts, itself: FunctionNode): boolean {
  const asks = (call: Node) => isPureCall(facts, call) || isProbeCall(facts, call) || isRecordingCall(call) || (isCall(call) && isQuestion(facts, call, itself));
  return [...within(facts.sourceCode, itself.body)].every((node) => (isCall(node) ? asks(node) : !/^(?:Await|Yield|Throw|TaggedTemplate)/u.test(node.type)));
}

/** `isText(a)`, `text.match(pattern)`, and the function itself. */
function isQuestion(facts: Facts, call: TSESTree.CallExpression | TSESTree.NewExpression, itself: FunctionNode): boolean {
  return questionVerbs.has(wordsOf(callOf(facts, call).name ?? "")[0] ?? "") || localFunctionOf(facts, call.callee) === itself;
}

/**
 * Whether the argument of a probe may be had this way: `JSON.parse(decode(part))`. Waiting and Node's own modules
 * are work that fails for reasons of its own: `JSON.parse(readFileSync(file, "utf8"))`.
 */
function mayPrepare(facts: Facts, action: Node): boolean {
  if (isProbeCall(facts, action) || isPureCall(facts, action)) {
    return actionsInside(facts.sourceCode, action).every((inner) => mayPrepare(facts, inner));
  }
  if (!isCall(action) || parentOf(action)?.type === "AwaitExpression") return false;
  return !isOfNode(callOf(facts, action).origin) && actionsInside(facts.sourceCode, action).every((inner) => mayPrepare(facts, inner));
}

function hasProbe(facts: Facts, action: Node): boolean {
  return isProbeCall(facts, action) || actionsInside(facts.sourceCode, action).some((inner) => hasProbe(facts, inner));
}

export function isProbeCall(facts: Facts, action: Node): boolean {
  if (action.type === "ImportExpression") return true;
  if (!isCall(action)) return false;
  if (isCallThat(facts, action, "probe") || (action.type === "CallExpression" && modelOfCall(facts, action)?.mayBeRefused)) return true;
  if (isNamedAsProbe(facts, action) || isReading(facts, action) || isLoading(facts, action) || isTimedWait(facts, action)) return true;
  return isListenerProbe(facts, action) || isSettingUp(facts, action);
}

function isNamedAsProbe(facts: Facts, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const name = callOf(facts, call).name ?? "";
  return probeNames.has(name) || (probeGetters.has(name) && call.arguments.length === 0);
}

/** `parseEventLog(log)`. What has to be waited for does more than look at its arguments. */
function isReading(facts: Facts, call: Node): boolean {
  if (call.type !== "CallExpression" || parentOf(call)?.type === "AwaitExpression") return false;
  return probeVerbs.has(wordsOf(callOf(facts, call).name ?? "")[0] ?? "");
}

/** `page.waitForSelector(".toast", { timeout: 2000 })`: that the time is over says that there is none. */
function isTimedWait(facts: Facts, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  if (!timedWaits.has(wordsOf(callOf(facts, call).name ?? "")[0] ?? "")) return false;
  return call.arguments.some((given) => given.type === "ObjectExpression" && given.properties.some((property) => property.type === "Property" && keyOf(property) === "timeout"));
}

/** `import.meta.resolve(x)`, and `require(x)` and `require.resolve(x)` where `require` is made with `createRequire`. */
function isLoading(facts: Facts, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const callee = unwrap(call.callee);
  const loader = callee.type === "MemberExpression" && methodOf(call) === "resolve" ? callee.object : callee;
  return loader.type === "MetaProperty" || isMadeRequire(facts, loader);
}

/** `addEventListener("test", null, options)` */
function isListenerProbe(facts: Facts, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const [, listener] = positionalArguments(call);
  if (!listener || !listenerProbes.has(callOf(facts, call).name ?? "")) return false;
  return (listener.type === "Literal" && listener.value === null) || isEmptyHandler(facts, listener);
}

/** `require("dotenv").config()` */
function isSettingUp(facts: Facts, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const callee = unwrap(call.callee);
  return callee.type === "MemberExpression" && setUpMethods.has(methodOf(call) ?? "") && isPackage(facts, callee.object);
}

/** `require("dotenv")`; a file of the project is there, and its failure is one. */
function isPackage(facts: Facts, expression: Expression): boolean {
  const loading = unwrap(expression);
  if (loading.type !== "CallExpression" || !isRequire(facts, loading)) return false;
  const [name] = positionalArguments(loading);
  return name !== undefined && /^[^./]/u.test(stringOf(name) ?? "");
}

/** `const gc = require("gc-stats")();`, `gc = require("gc-stats");` */
function isLoadingPackage(facts: Facts, statement: TSESTree.Statement | undefined): boolean {
  const value = statement && valueStoredBy(statement);
  return value?.type === "CallExpression" && (isPackage(facts, value) || (value.arguments.length === 0 && isPackage(facts, value.callee)));
}

function valueStoredBy(statement: TSESTree.Statement): Expression | undefined {
  if (statement.type === "VariableDeclaration") return statement.declarations.length === 1 ? (statement.declarations[0].init ?? undefined) : undefined;
  if (statement.type !== "ExpressionStatement" || statement.expression.type !== "AssignmentExpression") return undefined;
  return statement.expression.right;
}

/** What follows where an optional package is there: `this.register(metric)`, `gc.on("stats", show)`. */
function isWiring(facts: Facts, action: Node): boolean {
  if (action.type !== "CallExpression" || !wiringMethods.has(methodOf(action) ?? "")) return false;
  return actionsInside(facts.sourceCode, action).every((inner) => isPartOfProbe(facts, inner));
}

function isRequire(facts: Facts, call: TSESTree.CallExpression): boolean {
  return isCallTo(facts, call, "require") || isLoading(facts, call);
}

function isMadeRequire(facts: Facts, node: Node): boolean {
  return isCallTo(facts, constantValueOf(facts.sourceCode, node) ?? node, requireCreator);
}

/** What stands beside a probe, and is none of its own: the answer is written down, told, or refused (`throw new Error("broken")`). */
function isAside(action: Node): boolean {
  return isRecordingCall(action) || isLogCall(action) || action.type === "ThrowStatement";
}

/** `found.push(x)`, `seen.add(x)`: the answer is written down. */
export function isRecordingCall(action: Node): boolean {
  return action.type === "CallExpression" && parentOf(action)?.type !== "AwaitExpression" && recordingMethods.has(methodOf(action) ?? "");
}

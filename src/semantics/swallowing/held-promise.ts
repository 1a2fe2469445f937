import type { TSESTree } from "@typescript-eslint/utils";
import { actionsIn } from "../../ast/actions.ts";
import { consumersOf, functionReturning, type ConsumerRole } from "../../ast/consumers.ts";
import { callPassing, isFunction, isNameOrMember, parentOf, positionalArguments, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { memoize, memoizeWithin } from "../../ast/memoize.ts";
import { constantValueOf, onlyDefinition, variableOf, type Variable } from "../../ast/scope.ts";
import { pipelines } from "../../models/views/promise-apis.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCallTo, localFunctionOf } from "../calls/call.ts";
import { chainLinkCalling, chainLinkOf, rejectionHandlerOf } from "../promises/promise-chain.ts";
import { isEmptyHandler } from "./swallow.ts";

/**
 * Whether the promise is, or may be, looked at in another place as well, so that an empty handler only marks it as
 * handled: a variable that is also awaited, returned or passed on; a promise that an object, an import or the caller holds;
 * that of a pipeline one of whose streams, which get the error as well, is passed on after it.
 */
export function isHeldElsewhere(facts: Facts, promise: Expression): boolean {
  const node = unwrap(promise);
  switch (node.type) {
    case "MemberExpression":
      return true;
    case "AssignmentExpression":
      return isHeldElsewhere(facts, node.left);
    case "CallExpression": {
      const link = chainLinkOf(node);
      return link ? link.method === "finally" && isHeldElsewhere(facts, link.receiver) : isPipelineToElsewhere(facts, node);
    }
    case "Identifier": {
      const variable = variableOf(facts.sourceCode, node);
      return variable !== undefined && (comesFromElsewhere(variable) || isAlias(variable) || isLookedAtBeside(facts, variable, node));
    }
    default:
      return false;
  }
}

/** Whether a `try` block does nothing but wait for such a promise: `try { await previous; } catch {}`. */
export function onlyWaitsForHeld(facts: Facts, { body }: TSESTree.BlockStatement): boolean {
  const [statement, ...others] = body;
  if (statement?.type !== "ExpressionStatement" || others.length > 0) return false;
  const waiting = unwrap(statement.expression);
  return waiting.type === "AwaitExpression" && isHeldElsewhere(facts, waiting.argument);
}

/** Whether a promise has a handler already, and nothing follows on it that could fail: `p.then((value) => { last = value; }, report)`. */
export function isHandledBefore(facts: Facts, promise: Expression): boolean {
  const link = chainLinkOf(constantValueOf(facts.sourceCode, promise) ?? promise);
  if (link?.method !== "then" || !rejectionHandlerOf(link)) return false;
  const [onValue] = positionalArguments(link.call);
  const called = onValue && localFunctionOf(facts, onValue);
  return called !== undefined && actionsIn(facts.sourceCode, called.body).length === 0;
}

/**
 * Whether neither outcome of a promise is wanted, and callers are only told when there is one:
 * `function idle(): Promise<void> { return work().then(noop).catch(noop); }`.
 */
export function isOnlyToSettle(facts: Facts, promise: Expression): boolean {
  const link = chainLinkOf(promise);
  const [onValue, ...others] = link ? positionalArguments(link.call) : [];
  if (link?.method !== "then" || !onValue || others.length > 0 || !isEmptyHandler(facts, onValue)) return false;
  const whole = parentOf(parentOf(promise) ?? promise);
  return whole !== undefined && isReturnedToCaller(whole);
}

function isReturnedToCaller(node: Node): boolean {
  return consumersOf(node).some((consumer) => consumer.by.type === "ReturnStatement" && functionReturning(consumer)?.returnType !== undefined);
}

/** `pipeline(source, target)` destroys its streams with the error. */
function isPipelineToElsewhere(facts: Facts, call: TSESTree.CallExpression): boolean {
  if (!isCallTo(facts, call, pipelines)) return false;
  return call.arguments.flatMap((argument) => (argument.type === "ArrayExpression" ? argument.elements : [argument])).some((stream) => {
    const variable = stream?.type === "Identifier" ? variableOf(facts.sourceCode, stream) : undefined;
    return variable?.references.some(({ identifier }) => identifier.range[0] > call.range[1] && isLookedAt(facts, identifier));
  });
}

/** Whether the value of a variable is known in other places from its start: imports, exports, elements of a collection. */
function comesFromElsewhere(variable: Variable): boolean {
  const definition = onlyDefinition(variable);
  if (definition?.type === "ImportBinding") return true;
  // The parameters of a callback are what its caller keeps; a function that is called by name is the one to look at it.
  if (definition?.type === "Parameter") return isField(definition.name) || (isFunction(definition.node) && callPassing(definition.node) !== undefined);
  if (definition?.type !== "Variable") return false;
  const { id, parent } = definition.node;
  return parent.parent.type === "ExportNamedDeclaration" || parent.parent.type === "ForOfStatement" || id.type !== "Identifier";
}

/** `constructor(private readonly ready: Promise<void>)` */
function isField(parameter: Node): boolean {
  return parameter.parent?.type === "TSParameterProperty";
}

/** `const task = this.task;` */
const isAlias = memoize(({ references }: Variable): boolean => {
  const values = references.flatMap(({ writeExpr }) => writeExpr ?? []);
  return values.length > 0 && values.every((value) => isNameOrMember(unwrap(value)));
});

function isLookedAtBeside(facts: Facts, variable: Variable, here: Node): boolean {
  return readsLookedAt(facts, variable).some((read) => read !== here);
}

const readsLookedAt = memoizeWithin((facts: Facts, { references }: Variable): Node[] => {
  return references.flatMap((reference) => (reference.isRead() && isLookedAt(facts, reference.identifier) ? reference.identifier : []));
});

/** The roles in which a promise is taken along, or its error is. */
const LOOKING: ReadonlySet<ConsumerRole> = new Set<ConsumerRole>(["argument", "awaited", "element", "exported", "iterated", "property", "rendered", "returned", "spread", "stored", "thrown", "yielded"]);

/** Whether something waits for the promise at this place, or takes it along. */
function isLookedAt(facts: Facts, name: Node): boolean {
  return consumersOf(name).some(({ by, role }) => {
    if (role === "receiver") return isChainedWithCare(facts, by);
    return LOOKING.has(role);
  });
}

/** `p.then(show)`: what fails in `p` shows there. Not `p.catch(() => {})`, and not what merely looks for a `then`. */
function isChainedWithCare(facts: Facts, callee: Expression): boolean {
  const link = chainLinkCalling(callee);
  if (!link) return false;
  const handler = rejectionHandlerOf(link);
  return !handler || !isEmptyHandler(facts, handler);
}

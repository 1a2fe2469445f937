import type { TSESTree } from "@typescript-eslint/utils";
import { isUndefined, keyOf, outermost, parameterAt, parentOf, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { variableAt } from "../../ast/references.ts";
import { variableOf } from "../../ast/scope.ts";
import { membersOfPromises } from "../../models/views/value-places.ts";
import type { Facts } from "../../facts/facts.ts";
import { isPutOnPromises } from "../promises/promise.ts";
import { valuePlaceOf } from "./value-place.ts";

/** What counts as a use of the value, besides what the place says. */
interface Taking {
  /** Whether there surely is a promise, so that asking for one is a use, too. */
  readonly isSurelyThere?: boolean;
  /** Decides whether what the use is passed to takes a value. */
  readonly isConsumed?: (use: Expression) => boolean;
}

/**
 * Whether a function does nothing with a parameter but use it as a value: `(user) => user.name`, `({ name }) => name`.
 * Questions that a promise may be asked as well (`if (p)`, `p === last`) say nothing, unless there surely is one.
 */
export function takesForValue(facts: Facts, callee: FunctionNode, index: number, { isConsumed, isSurelyThere = false }: Taking = {}): boolean {
  const parameter = withoutDefault(parameterAt(callee, index));
  if (parameter?.type === "ObjectPattern") return takesMembersOfValue(parameter);
  const variable = parameter?.type === "Identifier" ? variableOf(facts.sourceCode, parameter) : undefined;
  const uses = variable?.references.filter((reference) => !reference.init).map(({ identifier }) => identifier) ?? [];
  const isTaken = (use: Node) => isTakenForValue(use) || (isSurelyThere && isAskedWhetherThere(use)) || isConsumed?.(use as Expression) === true;
  return uses.length > 0 && uses.every((use) => variableAt(facts.sourceCode, use) === variable && !isReadOffPromise(facts, use) && isTaken(use));
}

function withoutDefault(parameter: TSESTree.Parameter | undefined): TSESTree.Parameter | undefined {
  return parameter?.type === "AssignmentPattern" ? parameter.left : parameter;
}

function takesMembersOfValue({ properties }: TSESTree.ObjectPattern): boolean {
  return properties.length > 0 && properties.every((part) => part.type === "Property" && !membersOfPromises.has(keyOf(part) ?? "then"));
}

/** `running.map((p) => p.cancel)`, after `p.cancel = stop`. */
function isReadOffPromise(facts: Facts, use: Node): boolean {
  const { member } = valuePlaceOf(outermost(use)) ?? {};
  return member !== undefined && isPutOnPromises(facts, member);
}

/** Whether a name is used as only a value can be. */
export function isTakenForValue(use: Node): boolean {
  const place = valuePlaceOf(outermost(use));
  switch (place?.use) {
    case undefined:
    case "inspected":
    case "tested":
    case "thrown":
      return false;
    case "compared":
      return place.other !== undefined && isLiteralValue(unwrap(place.other));
    case "key":
      return parentOf(use)?.type === "MemberExpression"; // `running.indexOf(p)` looks for the promise itself.
    default:
      return true;
  }
}

/** `"done"`, `5`, `true`; not `null`, which asks whether there is something. */
function isLiteralValue(node: Node): boolean {
  return node.type === "Literal" && node.raw !== "null";
}

function isAskedWhetherThere(use: Node): boolean {
  const place = valuePlaceOf(outermost(use));
  return place?.use === "tested" || (place?.other !== undefined && place.use === "compared" && isNothing(unwrap(place.other)));
}

function isNothing(node: Node): boolean {
  return isUndefined(node) || (node.type === "Literal" && node.raw === "null");
}

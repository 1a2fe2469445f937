import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf, type Consumer } from "../../ast/consumers.ts";
import { isNullish, keyOf, memberName, outermost, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { memoizeWithin } from "../../ast/memoize.ts";
import { nodesOf } from "../../ast/walk.ts";
import { rootOfChain } from "../../ast/words.ts";
import { deferredNames } from "../../models/views/promise-names.ts";
import { isPromise, type Facts } from "../../facts/facts.ts";
import { filesThatWrite } from "../calls/written-names.ts";

/** Each file that writes the name of the field is read; one of a wider reach is not followed. */
const MOST_FILES = 10;

/**
 * Whether a promise is that of a field with a `Deferred` which is only ever resolved: `await this.#ready.promise`,
 * `await this.#ready.wait()`, where `this.#ready.reject(…)` is never called and the deferred is never passed on.
 */
export function isOfUnrejectedDeferred(facts: Facts, promise: Expression): boolean {
  const node = unwrap(promise);
  const read = node.type === "CallExpression" ? unwrap(node.callee) : node;
  const field = read.type === "MemberExpression" ? unwrap(read.object) : undefined;
  const name = field?.type === "MemberExpression" ? memberName(field) : undefined;
  if (!field || name === undefined || !facts.instance(field).some((known) => deferredNames.test(known.name))) return false;
  return isOnlyResolved(facts, name);
}

const isOnlyResolved = memoizeWithin((facts: Facts, name: string): boolean => {
  if (name.startsWith("#")) return isOnlyResolvedIn(facts, name);
  const { project } = facts;
  const files = project ? filesThatWrite(project, name) : [];
  return files.length > 0 && files.length <= MOST_FILES && files.every((file) => {
    const its = project?.parse(file);
    return its !== undefined && isOnlyResolvedIn(its, name);
  });
});

function isOnlyResolvedIn(facts: Facts, name: string): boolean {
  const { sourceCode } = facts;
  const fields = nodesOf(sourceCode, "PropertyDefinition").filter((field) => keyOf(field) === name);
  const uses = nodesOf(sourceCode, "MemberExpression").filter((use) => memberName(use) === name);
  const isTakenOut = nodesOf(sourceCode, "Property").some((property) => keyOf(property) === name);
  return !isTakenOut && fields.every(({ value }) => !value || isMade(value)) && uses.every((use) => isHarmlessUse(facts, use));
}

function isHarmlessUse(facts: Facts, use: Node): boolean {
  return consumersOf(use).every((consumer) => isUsedHarmlessly(facts, consumer));
}

function isUsedHarmlessly(facts: Facts, { by, role }: Consumer): boolean {
  switch (role) {
    case "nullTested":
    case "tested":
      return true;
    case "receiver":
      return isHarmlessRead(facts, by);
    case "target":
      return by.type === "AssignmentExpression" && isMade(by.right);
    default:
      return false;
  }
}

/** `ready.resolve(value)`, `ready.wait()`, `ready.promise`; not `ready.reject(error)`, nor what resolves with another promise. */
function isHarmlessRead(facts: Facts, read: TSESTree.MemberExpression): boolean {
  const name = memberName(read);
  if (name === undefined || name === "reject") return false;
  const { parent: call } = outermost(read);
  if (call?.type !== "CallExpression" || call.callee !== outermost(read)) return name === "promise";
  return name !== "resolve" || call.arguments.every((given) => given.type !== "SpreadElement" && !isPromise(facts.promise(given)));
}

/** `new Deferred()`, `Deferred.create()`, or nothing yet; what is told more may reject by itself, after a while. */
function isMade(value: Expression): boolean {
  const node = unwrap(value);
  if (node.type !== "NewExpression" && node.type !== "CallExpression") return isNullish(node);
  const root = rootOfChain(node.callee);
  return node.arguments.length === 0 && root.type === "Identifier" && deferredNames.test(root.name);
}

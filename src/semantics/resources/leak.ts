import { enclosing, isCallee, isFunction, isInside, memberName, parentOf, unwrap, type Node } from "../../ast/nodes.ts";
import { missingBy } from "../../ast/missing.ts";
import { metFirst, type Arrival } from "../../ast/paths.ts";
import { variableOf, type Variable } from "../../ast/scope.ts";
import type { Facts } from "../../facts/facts.ts";
import { isNamedForCleanUp } from "../calls/clean-up-name.ts";
import { isLogCall } from "../calls/logging.ts";
import { isCallThat, modelOfCall } from "../calls/model.ts";
import { endsHandled } from "../promises/promise-chain.ts";
import { throwsItself } from "../settlement/cannot-throw.ts";
import { cannotReject, isNeverRejected } from "../settlement/cannot-reject.ts";
import { asking } from "../summaries/summary.ts";
import type { Acquired } from "./acquisition.ts";
import { releasesOn, usesOfResource, type ResourceUses } from "./resource-uses.ts";

/**
 * How something stays acquired. `failed`: what comes before its release may throw; `left`: the function returns before it; `lent`: what comes
 * before it goes to others may throw; `never`: nothing releases it; `unnamed`: nothing can.
 */
export interface Leak {
  readonly how: "failed" | "left" | "lent" | "never" | "unnamed";
  /** What may throw, or the `return`; `undefined` for the end of the function. */
  readonly at: Node | undefined;
  /** Where it is released on other ways. */
  readonly releases: ReadonlySet<Node>;
}

/** Returns the way out of a function on which it does not release what it has acquired; `undefined` without one. */
export function leakOf(facts: Facts, acquired: Acquired): Leak | undefined {
  const { mayStay, owner, place, variable } = acquired;
  if (place === "unnamed") return mayStay || !isLost(facts, acquired) ? undefined : { how: "unnamed", at: undefined, releases: NONE };
  const uses = variable ? usesOfResource(facts, variable, owner, acquired) : { releases: NONE, escapes: NONE, passed: NONE, variables: new Set<Variable>() };
  const onReceiver = releasesOn(facts, acquired);
  // An interval that clears itself.
  if ([...uses.releases].some((release) => isInside(release, acquired.call))) return undefined;
  // Others may release what has no name here: a lock by its owner.
  if (acquired.releasedOn && uses.releases.size + onReceiver.size === 0) return undefined;
  const all = { ...uses, releases: new Set([...uses.releases, ...onReceiver]) };
  if (acquired.mayStay && all.releases.size === 0) return undefined;
  return worstOf(acquired, all, arrivalsOf(facts, acquired, all));
}

const NONE: ReadonlySet<Node> = new Set();

/** `(await pool.connect()).query(sql)`; not `(await open(f)).createReadStream()`, and not `(await launch()).newPage()`, of which the page knows its browser. */
function isLost(facts: Facts, { consumedBy = [], from, release }: Acquired): boolean {
  const call = parentOf(from);
  const name = from.type === "MemberExpression" ? memberName(from) : undefined;
  if (call?.type !== "CallExpression" || !isCallee(from) || name === undefined) return false;
  return !release.includes(name) && !consumedBy.includes(name) && !isNamedForCleanUp(call) && modelOfCall(facts, call)?.acquires === undefined;
}

function arrivalsOf(facts: Facts, { call, from, opensBy = [] }: Acquired, uses: ResourceUses): readonly Arrival[] {
  const { escapes, passed, releases } = uses;
  // What is released here has not gone to others for good.
  const ends = new Set([...releases, ...escapes, ...(releases.size > 0 ? [] : passed), ...guardsOf(facts, uses)]);
  const meets = (node: Node): boolean => node === call || ends.has(node) || isCallThat(facts, node, "process exit");
  return metFirst(facts.sourceCode, [from], { meets, throws: (node) => mayThrow(facts, node) && !opens(facts, node, opensBy, uses), holds: (test) => truthOf(facts, test, uses) }) ?? [];
}

function worstOf({ call, isTimer }: Acquired, { escapes, passed, releases }: ResourceUses, arrivals: readonly Arrival[]): Leak | undefined {
  const lost = arrivals.filter(({ at }) => typeof at === "string" || at === call);
  const failed = lost.find(({ errors }) => errors().length > 0);
  if (releases.size > 0) {
    if (failed) return { how: "failed", at: failed.errors()[0], releases };
    const [left] = isTimer ? [] : lost;
    return left && { how: "left", at: left.way().findLast(isJump), releases };
  }
  if (escapes.size + passed.size > 0) return failed && escapes.size > 0 ? { how: "lent", at: failed.errors()[0], releases } : undefined;
  return { how: "never", at: undefined, releases };
}

function isJump({ type }: Node): boolean {
  return type === "ReturnStatement" || type === "ContinueStatement";
}

/** An `await` of what may be rejected, and a call that throws itself. What a handler of errors does on its way out counts as done, as does clean-up. */
function mayThrow(facts: Facts, node: Node): boolean {
  if (node.type !== "AwaitExpression" && node.type !== "CallExpression" && node.type !== "ForOfStatement") return false;
  if (isInHandler(node)) return false;
  if (node.type === "ForOfStatement") return node.await;
  if (node.type === "CallExpression") return throwsItself(facts, node, asking);
  const awaited = unwrap(node.argument);
  if (facts.promise(awaited) === "never" || endsHandled(facts, awaited) || isNeverRejected(facts, awaited) || cannotReject(facts, awaited)) return false;
  return !(awaited.type === "CallExpression" && (isNamedForCleanUp(awaited) || isLogCall(awaited)));
}

/** `await runner.startTransaction()`: the connection itself has failed. */
function opens(facts: Facts, node: Node, opensBy: readonly string[], { variables }: ResourceUses): boolean {
  const call = node.type === "AwaitExpression" ? unwrap(node.argument) : undefined;
  const callee = call?.type === "CallExpression" ? unwrap(call.callee) : undefined;
  if (callee?.type !== "MemberExpression" || !opensBy.includes(memberName(callee) ?? "")) return false;
  const variable = callee.object.type === "Identifier" ? variableOf(facts.sourceCode, callee.object) : undefined;
  return variable !== undefined && variables.has(variable);
}

function isInHandler(node: Node): boolean {
  return enclosing(node, (around): around is Node => around.type === "CatchClause" || isFunction(around))?.type === "CatchClause";
}

/** `if (isOwn) client.release();`: what decides whether it is released here is not known. */
function guardsOf(facts: Facts, { releases, variables }: ResourceUses): Node[] {
  return [...releases].flatMap((release) => {
    const guard = enclosing(release, (around): around is Node => around.type === "IfStatement" || around.type === "LogicalExpression" || around.type === "ConditionalExpression" || isFunction(around));
    if (guard?.type === "IfStatement" && guard.alternate === null && !(guard.consequent.type === "BlockStatement" && guard.consequent.body.length > 2)) return [guard.test];
    return guard?.type === "LogicalExpression" ? [guard.left] : [];
  }).filter((test) => truthOf(facts, test, { variables }) === undefined);
}

/** What is known of a test while there is something to release: `client` and `client !== undefined` hold, `!client` does not. */
function truthOf(facts: Facts, test: Node, { variables }: Pick<ResourceUses, "variables">): boolean | undefined {
  const isThere = (part: Node): boolean => {
    const name = part.type === "AssignmentExpression" ? part.left : part;
    const variable = name.type === "Identifier" ? variableOf(facts.sourceCode, name) : undefined;
    return variable !== undefined && variables.has(variable);
  };
  if (missingBy(test, true).some(isThere)) return false;
  return missingBy(test, false).some(isThere) ? true : undefined;
}

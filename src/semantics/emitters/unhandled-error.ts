import type { TSESTree } from "@typescript-eslint/utils";
import { conditionsAround } from "../../ast/conditions.ts";
import { enclosing, enclosingFunction, isInside, memberName, outermost, parentOf, stringOf, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { variableSeenFrom } from "../../ast/eslint-utils.ts";
import { within } from "../../ast/walk.ts";
import type { ErrorEvent } from "../../models/model.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCall, isCallTo, type CallNode } from "../calls/call.ts";
import { isProcessExit } from "../calls/model.ts";
import { environmentOf } from "../execution/environment.ts";
import { isMethodCall, usesOfEmitters, type EmitterUses } from "./emitter-uses.ts";
import type { ErrorSource } from "./error-sources.ts";

/**
 * An emitter whose `error` event no listener receives. `late`: one is added, after an `await`. `piped`: its data goes on by `pipe`,
 * which forwards no errors.
 */
export interface UnhandledError {
  readonly how: "late" | "piped" | "unhandled";
  /** The emitter: what makes it, the parameter that has it, or the member of another one that is written to. */
  readonly node: Expression;
  readonly event: ErrorEvent;
  /** The call of `pipe` that it is part of, as the source or the destination. */
  readonly pipe: CallNode | undefined;
}

/** Returns the emitters of a source without a listener: `spawn("git")` itself, and `child.stdin` where it is written to. */
export function unhandledErrorsOf(facts: Facts, source: ErrorSource): UnhandledError[] {
  const uses = usesOfEmitters(facts, [source.node]);
  if (uses.escapes) return [];
  const how = source.event && howUnhandled(facts, source.node, source.event, uses);
  const own: UnhandledError[] = source.event && how ? [{ how, node: source.node, event: source.event, pipe: [...pipesOf(uses), ...uses.pipesInto][0] }] : [];
  return [...own, ...Object.entries(source.members).flatMap(([name, event]) => unhandledMember(facts, uses, name, event))];
}

function howUnhandled(facts: Facts, node: ErrorSource["node"], event: ErrorEvent, uses: EmitterUses): UnhandledError["how"] | undefined {
  if (event.fulfills && parentOf(node)?.type !== "AwaitExpression") return undefined;
  const pipes = pipesOf(uses);
  if (event.onlyPiped && pipes.length === 0 && uses.pipesInto.length === 0) return undefined;
  if (uses.listeners.length > 0) return !event.connectsLater && uses.listeners.every((listener) => isLate(facts, node, listener)) ? "late" : undefined;
  if (isOnlyDestroyed(uses) || isLeftBehind(facts, node)) return undefined;
  return pipes.length > 0 ? "piped" : "unhandled";
}

function pipesOf({ calls }: EmitterUses): CallNode[] {
  return calls.filter((call) => isMethodCall(call, "pipe"));
}

function isOnlyDestroyed({ calls, pipesInto, members }: EmitterUses): boolean {
  return calls.length > 0 && pipesInto.length === 0 && members.length === 0 && calls.every((call) => isMethodCall(call, "destroy"));
}

/** `const child = spawn(…); child.unref(); process.exit(0);`: the process ends before any event. */
function isLeftBehind(facts: Facts, node: Node): boolean {
  const statement = enclosing(node, (around): around is TSESTree.Statement => around.parent?.type === "BlockStatement");
  const list = statement?.parent.type === "BlockStatement" ? statement.parent.body : [];
  const later = statement ? list.slice(list.indexOf(statement) + 1) : [];
  const exit = later.findIndex((next) => isProcessExit(facts, next));
  return exit !== -1 && !later.slice(0, exit).some((next) => [...within(facts.sourceCode, next)].some(isAwait));
}

/** `child.stdin`, at the first place that writes to it. */
function unhandledMember(facts: Facts, { members }: EmitterUses, name: string, event: ErrorEvent): UnhandledError[] {
  const nodes = members.filter((member) => member.name === name).map(({ node }) => node);
  const uses = usesOfEmitters(facts, nodes);
  if (nodes.length === 0 || uses.escapes || uses.listeners.length > 0) return [];
  const [first] = [...uses.calls.flatMap(receiverWritten), ...uses.pipesInto.flatMap(firstArgument)].sort((one, other) => one.range[0] - other.range[0]);
  return first ? [{ how: "unhandled", node: first, event, pipe: undefined }] : [];
}

/** `child.stdin` of `child.stdin.write(text)`; an `end()` without any data writes nothing. */
function receiverWritten(call: TSESTree.CallExpression): Expression[] {
  const { callee } = call;
  if (callee.type !== "MemberExpression" || call.arguments.length === 0) return [];
  return WRITING.has(memberName(callee) ?? "") ? [callee.object] : [];
}

const WRITING: ReadonlySet<string> = new Set(["end", "write"]);

function firstArgument({ arguments: [first] }: CallNode): Expression[] {
  return first && first.type !== "SpreadElement" ? [first] : [];
}

/** Decides whether an `await` of the same function comes between an emitter and its listener, on every way to it. */
function isLate(facts: Facts, emitter: Node, listener: Node): boolean {
  const owner = runningFunction(facts, emitter);
  if (runningFunction(facts, listener) !== owner) return false;
  const code = owner ?? facts.sourceCode.ast;
  return [...within(facts.sourceCode, code)].some((node) => isAwait(node) && isBetween(node, emitter, listener));
}

/** The function around a node; the executor of a promise runs within the one around it. */
function runningFunction(facts: Facts, node: Node): FunctionNode | undefined {
  let owner = enclosingFunction(node);
  while (owner && isCallTo(facts, outermost(owner).parent, "Promise")) owner = enclosingFunction(owner);
  return owner;
}

function isAwait(node: Node): boolean {
  return node.type === "AwaitExpression" || (node.type === "ForOfStatement" && node.await);
}

function isBetween(pause: Node, emitter: Node, listener: Node): boolean {
  if (pause.range[0] < emitter.range[1] || pause.range[1] > listener.range[0]) return false;
  const common = enclosing(pause, (around): around is Node => isInside(listener, around));
  return common !== undefined && conditionsAround(pause, common).length === 0;
}

/** Returns the name by which the promise around a node is rejected: `reject` within `new Promise((resolve, reject) => …)`. */
export function rejectAround(facts: Facts, node: Node): string | undefined {
  for (let owner = enclosingFunction(node); owner; owner = enclosingFunction(owner)) {
    if (!isCallTo(facts, outermost(owner).parent, "Promise")) continue;
    const reject = owner.params[1];
    return reject?.type === "Identifier" && variableSeenFrom(facts.sourceCode, reject.name, node)?.identifiers.includes(reject) ? reject.name : undefined;
  }
  return undefined;
}

/** Returns in words what fails: "`git` cannot be started". */
export function spokenFailure({ event: { fails, namedBy, what }, node }: UnhandledError): string {
  const named = namedBy !== undefined && isCall(node) ? node.arguments[namedBy] : undefined;
  const name = named && stringOf(named);
  return `${name === undefined || name === "" || /[`\s]/u.test(name) ? what : `\`${name}\``} ${fails}`;
}

/** Returns in words what happens then, where the file runs. */
export function consequenceOf(facts: Facts, { event: { printed } }: Pick<UnhandledError, "event">): string {
  if (printed) return "the error is only printed";
  return ELSEWHERE[environmentOf(facts)] ?? "the process ends";
}

/** Where an uncaught exception is caught by what runs the code. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  browser: "only the browser console shows it",
  "electron-main": "a dialog shows an uncaught exception",
  "extension-host": "only the editor log shows it",
};

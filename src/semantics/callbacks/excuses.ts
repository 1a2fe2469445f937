import { isFunction, isUndefined, stringOf, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { variableOf } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { rootOfChain } from "../../ast/words.ts";
import type { Excuse } from "../../excuse.ts";
import { isPromise, type Facts } from "../../facts/facts.ts";
import { endsProgramItself, fateOfRejection } from "../execution/unhandled-rejection.ts";
import { localFunctionOf } from "../calls/call.ts";
import { endsByProcessExit } from "../calls/ends-process.ts";
import { chainLinkOf } from "../promises/promise-chain.ts";
import type { MisusedCallback } from "./async-callback.ts";
import { mayCaptureRejections } from "./captured-rejections.ts";
import { isHarmlessCallback } from "./harmless-callback.ts";
import { isDroppedByTypeAlone } from "./library-type.ts";

/** Which of the functions are looked at that may be dropped without harm. */
interface CallbackPolicy {
  /** Where only a type of a library says that the promise is dropped. */
  readonly checkLibraryTypes: boolean;
  /** Where rejections are only logged, as in a page. */
  readonly checkPages: boolean;
}

/** A function whose promise its place does something wrong with. */
export interface CandidateCallback extends Pick<MisusedCallback, "misuse" | "place" | "whole"> {
  readonly facts: Facts;
  readonly node: Expression;
  readonly policy: CallbackPolicy;
}

/** What is dropped, but is never missed if it cannot reject. */
const DROPPING: ReadonlySet<string> = new Set(["listener", "stream", "timer", "void"]);
/** What is dropped, and would be missed of an async function in any case. */
const IGNORING: ReadonlySet<string> = new Set(["disposer", "executor", "iterated"]);

/** Why the promise that a callback returns may be ignored. */
export const excusesOfCallback: readonly Excuse<CandidateCallback>[] = [
  { id: "result for a reader", why: "nobody writes a result for an emitter", applies: (callback) => isForReader(callback) },
  { id: "captured rejections", why: "the emitter handles what listeners reject", applies: (callback) => capturesRejections(callback) },
  { id: "result object", why: "what creates an answer has a reader", applies: ({ facts, node, misuse, place }) => misuse === "void" && place === "variable" && endsWithObject(facts, node) },
  { id: "executor's block", why: "what it returns is only a way to leave", applies: ({ facts, node, misuse }) => misuse === "executor" && synchronousOf(facts, node)?.body.type === "BlockStatement" },
  { id: "ends the process", why: "a rejection ends the process, as the function does", applies: ({ facts, node, misuse }) => DROPPING.has(misuse) && endsByProcessExit(facts, functionOf(facts, node)) && fateOfRejection(facts, node) !== "logged" },
  { id: "end of a program", why: "it handles the signal to end, and the file says that a rejection ends the program", applies: ({ facts, misuse, whole }) => misuse === "listener" && isForSignal(whole) && endsProgramItself(facts) },
  { id: "only logged", why: "its rejection is only logged where the code runs, as in a page", applies: ({ facts, misuse, node, place, policy }) => DROPPING.has(misuse) && place !== "attribute" && !policy.checkPages && fateOfRejection(facts, node) === "logged" },
  { id: "type of a library", why: "a library may handle what its type drops", applies: ({ facts, policy, ...found }) => !policy.checkLibraryTypes && isDroppedByTypeAlone(facts, found) },
  { id: "cannot reject", why: "its promise is never rejected", applies: (callback) => cannotRejectUnseen(callback) },
  { id: "unknown accumulator", why: "the function is not known", applies: ({ facts, node, misuse }) => misuse === "accumulated" && !functionOf(facts, node) },
  { id: "awaited accumulator", why: "each call waits for the one before it", applies: ({ facts, node, misuse }) => misuse === "accumulated" && waitsForAccumulator(facts, functionOf(facts, node)) },
  { id: "promise as accumulator", why: "it starts with a promise", applies: ({ facts, node, misuse, whole }) => misuse === "accumulated" && synchronousOf(facts, node) !== undefined && startsWithPromise(facts, whole) },
];

function functionOf(facts: Facts, node: Expression): FunctionNode | undefined {
  return isFunction(node) ? node : localFunctionOf(facts, node);
}

function synchronousOf(facts: Facts, node: Expression): FunctionNode | undefined {
  const called = functionOf(facts, node);
  return called?.async === false ? called : undefined;
}

function cannotRejectUnseen({ facts, node, misuse }: CandidateCallback): boolean {
  if (DROPPING.has(misuse)) return isHarmlessCallback(facts, node);
  return IGNORING.has(misuse) && synchronousOf(facts, node) !== undefined && isHarmlessCallback(facts, node);
}

/** `process.on("SIGTERM", f)` */
function isForSignal({ parent: call }: Node): boolean {
  const [event] = call?.type === "CallExpression" ? call.arguments : [];
  return /^SIG[A-Z]/u.test((event && stringOf(event)) ?? "");
}

function capturesRejections({ facts, misuse, whole }: CandidateCallback): boolean {
  const emitter = misuse === "listener" ? emitterOf(whole) : undefined;
  return emitter !== undefined && mayCaptureRejections(facts, emitter);
}

/** `emitter` of `emitter.on("data", f)` */
function emitterOf({ parent: call }: Node): Expression | undefined {
  const callee = call?.type === "CallExpression" ? unwrap(call.callee) : undefined;
  return callee?.type === "MemberExpression" ? callee.object : undefined;
}

/**
 * `service.on("read", async (request) => { …; return run(request); })` of an object that is not known: no author writes a result
 * for an emitter, so that it is something else that takes it.
 */
function isForReader({ facts, node, misuse, whole }: CandidateCallback): boolean {
  const emitter = misuse === "listener" ? emitterOf(whole) : undefined;
  const result = emitter && isFunction(node) ? resultAtEnd(node) : undefined;
  if (!emitter || !result || isUndefined(result)) return false;
  const root = rootOfChain(result);
  const definition = root.type === "Identifier" ? variableOf(facts.sourceCode, root)?.defs[0] : undefined;
  // `return message.done();` only leaves.
  return definition?.node !== node && facts.instance(emitter).length === 0 && facts.hasType(emitter) === "no";
}

/** `exports.read = async (request) => { …; return { status: 200 }; }`: what makes an answer has a reader, whatever its type says. */
function endsWithObject(facts: Facts, node: Expression): boolean {
  const called = functionOf(facts, node);
  const result = called && resultAtEnd(called);
  return result?.type === "ObjectExpression" && result.properties.length > 0;
}

/** What the last statement of a function returns. */
function resultAtEnd({ body }: FunctionNode): Expression | undefined {
  const last = body.type === "BlockStatement" ? body.body.at(-1) : undefined;
  return last?.type === "ReturnStatement" && last.argument ? unwrap(last.argument) : undefined;
}

/** `async (sum, x) => (await sum) + x`, `(last, x) => last.then(() => save(x))` */
function waitsForAccumulator({ sourceCode }: Facts, called: FunctionNode | undefined): boolean {
  const [sum] = called?.params ?? [];
  if (!called || sum?.type !== "Identifier") return false;
  const { body } = called;
  return [...within(sourceCode, body, () => true)].some((part) => {
    if (part.type === "AwaitExpression") return mentions(sourceCode, part.argument, sum.name);
    return part.type === "MemberExpression" && chainLinkOf(part.parent) !== undefined && mentions(sourceCode, part.object, sum.name);
  });
}

function mentions(sourceCode: Facts["sourceCode"], root: Node, name: string): boolean {
  return [...within(sourceCode, root)].some((part) => part.type === "Identifier" && part.name === name);
}

/** `reduce(f, Promise.resolve())` */
function startsWithPromise(facts: Facts, { parent: call }: Node): boolean {
  const initial = call?.type === "CallExpression" ? call.arguments[1] : undefined;
  return initial !== undefined && initial.type !== "SpreadElement" && isPromise(facts.promise(initial));
}

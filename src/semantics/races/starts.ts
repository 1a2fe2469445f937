import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf, valuesOf } from "../../ast/consumers.ts";
import { isInside, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { variableAt, type Variable } from "../../ast/references.ts";
import { within } from "../../ast/walk.ts";
import { namesInChain, rootOfChain, wordsOf } from "../../ast/words.ts";
import { actingWords, maybeStartingWords, renewingWords, resourceWords, reusingWords, secretWords, selfStartingWords, startingWords, workingWords } from "../../models/views/races.ts";
import { combinators } from "../../models/views/throttling.ts";
import type { Facts, Tristate } from "../../facts/facts.ts";
import { isMemoized } from "../blocking/memoized.ts";
import { callOf, calledBy, isCall, isCallTo, type CallNode } from "../calls/call.ts";
import { isNamedForCleanUp } from "../calls/clean-up-name.ts";
import { isCallThat, modelOfCall } from "../calls/model.ts";
import { chainLinkOf } from "../promises/promise-chain.ts";
import { executorOf } from "../settlement/pauses.ts";
import { asking, type Analysis, type Ask } from "../summaries/summary.ts";

/**
 * Decides whether a call starts, opens or makes something that must not be there twice: `chromium.launch()`, `pool.connect()`, `generateKey()`, `insert(row)`.
 * `kept` is the name by which its result is kept. A look-up or a parser does its work twice, and that is all.
 */
export function startsSomething(facts: Facts, call: CallNode, kept = "", ask = asking): boolean {
  if (call.type === "CallExpression") {
    const known = ask.of(facts, calledBy(call), starting);
    if (known !== "unknown") return known === "yes" || isRenewal(facts, call);
  }
  return startsByModel(facts, call) || (call.type === "CallExpression" && !isInherited(call) && startsByName(facts, call, kept));
}

/** `refreshToken()`: whatever it asks over the network, the token before it is no longer good. */
function isRenewal(facts: Facts, call: TSESTree.CallExpression): boolean {
  const [verb = "", ...objects] = wordsOf(callOf(facts, call).name ?? "");
  return renewingWords.has(verb) && objects.some((word) => secretWords.has(word));
}

/** `this.connect()` of a class in another file: it may keep what it has. */
function isInherited({ callee }: TSESTree.CallExpression): boolean {
  const method = unwrap(callee);
  return method.type === "MemberExpression" && method.object.type === "ThisExpression";
}

/** Decides whether a call does something whose effect is not to be had twice: `send(mail)`, `handle(job)`, and what {@link startsSomething}. */
export function worksOnce(facts: Facts, call: CallNode): boolean {
  const [verb = ""] = wordsOf(callOf(facts, call).name ?? "");
  return workingWords.has(verb) || startsSomething(facts, call);
}

/** Returns the calls that an await waits for, chains and combinations gone through: `a()`, `b()` for `Promise.all([a(), b()]).catch(report)`. */
export function callsAwaited(facts: Facts, expression: Expression): CallNode[] {
  return valuesOf(expression).flatMap((value): CallNode[] => {
    const node = unwrap(value);
    if (!isCall(node)) return [];
    const link = chainLinkOf(node);
    if (link) return callsAwaited(facts, link.receiver);
    if (isCallTo(facts, node, combinators)) return elementsOf(node).flatMap((element) => callsAwaited(facts, element));
    const executor = executorOf(facts, node);
    return executor ? [...within(facts.sourceCode, executor.body)].filter(isCall) : [node];
  });
}

function elementsOf({ arguments: [list] }: CallNode): Expression[] {
  return list?.type === "ArrayExpression" ? list.elements.filter((element): element is Expression => element !== null && element.type !== "SpreadElement") : [];
}

/** Whether a function of the project starts something each time that it is called. */
const starting: Analysis<Tristate> = {
  name: "starts something",
  unknown: "unknown",
  of: (facts, owner, ask) => (callsMadeBy(facts, owner).some((call) => startsIn(facts, call, owner, ask)) ? "yes" : "no"),
};

function startsIn(facts: Facts, call: CallNode, owner: FunctionNode, ask: Ask): boolean {
  return (isRepeatedTimer(facts, call) || startsSomething(facts, call, "", ask)) && !isClosedAgain(facts, call, owner) && !isMemoized(facts, call, owner, ask);
}

/**
 * Decides whether a function closes what a call in it has started: `const page = await browser.newPage(); … await page.close();`. What is left of it
 * is only a value. A callback that closes it does so later, if the function gives it to others.
 */
export function isClosedAgain(facts: Facts, call: CallNode, owner: FunctionNode): boolean {
  const started = [rootOfChain(call.callee), nameGivenTo(call)].flatMap((name) => (name ? (variableAt(facts.sourceCode, name) ?? []) : []));
  const own = started.filter((variable) => isInside(variable.scope.block, owner));
  if (own.length === 0) return false;
  const isGiven = own.some(isGivenAway);
  const nodes = within(facts.sourceCode, owner.body, ({ type }) => type !== "CatchClause" && !(isGiven && NESTED.has(type)));
  return [...nodes].some((node) => node.type === "CallExpression" && isNamedForCleanUp(node) && own.some((variable) => variable === variableAt(facts.sourceCode, rootOfChain(node))));
}

/** `return page;`, `this.page = page;` */
function isGivenAway({ references }: Variable): boolean {
  return references.some(({ identifier }) => consumersOf(identifier).some(({ role }) => GIVING.has(role)));
}

const GIVING: ReadonlySet<string> = new Set(["element", "property", "returned", "stored"]);
const NESTED: ReadonlySet<string> = new Set(["ArrowFunctionExpression", "FunctionDeclaration", "FunctionExpression"]);

/** `page` for `const page = await browser.newPage();`, `page = await browser.newPage();`. */
function nameGivenTo(call: CallNode): Node | undefined {
  const stored = consumersOf(call.parent.type === "AwaitExpression" ? call.parent : call).find(({ role }) => role === "stored");
  if (stored?.by.type === "VariableDeclarator") return stored.by.id;
  return stored?.by.type === "AssignmentExpression" ? stored.by.left : undefined;
}

/** What a function awaits, returns or makes. */
function callsMadeBy(facts: Facts, owner: FunctionNode): CallNode[] {
  if (owner.body.type !== "BlockStatement") return callsAwaited(facts, argumentOf(owner.body));
  return [...within(facts.sourceCode, owner.body)].flatMap((node): CallNode[] => {
    if (node.type === "AwaitExpression") return callsAwaited(facts, node.argument);
    if (node.type === "ReturnStatement") return node.argument ? callsAwaited(facts, argumentOf(node.argument)) : [];
    return isCall(node) && (node.type === "NewExpression" || isRepeatedTimer(facts, node)) ? [node] : [];
  });
}

function argumentOf(node: Expression): Expression {
  const value = unwrap(node);
  return value.type === "AwaitExpression" ? value.argument : value;
}

function isRepeatedTimer(facts: Facts, call: Node): boolean {
  return isCallTo(facts, call, TIMERS);
}

const TIMERS: ReadonlySet<string> = new Set(["globalThis#setInterval", "node:timers#setInterval"]);
const STARTING_ROLES = ["child process", "opens a session", "server"] as const;

/** `spawn("git")`, `new Worker(file)`, `createServer(f)`. */
function startsByModel(facts: Facts, call: CallNode): boolean {
  if (STARTING_ROLES.some((role) => isCallThat(facts, call, role))) return true;
  if (call.type !== "CallExpression") return false;
  const { acquires, emitsError } = modelOfCall(facts, call) ?? {};
  return emitsError !== undefined || (acquires !== undefined && !acquires.isTimer);
}

/** By its verb, and where that says little by the type of its result, or by what it is about. */
function startsByName(facts: Facts, call: TSESTree.CallExpression, kept: string): boolean {
  const names = namesInChain(calledBy(call));
  const [verb = "", ...objects] = wordsOf(names.pop() ?? "");
  if (actingWords.has(verb)) return true;
  if (startingWords.has(verb)) return kept === "" || closes(facts, call) !== "no";
  if (!maybeStartingWords.has(verb)) return false;
  if (objects.some((word) => secretWords.has(word))) return !reusingWords.has(verb);
  const receiver = wordsOf(names.at(-1) ?? "").slice(-1);
  if (reusingWords.has(verb)) return receiver.includes(POOL) || (isAboutResource(objects) && closes(facts, call) === "yes");
  const answer = closes(facts, call);
  if (answer === "yes" || (answer === "no" && kept !== "")) return answer === "yes";
  return isAboutResource(objects) || isAboutResource(wordsOf(kept)) || (selfStartingWords.has(verb) && isAboutResource(receiver));
}

const POOL = "pool";

/** `createSession`, `sessions` */
function isAboutResource(words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  return resourceWords.has(last) || resourceWords.has(last.replace(/s$/u, ""));
}

/** Whether what a call fulfills with has to be closed, as far as its type is known; a function may be what closes it. */
function closes(facts: Facts, call: TSESTree.CallExpression): Tristate {
  const value = call.parent.type === "AwaitExpression" ? call.parent : call;
  return facts.callable(value) === "yes" ? "yes" : facts.closable(value);
}

import type { TSESTree } from "@typescript-eslint/utils";
import { bodyStart } from "../../ast/lookup.ts";
import { loopAround } from "../../ast/loops.ts";
import { callPassing, enclosing, isFunction, isInside, keyOf, parentOf, unwrap, type Expression, type FunctionNode, type LoopNode, type Node, type SourceCode } from "../../ast/nodes.ts";
import { memoize, memoizeWithin } from "../../ast/memoize.ts";
import { variableOf } from "../../ast/scope.ts";
import { nodesOf, within } from "../../ast/walk.ts";
import { rootOfChain } from "../../ast/words.ts";
import { commandModules, openingMethods, timers } from "../../models/views/event-loop-callbacks.ts";
import { migrationFunctions } from "../../models/views/ordered-work.ts";
import { migrationFolder, startUpMethods } from "../../models/views/start-up.ts";
import type { Facts, Project } from "../../facts/facts.ts";
import { calledBy, isCall, isCallTo, methodOf, type CallNode } from "../calls/call.ts";
import { creatorOf } from "../calls/creator.ts";
import { originOf } from "../calls/origin.ts";
import { chainLinkOf } from "../promises/promise-chain.ts";
import { summaryOf, type Analysis } from "../summaries/summary.ts";
import { functionAround, isCalledAtOnce, runsAtOnce } from "./async-context.ts";
import { isCalledByProject } from "./called-parameter.ts";
import { allMentions, isStartOfCommand, mentionsElsewhere, ownMentions } from "./mentions.ts";
import { isPrerendered } from "./prerendered.ts";

/**
 * Whether the code at a node runs once, when the program starts: at the top of a module, in what runs there, and in a function that is only
 * called from such code, wherever in the project, before anything is served; and in a method that a framework calls then, or when it builds a site. Not what a timer, a listener or an endless loop runs again.
 */
export function runsOnce(facts: Facts, node: Node, file: string): boolean {
  let owner = functionAround(node);
  if (isOfInstance(node, owner) || isRepeated(facts, node) || isAfterOpening(facts, node, owner)) return false;
  for (; owner && isPartOfCaller(facts, owner, file); owner = functionAround(owner)) {
    if (isCommand(facts, callPassing(owner))) return true;
    if (isRepeated(facts, owner) || isAfterOpening(facts, owner, functionAround(owner))) return false;
  }
  return owner === undefined || isStartUpMethod(facts, owner) || isPrerendered(facts, owner) || isMigration(facts, owner) || isOnlyOfEntry(facts, owner, file);
}

/** `up` of `{ async up() { … }, async down() { … } }` in a folder of migrations, each of which a command runs once. */
function isMigration({ place, sourceCode }: Facts, owner: FunctionNode): boolean {
  if (!migrationFolder.test(place.file)) return false;
  const named = owner.type === "FunctionDeclaration" ? owner.id?.name : stepNamed(owner.parent);
  if (named === undefined || !migrationFunctions.has(named)) return false;
  return [...migrationFunctions].every((step) => step === named || stepsIn(sourceCode).has(step));
}

function stepNamed(place: Node): string | undefined {
  return place.type === "MethodDefinition" || place.type === "Property" || place.type === "PropertyDefinition" ? keyOf(place) : undefined;
}

const stepsIn = memoize((sourceCode: SourceCode): ReadonlySet<string> => {
  const members = [...nodesOf(sourceCode, "MethodDefinition"), ...nodesOf(sourceCode, "Property"), ...nodesOf(sourceCode, "PropertyDefinition")].map(stepNamed);
  const declared = nodesOf(sourceCode, "FunctionDeclaration").map(({ id }) => id?.name);
  return new Set([...members, ...declared].filter((name) => name !== undefined));
});

/** `onModuleInit` in a class that implements the interface of that method: the framework calls it before it serves anything. */
function isStartUpMethod(facts: Facts, { parent: method }: FunctionNode): boolean {
  if (method.type !== "MethodDefinition") return false;
  const name = keyOf(method) ?? "";
  // A tree of JavaScript has no such list.
  const owner: Partial<Pick<TSESTree.ClassDeclaration, "implements">> = method.parent.parent;
  return owner.implements?.some(({ expression }) => startUpMethods.has(`${originOf(facts, expression)?.name ?? ""}.${name}`)) ?? false;
}

/** Whether a function runs once, as part of the start of a program or as its main function, whatever it has opened before. */
export function isOfMain(facts: Facts, node: Node, file: string): boolean {
  let owner = functionAround(node);
  if (isOfInstance(node, owner)) return false;
  while (owner && isPartOfCaller(facts, owner, file)) owner = functionAround(owner);
  return owner === undefined || isOnlyOfEntry(facts, owner, file);
}

/** A field that is initialised for each object of a class. */
function isOfInstance(node: Node, owner: FunctionNode | undefined): boolean {
  const around = enclosing(node, (ancestor): ancestor is FunctionNode | TSESTree.PropertyDefinition => isFunction(ancestor) || (ancestor.type === "PropertyDefinition" && !ancestor.static));
  return around !== owner;
}

/** A function that is called where it stands, a callback of a promise, a command of the command line. */
function isPartOfCaller(facts: Facts, node: FunctionNode, file: string): boolean {
  const call = callPassing(node);
  if (runsAtOnce(facts, node) || isCalledByProject(facts, node)) return true;
  return call ? chainLinkOf(call) !== undefined || isCommand(facts, call) : isCalledByReceivers(facts, node, file);
}

/** `const check = (file) => async () => { … };`, of which all uses are `await check(file)();`. */
function isCalledByReceivers(facts: Facts, node: FunctionNode, file: string): boolean {
  const outer = functionAround(node);
  if (!outer || !(outer.body === node || node.parent.type === "ReturnStatement")) return false;
  const mentions = allMentions(facts, outer, file) ?? [];
  return mentions.length > 0 && mentions.every(({ node: mention }) => isCalledTwice(mention));
}

function isCalledTwice(mention: Node): boolean {
  const call = parentOf(mention);
  return isCalled(mention) && call !== undefined && isCalled(call);
}

/** `program.command("build").action(f)` */
function isCommand(facts: Facts, call: CallNode | undefined): boolean {
  if (!call) return false;
  const root = rootOfChain(call.callee) as Expression;
  const creator = creatorOf(facts, root);
  const known = [originOf(facts, root), creator && originOf(facts, rootOfChain(creator)), ...facts.instance(root)];
  return known.some((origin) => origin?.module !== undefined && commandModules.has(origin.module));
}

/** By the places of functions, for a file that is parsed again has other nodes. */
const known = memoize((_: Project | SourceCode) => new Map<string, boolean>());

/** Where the question leads back to itself, in whatever file, the answer is no. */
function isOnlyOfEntry(facts: Facts, node: FunctionNode, file: string): boolean {
  const answers = known(facts.project ?? facts.sourceCode);
  const place = `${String(bodyStart(facts.sourceCode, node))} of ${file}`;
  const answered = answers.get(place);
  if (answered !== undefined) return answered;
  answers.set(place, false);
  const answer = isMentionedByEntryOnly(facts, node, file);
  answers.set(place, answer);
  return answer;
}

function isMentionedByEntryOnly(facts: Facts, node: FunctionNode, file: string): boolean {
  const { nodes, isOpen } = ownMentions(facts, node);
  if (!nodes.every((mention) => isCalledOnceAt(facts, mention, file))) return false;
  if (!isOpen) return nodes.length > 0;
  if (isStartOfCommand(facts, node, file)) return true;
  const others = mentionsElsewhere(facts, node, file);
  // A module that runs its function itself is the entry, and exports it for tests.
  if (!others) return nodes.some((mention) => functionAround(mention) === undefined);
  return nodes.length + others.length > 0 && others.every((mention) => isCalledOnceAt(mention.facts, mention.node, mention.file));
}

/** `load()`, `files.map(load)`, `prepare().then(load)`, an element of a list whose elements a loop calls, and no other use. */
function isCalledOnceAt(facts: Facts, mention: Node, file: string): boolean {
  const call = callPassing(mention);
  const isRun = isCalled(mention) || isCalledInLoop(facts, mention) || isCalledAtOnce(facts, mention as Expression) || isCalledByProject(facts, mention as Expression) || (call !== undefined && (chainLinkOf(call) !== undefined || isCommand(facts, call)));
  return isRun && runsOnce(facts, mention, file);
}

function isCalled(mention: Node): boolean {
  const parent = parentOf(mention);
  return parent !== undefined && isCall(parent) && unwrap(parent.callee) === unwrap(mention);
}

/** `for (const step of [connect, migrate]) await step();` */
function isCalledInLoop({ sourceCode }: Facts, mention: Node): boolean {
  const list = parentOf(mention);
  const loop = list?.type === "ArrayExpression" ? parentOf(list) : undefined;
  if (loop?.type !== "ForOfStatement" || unwrap(loop.right) !== list || loop.left.type !== "VariableDeclaration") return false;
  const [{ id }] = loop.left.declarations;
  const variable = id.type === "Identifier" ? variableOf(sourceCode, id) : undefined;
  return variable !== undefined && variable.references.every((reference) => reference.init === true || reference.isWrite() || isCalled(reference.identifier));
}

/** In a loop that nothing within it ends: `while (true)`, `while (!stopped)` where something else stops it. */
function isRepeated(facts: Facts, node: Node): boolean {
  for (let loop = loopAround(node); loop; loop = loopAround(loop)) if (isEndless(facts, loop)) return true;
  return false;
}

function isEndless(facts: Facts, loop: LoopNode): boolean {
  if (loop.type === "ForOfStatement" || loop.type === "ForInStatement") return false;
  const ends = [...within(facts.sourceCode, loop.body)].some(({ type }) => type === "BreakStatement" || type === "ReturnStatement");
  return !ends && (!loop.test || [...within(facts.sourceCode, loop.test)].every((node) => isFixedIn(facts, node, loop)));
}

function isFixedIn({ sourceCode }: Facts, node: Node, loop: LoopNode): boolean {
  if (node.type === "Literal" || node.type === "UnaryExpression") return true;
  const variable = node.type === "Identifier" ? variableOf(sourceCode, node) : undefined;
  const writes = variable?.references.filter((reference) => reference.isWrite() && !reference.init) ?? [];
  const isIn = ({ range: [start, end] }: Node) => start >= loop.range[0] && end <= loop.range[1];
  return variable !== undefined && !writes.some(({ identifier }) => isIn(identifier));
}

/** Whether a server has been opened or a timer set before, in the same function or at the top of the file: they wait for the event loop. */
function isAfterOpening(facts: Facts, node: Node, owner: FunctionNode | undefined): boolean {
  const first = firstOpening(facts, owner);
  if (!first || first.range[1] > node.range[0]) return false;
  return !isOtherBranch(first, node) || openings(facts, owner).some((opening) => opening.range[1] <= node.range[0] && !isOtherBranch(opening, node));
}

/**
 * The first call that opens a server or sets a timer, of those that a function makes itself, or the top of the file. A timer that a function
 * called from there sets is mostly one that it waits for.
 */
const firstOpening = memoizeWithin((facts: Facts, owner: FunctionNode | undefined) => callsByOwner(facts.sourceCode).get(owner)?.find((call) => opensOrWaits(facts, call)));

/** All of them: asked for only where the first one is in another branch, for each is a question of types. */
const openings = memoizeWithin((facts: Facts, owner: FunctionNode | undefined) => callsByOwner(facts.sourceCode).get(owner)?.filter((call) => opensOrWaits(facts, call)) ?? []);

function opensOrWaits(facts: Facts, call: TSESTree.CallExpression): boolean {
  return isOpening(facts, call) || isCallTo(facts, call, timers) || opensServer(facts, call);
}

/** `if (writesSchema) await generate(); else await serve();`: one of the two runs. */
function isOtherBranch(first: Node, second: Node): boolean {
  const branching = enclosing(first, (node): node is TSESTree.IfStatement => node.type === "IfStatement" && node.alternate !== null && isInside(first, node.consequent) && isInside(second, node.alternate));
  return branching !== undefined;
}

const callsByOwner = memoize((sourceCode: SourceCode) => {
  const calls = new Map<FunctionNode | undefined, TSESTree.CallExpression[]>();
  for (const call of nodesOf(sourceCode, "CallExpression")) {
    const owner = functionAround(call);
    const others = calls.get(owner);
    if (others) others.push(call);
    else calls.set(owner, [call]);
  }
  return calls;
});

/** Decides whether a call runs a function that opens a server: `start()` of `async function start() { await connect(); app.listen(80); }`. */
export function opensServer(facts: Facts, call: CallNode): boolean {
  return summaryOf(facts, calledBy(call), opens);
}

/** Whether a function opens a server. */
const opens: Analysis<boolean> = {
  name: "opens a server",
  unknown: false,
  of: (facts, owner, ask) => [...within(facts.sourceCode, owner)].some((node) => node.type === "CallExpression" && (isOpening(facts, node) || ask.of(facts, calledBy(node), opens))),
};

const SERVING = new Set(["globalThis#Bun.serve", "globalThis#Deno.serve"]);

/** `server.listen(80)`, also of what was made just before: `createServer(f).listen(80)`. */
function isOpening(facts: Facts, call: TSESTree.CallExpression): boolean {
  return openingMethods.has(methodOf(call) ?? "") || isCallTo(facts, call, SERVING);
}

import type { TSESTree } from "@typescript-eslint/utils";
import { callPassing, isFunction, memberName, parentOf, stringOf, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { variableAt } from "../../ast/references.ts";
import { constantValueOf } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { functionNameOf, namesInChain, rootOfChain, wordsOf } from "../../ast/words.ts";
import { migrationFunctions, orderedWords, orderingFunctionWords, orderingLastWords, orderingPhrases, runningWords } from "../../models/views/ordered-work.ts";
import {
  concurrentClientWords,
  pageNames,
  processChanges,
  processOutputs,
  processResults,
  promptWords,
  resourceCallNames,
  resourceCallWords,
  resourceCreators,
  resourceLastWords,
  resourceModules,
  resourceModuleWords,
  resourceNames,
  resourceReceiverNames,
  resourceTypes,
  transactionNames,
  vagueResourceNames,
} from "../../models/views/exclusive-resources.ts";
import type { Facts, TypeName } from "../../facts/facts.ts";
import type { Dependence } from "./dependences.ts";
import { isCallTo } from "../calls/call.ts";
import { creatorOf } from "../calls/creator.ts";
import { isGlobalReference, isReferenceTo, originOf } from "../calls/origin.ts";
import { isOwn, type AwaitedCall } from "./iteration.ts";
import { DEPTH } from "../summaries/summary.ts";

/**
 * The one connection, transaction, page, stream or terminal that a call talks to: by the type of its receiver or of what
 * it is given, else by name. Only what lives longer than `container` counts: each iteration may have its own.
 */
export function exclusiveResourceOf(facts: Facts, container: Node, call: AwaitedCall | TSESTree.NewExpression): string | undefined {
  const callee = call.type === "TaggedTemplateExpression" ? call.tag : call.callee;
  return resourceOfCallee(facts, container, callee) ?? resourceInArguments(facts, container, call);
}

function resourceOfCallee(facts: Facts, container: Node, callee: Expression): string | undefined {
  const module = (originOf(facts, callee) ?? originOf(facts, wrappedIn(facts, callee)))?.module;
  if (module !== undefined && isResourceModule(module)) return module;
  if (!isOuter(facts, container, rootOfChain(callee))) return resourceIteratedOver(container, rootOfChain(callee));
  const names = namesInChain(callee);
  const called = names.pop();
  if (called !== undefined && isResourceCall(called) && !isSearch(callee, called)) return called;
  const named = names.find((name, index) => (isResourceName(name) || (index === 0 && resourceReceiverNames.has(name))) && !isKnownOtherwise(facts, callee, name));
  const typed = receiversOf(callee).map((receiver) => resourceType(facts, receiver)).find((name) => name !== undefined);
  return named ?? typed ?? resourceCreatedFor(facts, rootOfChain(callee));
}

/** `for (const row of await page.locator("tr").all())`: each row is a part of the page. */
function resourceIteratedOver(container: Node, root: Node): string | undefined {
  if (container.type !== "ForOfStatement" || container.left.type !== "VariableDeclaration" || root.type !== "Identifier") return undefined;
  const [{ id }] = container.left.declarations;
  const source = unwrap(container.right);
  const made = source.type === "AwaitExpression" ? unwrap(source.argument) : source;
  if (id.type !== "Identifier" || id.name !== root.name || made.type !== "CallExpression") return undefined;
  return namesInChain(made.callee).slice(0, -1).find(isPageName);
}

/** `const db = await open(file)`, `const tab = await context.newPage()`: known by what made it, where its type is not; `browser` makes `context`, which makes `tab`. */
function resourceCreatedFor(facts: Facts, node: Node, depth = DEPTH): string | undefined {
  const maker = depth > 0 ? creatorOf(facts, node) : undefined;
  const made = originOf(facts, maker);
  if (made && !made.isGlobal) return createsResource(made.module, made.path) ? facts.sourceCode.getText(node) : undefined;
  return maker && resourceCreatedFor(facts, rootOfChain(maker), depth - 1);
}

function createsResource(module: string, path: readonly string[]): boolean {
  return resourceCreators.has(`${module}#${path.join(".")}`) || isResourceType({ module, name: path.at(-1) ?? "" });
}

function isResourceModule(module: string): boolean {
  if (!module.startsWith(".")) return resourceModules.has(module);
  return wordsOf(module.split("/").at(-1) ?? "").some((word) => resourceModuleWords.has(word));
}

/** `const run = promisify(execFile)`: what `run` does is what `execFile` does. */
function wrappedIn(facts: Facts, callee: Expression): Expression | undefined {
  const made = constantValueOf(facts.sourceCode, callee);
  const [wrapped] = made?.type === "CallExpression" ? made.arguments : [];
  return wrapped?.type === "SpreadElement" ? undefined : wrapped;
}

function isResourceCall(name: string): boolean {
  const words = wordsOf(name);
  return resourceCallNames.has(name) || transactionNames.has(name) || promptWords.has(words[0] ?? "") || words.some((word) => resourceCallWords.has(word));
}

/** `pattern.exec(text)`: processes are waited for. */
function isSearch(callee: Expression, called: string): boolean {
  return called === "exec" && unwrap(callee).type === "MemberExpression" && parentOf(callee.parent)?.type !== "AwaitExpression";
}

/** `client`, where its class is known and is none of those that hold a conversation; a string of any name. */
function isKnownOtherwise(facts: Facts, callee: Expression, name: string): boolean {
  const receiver = receiversOf(callee).find((node) => namesInChain(node).at(-1) === name);
  if (!receiver) return false;
  if (isPlainValue(facts, receiver)) return true;
  const types = isVague(name) || resourceReceiverNames.has(name) ? facts.instance(receiver) : [];
  return types.length > 0 && !types.some(isResourceType);
}

function isVague(name: string): boolean {
  return vagueResourceNames.has(name) || vagueResourceNames.has(wordsOf(name).at(-1) ?? "");
}

/** A string, a number: nothing can be done with it. */
function isPlainValue(facts: Facts, node: Expression): boolean {
  return facts.mutable(node) === "no";
}

function isPageName(name: string): boolean {
  return pageNames.has(name);
}

/** `#client` and `_tx` are called so for other reasons. */
function isResourceName(name: string): boolean {
  return resourceNames.has(name.replace(/^[#_$]+/u, "")) || endsLikeResource(wordsOf(name));
}

/** `readClient`, and not `apiClient`, which takes several calls at a time. */
function endsLikeResource(words: readonly string[]): boolean {
  if (words.length < 2 || !resourceLastWords.some((last) => words.join(" ").endsWith(` ${last}`))) return false;
  return words.at(-1) !== "client" || !words.some((word) => concurrentClientWords.has(word));
}

/** What stands before the dots: `a.b.c()` → `a.b`, `a`. */
function receiversOf(callee: Expression): Expression[] {
  const node = unwrap(callee);
  if (node.type === "CallExpression") return receiversOf(node.callee);
  return node.type === "MemberExpression" ? [unwrap(node.object), ...receiversOf(node.object)] as Expression[] : [];
}

/** `save(tx, order)`, `find(id, { session })`, `query(sql, { transaction: t })`. */
function resourceInArguments(facts: Facts, container: Node, call: AwaitedCall | TSESTree.NewExpression): string | undefined {
  const given = call.type === "TaggedTemplateExpression" ? call.quasi.expressions : call.arguments;
  for (const argument of given) {
    const found = unwrap(argument).type === "ObjectExpression" ? resourceInObject(facts, container, argument) : resourceAt(facts, container, argument);
    if (found !== undefined) return found;
  }
  return undefined;
}

function resourceInObject(facts: Facts, container: Node, object: Node): string | undefined {
  for (const node of within(facts.sourceCode, object)) {
    if (node.type !== "Property" || node.computed) continue;
    const [key] = namesInChain(node.key);
    if (key !== undefined && isResourceName(key) && isOuter(facts, container, rootOfChain(node.value)) && !isPlainValue(facts, node.value as Expression)) return key;
    const found = resourceAt(facts, container, node.value);
    if (found !== undefined) return found;
  }
  return undefined;
}

function resourceAt(facts: Facts, container: Node, argument: Node): string | undefined {
  const node = unwrap(argument);
  if (node.type !== "Identifier" && node.type !== "MemberExpression") return undefined;
  if (!isOuter(facts, container, rootOfChain(node))) return undefined;
  if (isPlainValue(facts, node)) return undefined;
  const name = node.type === "Identifier" ? node.name : memberName(node);
  return name !== undefined && isResourceName(name) && !(isVague(name) && isOfOtherPackage(facts, node)) ? name : resourceType(facts, node);
}

/** A class of a package that is none of those that hold a conversation; one of the project may wrap one. */
function isOfOtherPackage(facts: Facts, node: Expression): boolean {
  const types = facts.instance(node);
  return types.some(({ module }) => module !== undefined) && !types.some(isResourceType);
}

function resourceType(facts: Facts, node: Expression): string | undefined {
  return facts.instance(node).find(isResourceType)?.name;
}

function isResourceType({ name, module }: TypeName): boolean {
  return resourceTypes.some((known) => known.module === module && (known.names === "*" || known.names.includes(name)));
}

function isOuter(facts: Facts, container: Node, root: Node): boolean {
  if (root.type === "ThisExpression" || root.type === "Super") return true;
  if (root.type !== "Identifier") return false;
  const variable = variableAt(facts.sourceCode, root);
  return !variable || !isOwn(variable, container);
}

/** What an iteration changes for the whole process: `process.env.TZ = zone`, `document.title = x`, `process.chdir(dir)`. */
export function changedGlobally(facts: Facts, nodes: readonly Node[]): string | undefined {
  const change = nodes.find((node) => {
    if (node.type === "AssignmentExpression") return isGlobalChange(facts, node);
    return node.type === "CallExpression" && changesProcess(facts, node);
  });
  return change && facts.sourceCode.getText(change);
}

/** `process.exitCode` only says that something went wrong, whatever sets it. */
function isGlobalChange(facts: Facts, { left, right }: TSESTree.AssignmentExpression): boolean {
  if (left.type !== "MemberExpression" || !isGlobalReference(facts, rootOfChain(left))) return false;
  return right.type !== "Literal" || !isReferenceTo(facts, left, processResults);
}

/** What is printed in pieces is read in their order; a dot for each is the same in any. */
function changesProcess(facts: Facts, call: TSESTree.CallExpression): boolean {
  return isCallTo(facts, call, processChanges) || (isCallTo(facts, call, processOutputs) && call.arguments.some(({ type }) => type !== "Literal"));
}

/** The function around a node that runs in a transaction, or that promises to work in order: `migrate`, `mapSeries`. */
export function orderedFunctionAround(node: Node): Dependence | undefined {
  for (let current = node.parent; current; current = current.parent) {
    const reason = isFunction(current) ? orderOfFunction(current) : orderAskedFor(current);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** `if (mode === "serial")`. */
function orderAskedFor(node: Node): Dependence | undefined {
  if (node.type !== "IfStatement" || node.test.type !== "BinaryExpression") return undefined;
  const mode = stringOf(node.test.right);
  return mode !== undefined && isNamedForOrder(mode) ? `ordered: ${mode}` : undefined;
}

function orderOfFunction(node: FunctionNode): Dependence | undefined {
  const call = callPassing(node);
  if (call) {
    const called = namesInChain(call.callee).at(-1);
    return called !== undefined && transactionNames.has(called) ? `exclusive resource: ${called}` : undefined;
  }
  const name = functionNameOf(node);
  if (name === undefined) return undefined;
  return migrationFunctions.has(name) || isNamedForOrder(name) ? `ordered: ${name}` : undefined;
}

function isNamedForOrder(name: string): boolean {
  const words = wordsOf(name);
  if (words.some((word) => orderingFunctionWords.has(word)) || orderingLastWords.has(words.at(-1) ?? "")) return true;
  return orderingPhrases.some((phrase) => ` ${words.join(" ")}`.endsWith(` ${phrase}`));
}

/**
 * The name that says that the order is a promise: of what the loop goes through (`plugins`), or in the callees of what it
 * awaits, each spelled from its root: `step.run` and `runMigration`, and not `resolvePlugin`.
 */
export function orderedName(head: readonly string[], callees: readonly (readonly string[])[]): string | undefined {
  const called = callees.map((names) => names.at(-1) ?? "").filter((name) => runningWords.has(wordsOf(name)[0] ?? ""));
  const receivers = callees.flatMap((names) => names.slice(0, -1));
  return [...head, ...receivers, ...called].find((name) => wordsOf(name).some((word) => orderedWords.has(word)));
}

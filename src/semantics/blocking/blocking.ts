import type { TSESTree } from "@typescript-eslint/utils";
import { staticValueOf } from "../../ast/eslint-utils.ts";
import { memoize } from "../../ast/memoize.ts";
import { enclosingFunction, isFunction, keyOf, memberName, positionalArguments, startOfString, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { matchesName } from "../../ast/pattern.ts";
import { constantValueOf } from "../../ast/scope.ts";
import { blockingCalls, blockingExportsIn, blockingIfFalse, harmlessModules, kernelFolders, type BlockingExports } from "../../models/views/blocking-calls.ts";
import { asynchronousOptions, blockingFactories, blockingLibraries, blockingObjectMethods, blockingObjects, databaseCall, databaseMethods, databaseModules } from "../../models/views/blocking-libraries.ts";
import { isBuiltin } from "../../models/views/builtin-modules.ts";
import type { Facts } from "../../facts/facts.ts";
import { callOf, calledBy, rowOfCall } from "../calls/call.ts";
import { originOf, type Origin } from "../calls/origin.ts";

/** Which of the blocking functions count. */
export interface BlockingPolicy {
  readonly allowExists: boolean;
  readonly databases: boolean;
  /** Names that do not count: `node:fs#statSync`, with `*` for any text. */
  readonly allow: readonly string[];
  /** Further names, each with what to use instead, or an empty text. */
  readonly blocking: Readonly<Record<string, string>>;
  /** What the models of a user say blocks. */
  readonly ofUser?: readonly BlockingExports[];
}

/** What blocks, in words for a message. */
export interface Blocking {
  readonly name: string;
  /** Completes "until …". */
  readonly until: string;
  /** Completes "Use …". */
  readonly instead: string;
  /** The export that takes the same arguments and returns a promise of the same result. */
  readonly counterpart?: { readonly module: string; readonly name: string };
}

export type Call = TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.TaggedTemplateExpression;

interface Known {
  readonly record: BlockingExports;
  readonly instead: string;
}

const knownCalls = indexOf([...blockingCalls, ...blockingLibraries]);
const knownFactories = indexOf(blockingFactories);
const knownObjects = indexOf(blockingObjects);
const modulesOfNames = modulesByLastName([...knownCalls.keys()]);

function indexOf(records: readonly BlockingExports[]): Map<string, Known> {
  return new Map(
    records.flatMap((record) =>
      Object.entries(record.exports).map(([name, instead]) => [`${record.module}#${name}`, { record, instead }] as const),
    ),
  );
}

function modulesByLastName(exported: readonly string[]): Map<string, string[]> {
  const modules = new Map<string, string[]>();
  for (const name of exported) {
    const [module = ""] = name.split("#");
    modules.set(lastName(name), [...(modules.get(lastName(name)) ?? []), module]);
  }
  return modules;
}

/** Returns what a user's models say blocks: the same list for all files with the same models. */
export function blockingOfUser({ models: { added } }: Facts): readonly BlockingExports[] {
  return added ? recordsIn(added) : NONE;
}

const recordsIn = memoize(blockingExportsIn);
const indexOnce = memoize(indexOf);
const NONE: readonly BlockingExports[] = [];

/** What users name by options and models: patterns, with `*` for any text. */
const namesByUser = memoize(({ blocking, ofUser = NONE }: BlockingPolicy) => [...Object.keys(blocking), ...indexOnce(ofUser).keys()]);

/** `node:fs#realpathSync.native` → `native`. */
function lastName(exported: string): string {
  return exported.split(/[#.]/u).at(-1) ?? "";
}

/** What a call waits for, if it is a function known to block: by what it denotes, whatever it is called here. */
export function blockingCallOf(facts: Facts, call: Call, policy: BlockingPolicy): Blocking | undefined {
  const callee = call.type === "TaggedTemplateExpression" ? unwrap(call.tag) : calledBy(call);
  if (call.type === "CallExpression" && (isAsynchronousByArguments(facts, call) || asksKernel(facts, call))) return undefined;
  return (
    blockingFunctionOf(facts, callee, policy) ??
    blockingProductOf(facts, callee, policy) ??
    blockingMethodOf(facts, callee, policy) ??
    synchronousRequestOf(facts, call, callee) ??
    (policy.databases ? databaseCallOf(facts, callee) : undefined) ??
    callBesideCounterpart(facts, callee, policy)
  );
}

/** What the function that an expression stands for waits for when it is called. */
export function blockingFunctionOf(facts: Facts, callee: Expression, policy: BlockingPolicy): Blocking | undefined {
  if (!mayBeKnown(facts, callee, policy)) return undefined;
  const origin = originOf(facts, callee);
  return origin && blockingExportOf(origin, policy);
}

/**
 * By the text alone: a type checker is not asked about `a.b()` unless something that blocks is called `b`;
 * where `b` is as common as `find`, the file has to name the module, too.
 */
function mayBeKnown({ sourceCode }: Facts, callee: Expression, policy: BlockingPolicy): boolean {
  if (callee.type !== "MemberExpression") return true;
  const name = memberName(callee);
  if (name === undefined) return true;
  const modules = modulesOfNames.get(name);
  if (modules && (/sync$/iu.test(name) || modules.some((module) => module === "globalThis" || sourceCode.text.includes(module)))) return true;
  return namesByUser(policy).some((pattern) => matchesName(lastName(pattern), name));
}

/** A name that ends in `Sync`, the import of a library, `Atomics`, a synchronous request, a loop that looks at the clock or does nothing. */
const MENTION = new RegExp(
  [
    String.raw`(?<!\bexists)Sync\b`,
    `["'](?:${[...blockingLibraries, ...blockingFactories, ...blockingObjects].map(({ module }) => module).join("|")})["'/]`,
    `["'](?:${[...databaseModules].join("|")})["']`,
    String.raw`\bAtomics\b`,
    String.raw`\bXMLHttpRequest\b`,
    // Bounded, for a bundle is one line.
    String.raw`\b(?:while|for)\s*\([^{}\n]{0,200}?(?:\bDate\b|\bnow\b|hrtime)`,
    String.raw`\b(?:while|for)\s*\([^)]{0,200}\)\s*(?:;|\{\s*\})`,
  ].join("|"),
  "u",
);

/** Whether a text names anything at all that blocks: what only mentions it passes as well. */
export function mentionsBlocking(text: string, policy: BlockingPolicy): boolean {
  if (MENTION.test(text) || (!policy.allowExists && text.includes("existsSync"))) return true;
  return namesByUser(policy).some((pattern) => text.includes(lastName(pattern).replace(/\*.*/u, "")));
}

function blockingExportOf(origin: Origin, policy: BlockingPolicy): Blocking | undefined {
  const { name: exported } = origin;
  if (policy.allow.some((pattern) => isNamedBy(pattern, exported))) return undefined;
  const own = Object.entries(policy.blocking).find(([pattern]) => isNamedBy(pattern, exported));
  if (own) return { name: spokenName(origin), until: "it is done", instead: own[1] === "" ? "a worker thread" : `\`${own[1]}\`` };
  const known = knownOfUser(exported, policy) ?? knownCalls.get(exported);
  return known && counts(known.record, policy) ? describe(origin, known) : undefined;
}

function knownOfUser(exported: string, { ofUser = NONE }: BlockingPolicy): Known | undefined {
  const known = indexOnce(ofUser);
  return known.get(exported) ?? [...known].find(([pattern]) => matchesName(pattern, exported))?.[1];
}

/** `fs#statSync` means `node:fs#statSync`. */
function isNamedBy(pattern: string, exported: string): boolean {
  const [module = "", ...path] = pattern.split("#");
  const prefixed = isBuiltin(module) && !module.startsWith("node:") ? `node:${module}` : module;
  return matchesName([prefixed, ...path].join("#"), exported);
}

function counts({ decidedBy }: BlockingExports, policy: BlockingPolicy): boolean {
  if (decidedBy === "allowExists") return !policy.allowExists;
  return decidedBy !== "databases" || policy.databases;
}

function describe(origin: Origin, { record, instead }: Known): Blocking {
  const common = { name: spokenName(origin), until: record.until };
  if (record.instead === "note") return { ...common, instead };
  if (record.instead === "callback") return { ...common, instead: `\`${instead}\` with a callback, or \`promisify(${instead})\`` };
  const module = record.insteadFrom ?? record.module;
  return { ...common, instead: `\`await ${instead}(…)\` of \`${module}\``, counterpart: { module, name: instead } };
}

/** `readFileSync`; `cross-spawn.sync` where the name alone says nothing; `sync-request` for a module that is a function. */
function spokenName({ module, path }: Origin): string {
  const isTelling = path.length > 0 && path[0] !== "sync";
  return isTelling ? path.join(".") : [module, ...path].join(".");
}

/** A function that a factory made: `const prompt = require("prompt-sync")(); prompt("Name?")`. One hop. */
function blockingProductOf(facts: Facts, callee: Expression, policy: BlockingPolicy): Blocking | undefined {
  const value = constantValueOf(facts.sourceCode, callee) ?? unwrap(callee);
  const made = madeBy(facts, value, knownFactories, policy);
  return made && { ...describe(made.origin, made.known), name: facts.sourceCode.getText(callee) };
}

/** `explorer.search()` where the module begins with `const explorer = cosmiconfigSync("tool")`; in a function, the making is enough. */
function blockingMethodOf(facts: Facts, callee: Expression, policy: BlockingPolicy): Blocking | undefined {
  if (callee.type !== "MemberExpression" || !blockingObjectMethods.has(memberName(callee) ?? "")) return undefined;
  const value = constantValueOf(facts.sourceCode, callee.object);
  const made = value && !enclosingFunction(value) ? madeBy(facts, value, knownObjects, policy) : undefined;
  return made && { ...describe(made.origin, made.known), name: facts.sourceCode.getText(callee) };
}

function madeBy(facts: Facts, value: Expression, makers: Map<string, Known>, policy: BlockingPolicy): { origin: Origin; known: Known } | undefined {
  const origin = value.type === "CallExpression" ? originOf(facts, unwrap(value.callee)) : undefined;
  const known = origin && makers.get(origin.name);
  return known && !policy.allow.some((pattern) => isNamedBy(pattern, origin.name)) ? { origin, known } : undefined;
}

/** `xhr.open(method, url, false)`. */
function synchronousRequestOf(facts: Facts, call: Call, callee: Expression): Blocking | undefined {
  const known = callee.type === "MemberExpression" ? blockingIfFalse.find(({ method }) => method === memberName(callee)) : undefined;
  if (!known || call.type !== "CallExpression" || callee.type !== "MemberExpression") return undefined;
  const { type, method, asyncArgument, until, instead } = known;
  const asynchronous = positionalArguments(call)[asyncArgument];
  if (!asynchronous || staticValueOf(facts.sourceCode, asynchronous) !== false) return undefined;
  return facts.instance(callee.object).some(({ name }) => name === type) ? { name: `${type}.${method}`, until, instead } : undefined;
}

function databaseCallOf(facts: Facts, callee: Expression): Blocking | undefined {
  if (callee.type !== "MemberExpression") return undefined;
  const name = memberName(callee);
  if (name === undefined || !databaseMethods.has(name) || !comesFromDatabase(facts, callee.object)) return undefined;
  return { ...databaseCall, name };
}

/** A handle, and what it gives out: `db`, `db.prepare(sql)`, a constant that holds either. */
function comesFromDatabase(facts: Facts, node: Expression): boolean {
  if (facts.instance(node).some(({ module }) => module !== undefined && databaseModules.has(module))) return true;
  const value = constantValueOf(facts.sourceCode, node) ?? unwrap(node);
  if (value.type !== "CallExpression") return false;
  const callee = unwrap(value.callee);
  return callee.type === "MemberExpression" && comesFromDatabase(facts, callee.object);
}

/** `store.readSync()` where the store has a `read()` that returns a promise or takes a callback, beyond all tables. */
function callBesideCounterpart(facts: Facts, callee: Expression, policy: BlockingPolicy): Blocking | undefined {
  if (callee.type === "MemberExpression" && !memberName(callee)?.endsWith("Sync")) return undefined;
  const origin = originOf(facts, callee);
  const exported = origin?.isGlobal ? undefined : origin?.name;
  if (!exported?.endsWith("Sync") || knownCalls.has(exported) || isHarmless(exported) || policy.allow.some((pattern) => isNamedBy(pattern, exported))) return undefined;
  const sibling = facts.asyncCounterpart(callee);
  const name = lastName(exported);
  const other = name.slice(0, -"Sync".length);
  const instead = sibling === "promise" ? `\`await ${other}(…)\`` : `\`${other}\` with a callback, or \`promisify(${other})\``;
  return sibling && { name, until: "it is done", instead };
}

/** Node's own table is complete: what it lacks does not block. */
function isHarmless(exported: string): boolean {
  const [module = ""] = exported.split("#");
  return module.startsWith("node:") || harmlessModules.has(module);
}

/** `shell.exec(command, { async: true })` and `shell.exec(command, done)` return at once. */
function isAsynchronousByArguments(facts: Facts, call: TSESTree.CallExpression): boolean {
  const [, ...further] = positionalArguments(call);
  return further.some((argument) => isFunction(argument) || argument.type === "ObjectExpression") && isToldToReturn(further, rowOfCall(facts, call, asynchronousOptions));
}

function isToldToReturn(further: readonly Expression[], option: string | undefined): boolean {
  return option !== undefined && further.some((argument) => isFunction(argument) || hasProperty(argument, option));
}

/** `readFileSync("/proc/meminfo")`: such files are no files of a disk, the kernel writes them as they are read. */
function asksKernel(facts: Facts, call: TSESTree.CallExpression): boolean {
  const [path] = call.arguments;
  const start = path && startOfString(path);
  return start !== undefined && kernelFolders.some((folder) => start.startsWith(folder)) && callOf(facts, call).origin?.module === "node:fs";
}

function hasProperty(node: Node, name: string): boolean {
  return node.type === "ObjectExpression" && node.properties.some((property) => property.type === "Property" && keyOf(property) === name);
}

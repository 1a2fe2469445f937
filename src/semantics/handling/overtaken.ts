import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, outermost, positionalArguments, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import { variableAt } from "../../ast/references.ts";
import type { Variable } from "../../ast/scope.ts";
import { nodesOf, within } from "../../ast/walk.ts";
import { rootOfChain, wordsOf } from "../../ast/words.ts";
import { backgroundWords, endingVerbs } from "../../models/views/order-words.ts";
import type { Facts } from "../../facts/facts.ts";
import { callOf, calledBy } from "../calls/call.ts";
import { isCallThat } from "../calls/model.ts";
import { usesOfOuter, type Use } from "../effects/uses.ts";
import { isInTest } from "../execution/test-callback.ts";
import { summaryOf } from "../summaries/summary.ts";
import { lateUses, type LateUse } from "./late-uses.ts";

/** What comes too early, as a dropped call is not done by then: its result is read, or what it works with is ended. */
export interface Overtaking {
  readonly how: "ended" | "read";
  readonly by: Node;
}

/**
 * Returns what overtakes a dropped call: `this.fill(); return this.rows;`, where `fill` writes `rows` after its first `await`, or
 * `flush(); process.exit(0);`. Looked for in the statements after the call, up to the next `await`; a call that runs in some cases
 * only (`if (isOld) refresh();`) leaves what was there before for the others. A test may read what is there before.
 */
export function overtakingOf(facts: Facts, dropped: Expression): Overtaking | undefined {
  const call = unwrap(dropped);
  const { parent: statement } = outermost(dropped);
  if (call.type !== "CallExpression" || statement?.type !== "ExpressionStatement" || isForBackground(facts, call)) return undefined;
  const uses = summaryOf(facts, calledBy(call), lateUses).flatMap((use) => seenFromCall(facts, call, use) ?? []);
  if (uses.length === 0 && !listsWithExit(facts).has(statement.parent)) return undefined;
  const later = nodesBeforeWait(facts, statement);
  const exit = later.find((node) => isCallThat(facts, node, "process exit") && isStatementBeside(node, statement));
  if (exit) return { how: "ended", by: exit };
  if (uses.length === 0 || isInTest(facts, call)) return undefined;
  return usesOfOuter(facts, call, later).flatMap((use) => overtakingBy(facts, use, uses, statement) ?? [])[0];
}

/** The blocks in whose own statements the process is ended. */
const listsWithExit = memoize((facts: Facts): ReadonlySet<Node | undefined> => {
  const exits = nodesOf(facts.sourceCode, "CallExpression").filter((call) => isCallThat(facts, call, "process exit"));
  return new Set(exits.flatMap((exit) => outermost(exit).parent?.parent ?? []));
});

function isForBackground(facts: Facts, call: TSESTree.CallExpression): boolean {
  return wordsOf(callOf(facts, call).name ?? "").some((word) => backgroundWords.has(word));
}

/** What runs after a statement of a list, and before anything is waited for. */
function nodesBeforeWait({ sourceCode }: Facts, statement: Node): Node[] {
  const list = statement.parent && "body" in statement.parent && Array.isArray(statement.parent.body) ? (statement.parent.body as Node[]) : [];
  const nodes = list.slice(list.indexOf(statement) + 1).flatMap((next) => (isFunction(next) ? [] : [...within(sourceCode, next)]));
  const waits = nodes.filter(({ type }) => type === "AwaitExpression" || type === "YieldExpression");
  const end = Math.min(...waits.map(({ range }) => range[0]));
  return nodes.filter(({ range }) => range[1] <= end);
}

/** A use of the callee by the name that it has in the caller. */
interface SeenUse extends Pick<LateUse, "how" | "path"> {
  readonly variable: Variable | undefined;
}

function seenFromCall(facts: Facts, call: TSESTree.CallExpression, { how, path, root }: LateUse): SeenUse | undefined {
  if (typeof root === "number") return seenFrom(facts, positionalArguments(call)[root], how, path);
  if (root === "this") {
    const callee = calledBy(call);
    return callee.type === "MemberExpression" ? seenFrom(facts, callee.object, how, path) : undefined;
  }
  const variable = importedBeside(facts, call, root.name) ?? variableNamed(facts, root);
  return variable && { how, path, variable };
}

/** `cache` of `import { cache, fill } from "./cache"` for the call of `fill`. */
function importedBeside({ sourceCode }: Facts, call: TSESTree.CallExpression, name: string): Variable | undefined {
  const source = importOf(variableAt(sourceCode, rootOfChain(call)));
  const declared = source?.specifiers.find((specifier) => specifier.type === "ImportSpecifier" && specifier.imported.type === "Identifier" && specifier.imported.name === name);
  return declared && variableNamed({ sourceCode }, { name: declared.local.name, at: declared.local.range[0] });
}

function importOf(variable: Variable | undefined): TSESTree.ImportDeclaration | undefined {
  const definition = variable?.defs[0];
  return definition?.type === "ImportBinding" && definition.parent.type === "ImportDeclaration" ? definition.parent : undefined;
}

/** The object that is passed, or whose method is called: a name, or `this`. */
function seenFrom(facts: Facts, object: Expression | undefined, how: LateUse["how"], path: readonly string[]): SeenUse | undefined {
  const node = object && unwrap(object);
  if (node?.type === "ThisExpression") return { how, path, variable: undefined };
  const variable = node?.type === "Identifier" ? variableAt(facts.sourceCode, node) : undefined;
  return variable && { how, path, variable };
}

/** A variable of this file. */
function variableNamed({ sourceCode }: Pick<Facts, "sourceCode">, { at, name }: Exclude<LateUse["root"], number | "this">): Variable | undefined {
  return sourceCode.scopeManager?.scopes.map((scope) => scope.set.get(name)).find((variable) => variable?.identifiers[0]?.range[0] === at);
}

function overtakingBy(facts: Facts, use: Use, late: readonly SeenUse[], statement: Node): Overtaking | undefined {
  const path = use.path.slice(1);
  const same = late.filter(({ variable, path: used }) => variable === use.variable && startsWith(used, path.slice(0, used.length)) && startsWith(path, used.slice(0, path.length)));
  if (same.some((one) => one.how === "assigned" && isReadOf(use, path, one.path))) return { how: "read", by: use.expression };
  if (same.some((one) => one.how === "changed" && isContentsRead(use, path, one.path))) return { how: "read", by: use.expression };
  return same.length > 0 && isStatementBeside(use.expression, statement) && isEnding(facts, use.expression) ? { how: "ended", by: use.expression } : undefined;
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((name, index) => path[index] === name);
}

/** The value that is read is the one that is replaced later, or hangs on it. */
function isReadOf({ how }: Use, path: readonly string[], written: readonly string[]): boolean {
  return how === "reads" && path.length >= written.length;
}

/** What is passed on as a whole may be filled later; what is read off it, is not there yet. */
function isContentsRead({ how, node }: Use, path: readonly string[], written: readonly string[]): boolean {
  return how === "reads" && (path.length > written.length || isIterated(node));
}

function isIterated(node: Node): boolean {
  const { parent } = outermost(node);
  return parent?.type === "SpreadElement" || (parent?.type === "ForOfStatement" && parent.right === node);
}

/** `client.close()` */
function isEnding(facts: Facts, node: Node): boolean {
  if (node.type !== "CallExpression" || rootOfChain(node).type === "CallExpression") return false;
  const [verb = ""] = wordsOf(callOf(facts, node).name ?? "");
  return endingVerbs.has(verb);
}

/** Whether it happens in every run: not in one branch of an `if`. */
function isStatementBeside(node: Node, statement: Node): boolean {
  const { parent } = outermost(node);
  return parent?.type === "ExpressionStatement" && parent.parent === statement.parent;
}

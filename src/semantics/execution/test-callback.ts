import type { TSESTree } from "@typescript-eslint/utils";
import { callPassing, enclosingFunction, stringOf, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import { variableOf } from "../../ast/scope.ts";
import { nodesOf } from "../../ast/walk.ts";
import { rootOfChain } from "../../ast/words.ts";
import { awaitingGlobals } from "../../models/views/callback-contracts.ts";
import { testRunners } from "../../models/views/event-loop-callbacks.ts";
import type { Facts } from "../../facts/facts.ts";
import { chainLinkOf } from "../promises/promise-chain.ts";
import { localFunctionOf } from "../calls/call.ts";
import { originOf } from "../calls/origin.ts";
import { isTestDeclaration } from "../calls/test-declaration.ts";

/** Whether code stands in a function that is passed to a test runner: `test("…", async () => { … })`, where `test` is an import of one, or a global that the file does not declare. */
export function isInTest(facts: Facts, node: Node): boolean {
  for (let owner = enclosingFunction(node); owner; owner = enclosingFunction(owner)) {
    const call = callPassing(owner);
    if (call && isTesting(facts, call)) return true;
  }
  return false;
}

/** Whether a file is one of tests by what it loads: `import { test } from "node:test"`. */
const loadsTestRunner = memoize(({ sourceCode }: Facts): boolean => {
  const imported = nodesOf(sourceCode, "ImportDeclaration").filter(({ importKind }) => importKind !== "type").map(({ source }) => source);
  const required = nodesOf(sourceCode, "CallExpression").flatMap(({ callee, arguments: [module] }) => (module && callee.type === "Identifier" && callee.name === "require" ? [module] : []));
  return [...imported, ...required].some((module) => testRunners.has(stringOf(module) ?? ""));
});

/** Decides whether a file is one of tests by what it loads or does: `describe("orders", () => …)` stands at its top. */
export const isTestFile = memoize((facts: Facts): boolean => loadsTestRunner(facts) || facts.sourceCode.ast.body.some((statement) => declaresTests(facts, statement)));

function declaresTests(facts: Facts, statement: Node): boolean {
  const call = statement.type === "ExpressionStatement" ? unwrap(statement.expression) : undefined;
  return call?.type === "CallExpression" && isTestDeclaration(facts, call);
}

/** More is asked here than whether it waits: a function of that name that the project has may serve others. */
function isTesting(facts: Facts, { callee }: TSESTree.CallExpression): boolean {
  const root = rootOfChain(callee);
  const origin = root.type === "Identifier" ? originOf(facts, root) : undefined;
  return origin !== undefined && (origin.isGlobal ? awaitingGlobals.has(origin.path[0] ?? "") : testRunners.has(origin.module));
}

/** Whether a call is one of a test runner's functions that wait for what they call: `it("…", f)`, `test.only("…", f)`, `it.each([…])("…", f)`. */
export function isOfTestRunner(facts: Facts, { callee }: TSESTree.CallExpression): boolean {
  const root = rootOfChain(callee);
  return root.type === "Identifier" && awaitingGlobals.has(root.name) && localFunctionOf(facts, root) === undefined;
}

/**
 * Whether a test waits for a promise by its callback, and for nothing else on the way: `ready.then(done)` or
 * `ready.then(() => done())` in `test("…", (t, done) => { … })`. Without the call, or with an unhandled rejection, it fails.
 */
export function endsTest(facts: Facts, node: Node): boolean {
  const link = chainLinkOf(node);
  const [given] = link?.call.arguments ?? [];
  if (link?.method !== "then" || !given || given.type === "SpreadElement" || chainLinkOf(link.receiver)) return false;
  return isDone(facts, calledOnlyBy(given));
}

/** `done` for `() => done()`, and for itself. */
function calledOnlyBy(given: Expression): Expression {
  if (given.type !== "ArrowFunctionExpression") return given;
  const [statement, ...others] = given.body.type === "BlockStatement" ? given.body.body : [];
  const call = unwrap(statement?.type === "ExpressionStatement" ? statement.expression : given.body);
  return call.type === "CallExpression" && others.length === 0 && call.arguments.length === 0 ? call.callee : given;
}

/** The last parameter of a function that a test runner calls. */
function isDone(facts: Facts, node: Expression): boolean {
  const definition = node.type === "Identifier" ? variableOf(facts.sourceCode, node)?.defs[0] : undefined;
  if (definition?.type !== "Parameter") return false;
  const owner = definition.node as FunctionNode;
  const call = callPassing(owner);
  return owner.params.at(-1) === definition.name && call !== undefined && isOfTestRunner(facts, call);
}


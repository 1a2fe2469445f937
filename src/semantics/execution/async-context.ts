import type { TSESTree } from "@typescript-eslint/utils";
import { enclosing, isFunction, memberName, parentOf, unwrap, type Expression, type FunctionNode, type Node, type SourceCode } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import { globalNamesIn } from "../../ast/references.ts";
import { callbackFunctions, callbackMethods } from "../../models/views/callback-contracts.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCallTo, rowOfCall } from "../calls/call.ts";

const lastNames = new Set(Object.keys(callbackFunctions).map((exported) => exported.split(/[#.]/u).at(-1)));

/**
 * The async function that is running when the code at a node runs: the one around it, also through callbacks
 * that are called before the callee returns. Nothing for a function that is merely defined or handed elsewhere.
 */
export function asyncFunctionAround(facts: Facts, node: Node): FunctionNode | undefined {
  let owner = functionAround(node);
  while (owner && !owner.async) {
    if (!runsAtOnce(facts, owner)) return undefined;
    owner = functionAround(owner);
  }
  return owner;
}

/** The function whose body, run once, runs the code: not the one around a class whose field the code initialises for each instance. */
export function functionAround(node: Node): FunctionNode | undefined {
  const owner = enclosing(node, isFunctionOrField);
  return owner && isFunction(owner) ? owner : undefined;
}

function isFunctionOrField(node: Node): node is FunctionNode | TSESTree.PropertyDefinition {
  return isFunction(node) || (node.type === "PropertyDefinition" && !node.static);
}

/** Whether a function runs where it is: called immediately, a promise executor, the callback of `map` and its like. */
export function runsAtOnce(facts: Facts, node: FunctionNode): boolean {
  return !node.generator && isCalledAtOnce(facts, node);
}

/** Whether the callee of a value, which is no function of the project, calls it before it returns: `load` in `files.map(load)`. */
export function isCalledAtOnce(facts: Facts, node: Expression | FunctionNode): boolean {
  const call = parentOf(node);
  if (call?.type === "NewExpression" && call.arguments[0] === node && isCallTo(facts, call, "Promise")) return true;
  return call?.type === "CallExpression" && (unwrap(call.callee) === node || isCalledByPlatform(facts, call));
}

function isCalledByPlatform(facts: Facts, call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  const name = callee.type === "MemberExpression" ? memberName(callee) : undefined;
  if (name !== undefined && Object.hasOwn(callbackMethods, name)) return true;
  // A type checker is not asked what `a.b` is unless something of the platform is called `b`.
  if (name !== undefined && !lastNames.has(name)) return false;
  return rowOfCall(facts, call, callbackFunctions) !== undefined;
}

/** Whether `await` is legal at a node: in the body of an async function, or at the top of a module that is no CommonJS one. */
export function mayAwaitAt(sourceCode: SourceCode, node: Node): boolean {
  const owner = ownerOfAwait(node);
  return owner?.type === "Program" ? sourceCode.ast.sourceType === "module" && !isCommonJs(sourceCode) : owner?.async === true;
}

/** ESLint reads each `.js` file as a module, whatever package.json says: one that exports by `module.exports` or loads by `require` is not. */
const isCommonJs = memoize((sourceCode: SourceCode): boolean => {
  if (sourceCode.ast.body.some(({ type }) => type.startsWith("Import") || type.startsWith("Export"))) return false;
  return globalNamesIn(sourceCode).some(({ name }) => COMMON_JS.has(name));
});

const COMMON_JS: ReadonlySet<string> = new Set(["exports", "module", "require"]);

/** What has to be async for an `await` at a node: the function whose body it is in, or the whole file. Nothing where none helps. */
export function ownerOfAwait(node: Node): FunctionNode | TSESTree.Program | undefined {
  let current = node;
  while (current.parent) {
    const { parent } = current;
    if (parent.type === "PropertyDefinition" && parent.value === current) return undefined;
    if (parent.type === "StaticBlock") return undefined;
    if (isFunction(parent)) return parent.body === current ? parent : undefined;
    current = parent;
  }
  return current;
}

import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, parentOf, unwrap, type Expression, type FunctionNode, type Node } from "../ast/nodes.ts";
import { shortText } from "../ast/text.ts";
import { within } from "../ast/walk.ts";
import type { Facts } from "../facts/facts.ts";
import { isCalledAtOnce, runsAtOnce } from "./async-context.ts";
import { calledBy, localFunctionOf } from "./call-target.ts";
import { isMemoized } from "./memoized.ts";

/** Where a function blocks, and how in words: "calls `readFileSync`". */
export interface BlockingSite {
  readonly node: Node;
  readonly does: string;
}

/** How a helper comes to block: "calls `parse`, which calls `readFileSync` (line 3)". */
export type WayToBlocking = (helper: FunctionNode) => string | undefined;

/** What stands in front of the first dot. */
const HOLDERS = new Set(["Identifier", "NewExpression", "Super", "ThisExpression"]);

interface HelperCall {
  readonly callee: Expression;
  readonly helper: FunctionNode;
}

interface Step {
  readonly helper: FunctionNode;
  readonly does: readonly string[];
}

/**
 * Follows the calls of a helper within the file to the nearest function that blocks. Async helpers are not followed
 * (what blocks in them is reported there), nor are generators (calling one runs nothing yet), constructors and getters.
 */
export function waysToBlocking(facts: Facts, sites: ReadonlyMap<FunctionNode, BlockingSite>, allowMemoized: boolean): WayToBlocking {
  const callsOfHelpers = new Map<FunctionNode, HelperCall[]>();

  function callsIn(helper: FunctionNode): HelperCall[] {
    let calls = callsOfHelpers.get(helper);
    if (!calls) callsOfHelpers.set(helper, (calls = helperCallsIn(facts, helper, allowMemoized)));
    return calls;
  }

  return function wayFrom(start) {
    const steps: Step[] = [{ helper: start, does: [] }];
    const seen = new Set([start]);
    for (const { helper, does } of steps) {
      if (helper.async || helper.generator) continue;
      const site = sites.get(helper);
      if (site) return [...does, `${site.does} (line ${site.node.loc.start.line})`].join(", which ");
      for (const { callee, helper: next } of callsIn(helper)) {
        if (seen.has(next)) continue;
        seen.add(next);
        steps.push({ helper: next, does: [...does, `calls \`${shortText(facts.sourceCode, callee)}\``] });
      }
    }
    return undefined;
  };
}

function helperCallsIn(facts: Facts, owner: FunctionNode, allowMemoized: boolean): HelperCall[] {
  const runs = (node: Node) => !isFunction(node) || (!node.async && runsAtOnce(facts, node));
  return [...within(facts.sourceCode, owner, runs)]
    .filter((node) => node.type === "CallExpression")
    .filter((call) => !allowMemoized || !isMemoized(facts, call, owner))
    .flatMap((call) => helpersCalledBy(facts, call));
}

/** The functions of the file that run before a call returns: its callee, and a callback that it calls at once. */
export function helpersCalledBy(facts: Facts, call: TSESTree.CallExpression): HelperCall[] {
  // What is awaited hands over a promise: it has its own ways to wait.
  if (parentOf(call)?.type === "AwaitExpression") return [];
  const callbacks = call.arguments.filter((argument) => argument.type !== "SpreadElement" && isCalledAtOnce(facts, argument));
  return [calledBy(call), ...(callbacks as Expression[])].flatMap((callee) => {
    const helper = isName(callee) ? localFunctionOf(facts, callee) : undefined;
    return helper ? [{ callee, helper }] : [];
  });
}

/** Functions of the file are called by a name, or as a member of something that has one: `this.store.load`. */
function isName(node: Expression): boolean {
  const callee = unwrap(node);
  if (callee.type !== "MemberExpression") return HOLDERS.has(callee.type);
  return isName(callee.object);
}

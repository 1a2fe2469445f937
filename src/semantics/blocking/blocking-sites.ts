import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { within } from "../../ast/walk.ts";
import { excuseFor } from "../../excuse.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCalledAtOnce } from "../execution/async-context.ts";
import { blockingCallOf, blockingFunctionOf, type Blocking, type BlockingPolicy } from "./blocking.ts";
import { isBusyLoop } from "./busy-loop.ts";
import { excusesOfBlocking, excusesOfWaiting, waitingCodeAt, type WaitingPolicy } from "./excuses.ts";
import { runningFunctionAround } from "../execution/event-loop.ts";

/** Where something blocks, and how: in words that complete "it …", and by which function unless it is a loop. */
export interface BlockingSite {
  readonly node: Node;
  readonly does: string;
  readonly blocking?: Blocking;
}

/** What counts as blocking, and where it keeps other work waiting. */
export interface SitePolicy extends BlockingPolicy, WaitingPolicy {}

/** The functions that block and are not known to run on an async path themselves, each with the places. */
export type BlockingFunctions = Map<FunctionNode, BlockingSite[]>;

/** What blocks at a node itself: a call, a function that is passed to a call which calls it at once, a loop that only waits. */
export function blockingSitesAt(facts: Facts, node: Node, policy: BlockingPolicy): BlockingSite[] {
  switch (node.type) {
    case "CallExpression":
      return [...siteOf(node, blockingCallOf(facts, node, policy)), ...sitesInArguments(facts, node, policy)];
    case "NewExpression":
    case "TaggedTemplateExpression":
      return siteOf(node, blockingCallOf(facts, node, policy));
    case "DoWhileStatement":
    case "ForStatement":
    case "WhileStatement":
      return isBusyLoop(facts, node) ? [{ node, does: "waits in a loop" }] : [];
    default:
      return [];
  }
}

function siteOf(node: Node, blocking: Blocking | undefined): BlockingSite[] {
  return blocking ? [{ node, does: `calls \`${blocking.name}\``, blocking }] : [];
}

/** `files.map(fs.readFileSync)`. */
function sitesInArguments(facts: Facts, call: TSESTree.CallExpression, policy: BlockingPolicy): BlockingSite[] {
  return call.arguments.flatMap((argument) => {
    if (argument.type === "SpreadElement" || isFunction(argument)) return [];
    const site = siteOf(argument, blockingFunctionOf(facts, argument, policy));
    return site.length > 0 && isCalledAtOnce(facts, argument) ? site : [];
  });
}

/** Whether an event loop waits while the code at a node runs, with other work to do. */
export function keepsWaiting(facts: Facts, node: Node, policy: SitePolicy, file = policy.file): boolean {
  const code = waitingCodeAt(facts, node, policy, file);
  return code !== undefined && !excuseFor(excusesOfWaiting, code);
}

/** The function that blocks its callers by what stands at a site, if it does so each time that it is called. */
export function blockingFunctionAround(facts: Facts, { node }: BlockingSite, policy: SitePolicy): FunctionNode | undefined {
  const owner = runningFunctionAround(facts, node);
  if (!owner || owner.async) return undefined;
  return excuseFor(excusesOfBlocking, { facts, node, owner, policy }) ? undefined : owner;
}

export function addSite(functions: BlockingFunctions, owner: FunctionNode, site: BlockingSite): void {
  const sites = functions.get(owner);
  if (sites) sites.push(site);
  else functions.set(owner, [site]);
}

/** All functions of a file that block their callers. */
export function blockingFunctionsIn(facts: Facts, policy: SitePolicy, file = policy.file): BlockingFunctions {
  const functions: BlockingFunctions = new Map();
  for (const node of within(facts.sourceCode, facts.sourceCode.ast, () => true)) {
    for (const site of blockingSitesAt(facts, node, policy)) {
      const owner = keepsWaiting(facts, site.node, policy, file) ? undefined : blockingFunctionAround(facts, site, policy);
      if (owner) addSite(functions, owner, site);
    }
  }
  return functions;
}

import { functionName } from "../../ast/text.ts";
import type { FunctionNode, Node } from "../../ast/nodes.ts";
import { within } from "../../ast/walk.ts";
import { excuseFor } from "../../excuse.ts";
import type { Facts } from "../../facts/facts.ts";
import { asking, summaryOf, type Analysis, type Ask } from "../summaries/summary.ts";
import { nameOfPolicy, type BlockingHelpers, type HelperPolicy } from "./blocking-files.ts";
import { helpersRunBy, mayRunHelper, waysBy, waysToBlocking, type Runner, type RunHelper, type Ways, type WayToBlocking } from "./blocking-helpers.ts";
import { excusesOfBlocking, excusesOfWaiting, waitingCodeAt } from "./excuses.ts";

/** Asynchronous code that leads to a place which blocks: its function, by name where it has one, in the linted file unless it says where. */
export interface AsyncCaller {
  readonly name: string | undefined;
  readonly at: number;
  readonly line: number;
  readonly file: string | undefined;
}

/** A helper that asynchronous code runs, the function of that code, and the ways in which the helper blocks. */
export interface BlockingRun extends RunHelper {
  readonly running: FunctionNode;
  readonly ways: Ways;
}

/** How blocking helpers are looked for in a file. */
export interface Search {
  readonly helpers: BlockingHelpers;
  readonly policy: HelperPolicy;
  /** Returns the function that an event loop waits for while the code at a node of the file runs, if it has something else to do. */
  waitingAt(node: Node): FunctionNode | undefined;
}

/** Returns the helpers of a file that asynchronous code runs and that block. */
export function blockingRunsIn(facts: Facts, search: Search): BlockingRun[] {
  return runnersIn(facts, facts.sourceCode.ast, () => true).flatMap((node) => blockingRunsAt(facts, node, search, asking));
}

function runnersIn({ sourceCode }: Facts, root: Node, enter?: (node: Node) => boolean): Runner[] {
  return [...within(sourceCode, root, enter)].filter(mayRunHelper);
}

function blockingRunsAt(facts: Facts, node: Runner, search: Search, ask: Ask): BlockingRun[] {
  const { helpers, policy } = search;
  const blocks = waysToBlocking(helpers, policy);
  return helpersRunBy(facts, node, helpers.wantedIn(ask.file)).flatMap((run) => {
    const [first, ...others] = waysBy(facts, run, ask.of(facts, run.to, blocks));
    const running = first && search.waitingAt(node);
    return running ? [{ ...run, ways: [first, ...others], running }] : [];
  });
}

/** Returns the runs that lead to files which are known to be none of those that are linted, one for each function that waits. */
export function runsToElsewhere(runs: readonly BlockingRun[], isElsewhere: (file: string) => boolean): BlockingRun[] {
  const byFunction = new Map<FunctionNode, BlockingRun>();
  for (const run of runs) {
    const [first, ...others] = run.ways.filter(({ file }) => file !== undefined && isElsewhere(file));
    if (first && !byFunction.has(run.running)) byFunction.set(run.running, { ...run, ways: [first, ...others] });
  }
  return [...byFunction.values()];
}

/** Where asynchronous code leads, and that code. */
interface Lead {
  readonly to: Pick<WayToBlocking, "at" | "file">;
  readonly caller: AsyncCaller;
}

/** Returns the asynchronous code that leads to each place of the linted file which blocks in a helper, by the offset of the place: first that of the file itself, `own`. */
export function callersOfSites(facts: Facts, own: readonly BlockingRun[], { helpers, policy }: Search): ReadonlyMap<number, readonly AsyncCaller[]> {
  const others = helpers.usersElsewhere().flatMap((user) => {
    const names = user.uses.filter((name) => helpers.namesIn(user.file)?.has(name));
    return summaryOf(facts, { at: user.at, file: user.file }, leadsFrom(helpers, policy, names));
  });
  return byPlace([...own.flatMap((run) => leadsOf(run, undefined)), ...others.toSorted(inOrder)], policy.file);
}

/** What a function of another file does itself; its answer depends on which names lead to what blocks. */
function leadsFrom(helpers: BlockingHelpers, policy: HelperPolicy, names: readonly string[]): Analysis<readonly Lead[]> {
  return {
    name: `leads to blocking ${nameOfPolicy(policy)} ${JSON.stringify(policy.allowIn)} ${names.join(" ")}`,
    unknown: [],
    of(facts, owner, ask) {
      const search = { helpers, policy, waitingAt: (node: Node) => waitingIn(facts, node, policy, ask.file) };
      return runnersIn(facts, owner).flatMap((node) => blockingRunsAt(facts, node, search, ask)).flatMap((run) => leadsOf(run, ask.file));
    },
  };
}

function waitingIn(facts: Facts, node: Node, policy: HelperPolicy, file: string | undefined): FunctionNode | undefined {
  const code = waitingCodeAt(facts, node, policy, file);
  const isExcused = code && (excuseFor(excusesOfWaiting, code) ?? excuseFor(excusesOfBlocking, { ...code, owner: code.running }));
  return isExcused ? undefined : code?.running;
}

function leadsOf({ running, ways }: BlockingRun, file: string | undefined): Lead[] {
  const caller = { name: functionName(running), at: running.range[0], line: running.loc.start.line, file };
  return ways.map((way) => ({ to: { at: way.at, file: way.file }, caller }));
}

function byPlace(leads: readonly Lead[], linted: string): Map<number, AsyncCaller[]> {
  const callers = new Map<number, Map<string, AsyncCaller>>();
  for (const { to, caller } of leads) {
    if (to.file !== undefined && to.file !== linted) continue;
    const known = callers.get(to.at) ?? new Map<string, AsyncCaller>();
    callers.set(to.at, known);
    const place = `${String(caller.at)} of ${caller.file ?? linted}`;
    if (!known.has(place)) known.set(place, caller);
  }
  return new Map([...callers].map(([at, known]) => [at, [...known.values()]]));
}

function inOrder({ caller: one }: Lead, { caller: other }: Lead): number {
  return (one.file ?? "").localeCompare(other.file ?? "") || one.at - other.at;
}

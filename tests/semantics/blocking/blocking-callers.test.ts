import type { Facts } from "../../../src/facts/facts.ts";
import { blockingRunsIn, callersOfSites, runsToElsewhere, type BlockingRun, type Search } from "../../../src/semantics/blocking/blocking-callers.ts";
import { helpersOfProject } from "../../../src/semantics/blocking/blocking-files.ts";
import { blockingFunctionsIn } from "../../../src/semantics/blocking/blocking-sites.ts";
import { waitingCodeAt } from "../../../src/semantics/blocking/excuses.ts";
import { askAll } from "../../support/question-table.ts";

const POLICY = { allow: [], allowExists: true, allowIn: [], allowMemoized: true, blocking: {}, callbacks: false, databases: false, file: "a.ts", followImports: false, isAllowedIn: () => false };
const READ = `import { readFileSync } from "fs"; function load(f) { return readFileSync(f); }`;

function runsIn(facts: Facts): { runs: BlockingRun[]; search: Search } | undefined {
  const helpers = helpersOfProject(facts, blockingFunctionsIn(facts, POLICY), POLICY);
  if (!helpers) return undefined;
  const search: Search = { helpers, policy: POLICY, waitingAt: (node) => waitingCodeAt(facts, node, POLICY)?.running };
  return { runs: blockingRunsIn(facts, search), search };
}

function callerNames(facts: Facts): (string | undefined)[][] {
  const found = runsIn(facts);
  return found ? [...callersOfSites(facts, found.runs, found.search).values()].map((callers) => callers.map(({ name }) => name)) : [];
}

askAll("blockingRunsIn", (facts) => runsIn(facts)?.runs.map(({ node, ways }) => `${facts.sourceCode.getText(node)}: ${ways.map(({ steps }) => steps.join(", which ")).join("; ")}`), [
  { name: "a helper", code: `${READ} export async function start() { «load("a")»; }`, answer: ["load: calls `readFileSync`"] },
  { name: "one that an async function is waited for by", code: `${READ} async function all() { load("a"); } export async function «start»() { await all(); }`, answer: ["load: calls `readFileSync`"] },
  { name: "only in a synchronous function", code: `${READ} export function start() { «load("a")»; }`, answer: [] },
  { name: "nothing that blocks", code: "export async function start() { «load()»; }", answer: undefined },
]);

askAll("callersOfSites", callerNames, [
  { name: "one", code: `${READ} export async function «start»() { load("a"); }`, answer: [["start"]] },
  { name: "several, each once", code: `${READ} export const one = async () => [load("a"), load("b")]; export const «two» = async () => load("c");`, answer: [["one", "two"]] },
  { name: "by way of others", code: `${READ} const all = (fs) => fs.map((f) => load(f)); export class A { async «start»() { all([]); } }`, answer: [["start"]] },
  { name: "without a name", code: `${READ} export default async () => «load»("a");`, answer: [[undefined]] },
  { name: "of several places", code: `import { readFileSync, rmSync } from "fs"; function load(f) { rmSync(f); return readFileSync(f); } export async function «start»() { load("a"); }`, answer: [["start"], ["start"]] },
  { name: "none", code: `${READ} export function «start»() { load("a"); }`, answer: [] },
]);

askAll("runsToElsewhere", (facts) => {
  const { runs = [] } = runsIn(facts) ?? {};
  const elsewhere = runs.map((run): BlockingRun => ({ ...run, ways: [{ ...run.ways[0], file: "/other/b.ts" }] }));
  return [runsToElsewhere(runs, () => true).length, runsToElsewhere(elsewhere, (file) => file.startsWith("/other")).length, runsToElsewhere(elsewhere, () => false).length];
}, [
  { name: "once for each function", code: `${READ} export async function one() { load("a"); load("b"); } export async function «two»() { load("c"); }`, answer: [0, 2, 0] },
]);

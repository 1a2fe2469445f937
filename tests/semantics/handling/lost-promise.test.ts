import type { Expression } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { excuseFor } from "../../../src/excuse.ts";
import { excusesOfLoss, type FloatingPolicy } from "../../../src/semantics/handling/excuses.ts";
import { isAwaitedArray, lossOf, type LossPolicy } from "../../../src/semantics/handling/lost-promise.ts";
import { askAll } from "../../support/question-table.ts";

const USUAL: LossPolicy = { allowVoid: true, checkArrays: true, checkOrder: false, checkPaths: false, checkThenables: false };
const REVERSED: LossPolicy = { allowVoid: false, checkArrays: false, checkOrder: true, checkPaths: true, checkThenables: true };

const FLOATING: FloatingPolicy = { allowCalls: [], allowIIFE: false, allowTypes: [], allowUnderscore: false, checkPages: false };

const LOAD = "async function load() { return { name: 'a' }; }";
const QUERY = "class Query { then(resolve: (rows: string[]) => void) { resolve([]); } } declare function select(): Query;";

function under(policy: LossPolicy): (facts: Facts, node: Expression) => string {
  return (facts, node) => {
    const loss = lossOf(facts, node, policy);
    if (!loss) return "not lost";
    const excuse = excuseFor(excusesOfLoss, { facts, node, loss, policy: FLOATING });
    return excuse ? `excused, ${excuse.id}` : loss;
  };
}

askAll("lossOf", under(USUAL), [
  { name: "a statement", code: `${LOAD} «load()»;`, answer: "dropped" },
  { name: "a promise or nothing", code: `${LOAD} const find = (id) => (id ? load() : undefined); «find(1)»;`, answer: "dropped" },
  { name: "a promise or a value", code: `${LOAD} const find = (id) => (id ? load() : 0); «find(1)»;`, answer: "dropped" },
  { name: "awaited", code: `${LOAD} await «load()»;`, answer: "not lost" },
  { name: "handled", code: `${LOAD} «load().catch(report)»;`, answer: "not lost" },
  { name: "voided", code: `${LOAD} void «load()»;`, answer: "not lost" },
  { name: "a value", code: "function count() { return 1; } «count()»;", answer: "not lost" },
  { name: "not known", code: "function f(save) { «save()»; }", answer: "not lost" },
  { name: "what cannot reject", code: "async function main() { try { await run(); } catch (error) { console.error(error); } } «main()»;", answer: "excused, cannot reject" },
  { name: "what cannot reject, never read", code: "async function main() { try { await run(); } catch (error) { console.error(error); } } const done = «main()»;", answer: "neverRead" },
  { name: "told to call back", code: `${LOAD} function find(callback) { if (!callback) return load(); } «find(() => {})»;`, answer: "excused, callback" },
  { name: "never read", code: `${LOAD} const user = «load()»;`, answer: "neverRead" },
  { name: "overwritten", code: `${LOAD} let user = «load()»; user = 2; show(user);`, answer: "overwritten" },
  { name: "taken apart", code: `${LOAD} const { name } = «load()»;`, answer: "destructured" },
  { name: "taken apart, with members of its own", code: "declare function run(): Promise<number> & { pid: number }; const { pid } = «run()»;", answer: "excused, own members", untyped: "not lost" },
  { name: "taken apart, with other members of its own", code: "import { exec } from 'child_process'; import { promisify } from 'util'; const { stdout } = «promisify(exec)('ls')»;", answer: "destructured" },
  { name: "taken apart for a member of its own", code: "import { exec } from 'child_process'; import { promisify } from 'util'; const { child } = «promisify(exec)('ls')»;", answer: "excused, own members" },
  { name: "pushed into an array that nobody reads", code: `${LOAD} const jobs = []; jobs.push(«load()»);`, answer: "uncollected" },
  { name: "an array", code: "«[1, 2].map(async (x) => x)»;", answer: "droppedArray" },
  { name: "an array of values", code: "«[1, 2].map((x) => x)»;", answer: "not lost" },
  { name: "taken out of an array", code: "const all = [1, 2].map(async (x) => x); «all.splice(0, 1)»; await Promise.all(all);", answer: "excused, taken out", untyped: "not lost" },
  { name: "what an asynchronous pop gives", code: "class Router { async pop() { await load(); } } «new Router().pop()»;", answer: "dropped" },
  { name: "an array that is never read", code: "const all = «[1, 2].map(async (x) => x)»;", answer: "neverRead" },
  { name: "an array that is taken apart", code: "const [first] = «[1, 2].map(async (x) => x)»;", answer: "not lost" },
  { name: "an async generator", code: "async function* watch() { yield 1; } «watch()»;", answer: "droppedGenerator" },
  { name: "a generator", code: "function* count() { yield 1; } «count()»;", answer: "not lost" },
  { name: "a query", code: `${QUERY} «select()»;`, answer: "not lost" },
  { name: "left early", code: `${LOAD} async function f(late) { const user = «load()»; if (late) return; await user; }`, answer: "not lost" },
]);

askAll("lossOf, with everything else chosen", under(REVERSED), [
  { name: "a statement", code: `${LOAD} «load()»;`, answer: "dropped" },
  { name: "voided", code: `${LOAD} void «load()»;`, answer: "dropped" },
  { name: "an array", code: "«[1, 2].map(async (x) => x)»;", answer: "not lost" },
  { name: "an array that is never read", code: "const all = «[1, 2].map(async (x) => x)»;", answer: "not lost" },
  { name: "a query", code: `${QUERY} «select()»;`, answer: "dropped", untyped: "not lost" },
  { name: "an awaited query", code: `${QUERY} await «select()»;`, answer: "not lost" },
  { name: "left early", code: `${LOAD} async function f(late) { const user = «load()»; if (late) return; await user; }`, answer: "leftEarly" },
]);

askAll("isAwaitedArray", isAwaitedArray, [
  { name: "a list of promises", code: "async function load() {} await «[load(), load()]»;", answer: true },
  { name: "a map", code: "await «[1, 2].map(async (x) => x)»;", answer: true },
  { name: "a constant", code: "const all = [1, 2].map(async (x) => x); await «all»;", answer: true },
  { name: "a list of values", code: "await «[1, 2]»;", answer: false },
  { name: "one promise", code: "async function load() {} await «load()»;", answer: false },
  { name: "combined", code: "async function load() {} await «Promise.all([load()])»;", answer: false },
  { name: "not known", code: "async function f(all) { await «all»; }", answer: false },
]);

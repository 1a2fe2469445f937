import type { Facts } from "../../../src/facts/facts.ts";
import type { Expression } from "../../../src/ast/nodes.ts";
import { blockingFunctionsIn, blockingSitesAt, keepsWaiting } from "../../../src/semantics/blocking/blocking-sites.ts";
import { askAll } from "../../support/question-table.ts";

const POLICY = { allow: [], allowExists: true, allowMemoized: true, blocking: {}, callbacks: false, databases: false, file: "a.ts" };
const READ = `import { readFileSync } from "fs";`;

function sitesAt(facts: Facts, node: Expression): string[] {
  return blockingSitesAt(facts, node, POLICY).map(({ does }) => does);
}

askAll("blockingSitesAt", sitesAt, [
  { name: "a call", code: `${READ} «readFileSync("a")»;`, answer: ["calls `readFileSync`"] },
  { name: "handed to what calls it at once", code: `${READ} «names.map(readFileSync)»;`, answer: ["calls `readFileSync`"] },
  { name: "handed to what does not", code: `${READ} «keep(readFileSync)»;`, answer: [] },
  { name: "a call of something else", code: `${READ} «readFile("a")»;`, answer: [] },
  { name: "no call", code: `${READ} show(«readFileSync»);`, answer: [] },
]);

askAll("keepsWaiting", (facts, node) => keepsWaiting(facts, node, POLICY), [
  { name: "in an async function", code: `async function f() { «read()»; }`, answer: true },
  { name: "in a callback that it runs at once", code: `async function f() { names.map(() => «read()»); }`, answer: true },
  { name: "in a callback that it hands on", code: `async function f() { keep(() => «read()»); }`, answer: false },
  { name: "at the top", code: `«read()»;`, answer: false },
  { name: "in a worker", code: `import { parentPort } from "worker_threads"; async function f() { «read()»; } parentPort.on("message", f);`, answer: false },
]);

function blockingNames(facts: Facts): string[] {
  return [...blockingFunctionsIn(facts, POLICY).keys()].map(({ id }) => id?.name ?? "");
}

askAll("blockingFunctionsIn", blockingNames, [
  { name: "one that blocks", code: `${READ} «function load() { return readFileSync("a"); }»`, answer: ["load"] },
  { name: "one that calls it", code: `${READ} «function load() { return readFileSync("a"); }» function all() { load(); }`, answer: ["load"] },
  { name: "one that blocks twice", code: `${READ} «function load() { readFileSync("a"); return readFileSync("b"); }»`, answer: ["load"] },
  { name: "one that is async", code: `${READ} «async function load() { return readFileSync("a"); }»`, answer: [] },
  { name: "one that remembers", code: `${READ} let text; «function load() { return (text ??= readFileSync("a")); }»`, answer: [] },
  { name: "one that ends the process", code: `${READ} «function stop() { readFileSync("a"); process.exit(1); }»`, answer: [] },
  { name: "a loop that waits", code: `«function pause(end) { while (Date.now() < end) {} }»`, answer: ["pause"] },
]);

import type { Expression, FunctionNode, Node } from "../../../src/ast/nodes.ts";
import { excuseFor } from "../../../src/excuse.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { excusesOfBlocking, excusesOfWaiting, waitingCodeAt } from "../../../src/semantics/blocking/excuses.ts";
import { runningFunctionAround } from "../../../src/semantics/execution/event-loop.ts";
import { askAll } from "../../support/question-table.ts";

const FS = 'import fs from "node:fs";';

function excuseOfWaiting(facts: Facts, node: Node): string {
  const code = waitingCodeAt(facts, node, { allowMemoized: true, callbacks: true, file: "a.ts" });
  return code ? (excuseFor(excusesOfWaiting, code)?.id ?? "reported") : "nothing waits";
}

function excuseOfBlocking(facts: Facts, node: Expression): string {
  const owner = runningFunctionAround(facts, node) as FunctionNode;
  return excuseFor(excusesOfBlocking, { facts, node, owner, policy: { allowMemoized: true } })?.id ?? "blocks";
}

askAll("excusesOfWaiting", excuseOfWaiting, [
  { name: "a worker", code: `${FS} import { parentPort } from "node:worker_threads"; async function run() { «fs.readFileSync("a")»; parentPort.postMessage(1); }`, answer: "worker" },
  { name: "before a server listens", code: `${FS} import express from "express"; async function main() { const app = express(); «fs.readFileSync("a")»; app.listen(1); } main();`, answer: "start-up" },
  { name: "what only the entry reaches", code: `${FS} async function main() { «fs.readFileSync("a")»; } main();`, answer: "start-up" },
  { name: "before the process ends", code: `${FS} export async function stop() { «fs.writeFileSync("a", "b")»; process.exit(0); }`, answer: "process ends" },
  { name: "a function that nothing waits for", code: `${FS} function load() { return «fs.readFileSync("a")»; }`, answer: "nothing waits" },
  { name: "a text that a desktop application reads", code: `${FS} import { app } from "electron"; export async function load() { return [app, «fs.readFileSync("a", "utf8")»]; }`, answer: "file of a desktop" },
  { name: "settings that it reads", code: `${FS} import { app } from "electron"; export async function load() { return [app, JSON.parse(«fs.readFileSync("a")»)]; }`, answer: "file of a desktop" },
  { name: "a text that it writes", code: `${FS} import { app } from "electron"; export async function save() { «fs.writeFileSync("a", "b")»; app.quit(); }`, answer: "file of a desktop" },
  { name: "bytes that it reads", code: `${FS} import { app } from "electron"; export async function load() { return [app, «fs.readFileSync("a")»]; }`, answer: "reported" },
  { name: "a folder that it copies", code: `${FS} import { app } from "electron"; export async function load() { «fs.cpSync("a", "b", { recursive: true })»; return app; }`, answer: "reported" },
  { name: "texts that it reads, one after the other", code: `${FS} import { app } from "electron"; export async function load(files) { for (const file of files) «fs.readFileSync(file, "utf8")»; return app; }`, answer: "reported" },
  { name: "texts that it reads by a callback", code: `${FS} import { app } from "electron"; export async function load(files) { return [app, files.map((file) => «fs.readFileSync(file, "utf8")»)]; }`, answer: "reported" },
  { name: "what is done once", code: `${FS} let ready = false; export async function start() { if (!ready) { await init(«fs.readFileSync("a")»); ready = true; } }`, answer: "done once" },
  { name: "what is done as long as something else is missing", code: `${FS} let ready = false; export async function start(a) { if (!a) { await init(«fs.readFileSync("a")»); ready = true; } }`, answer: "reported" },
  { name: "what is done once for each key", code: `${FS} const made = new Set(); export async function make(dir) { if (made.has(dir)) return; made.add(dir); «fs.mkdirSync(dir)»; }`, answer: "reported" },
  { name: "any other async function", code: `${FS} export async function load() { return «fs.readFileSync("a")»; }`, answer: "reported" },
]);

askAll("excusesOfBlocking", excuseOfBlocking, [
  { name: "before the process ends", code: `${FS} function fail() { «fs.writeFileSync("a", "b")»; process.exit(1); }`, answer: "process ends" },
  { name: "a text that a desktop application reads", code: `${FS} import { app } from "electron"; function load() { app.focus(); return «fs.readFileSync("a", "utf8")»; }`, answer: "file of a desktop" },
  { name: "what is kept", code: `${FS} let text; function load() { text ??= «fs.readFileSync("a")»; return text; }`, answer: "done once" },
  { name: "each time", code: `${FS} function load() { return «fs.readFileSync("a")»; }`, answer: "blocks" },
]);

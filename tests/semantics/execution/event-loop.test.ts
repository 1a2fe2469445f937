import { endsProcess, eventLoopFunctionAround, runningFunctionAround } from "../../../src/semantics/execution/event-loop.ts";
import { askAll } from "../../support/question-table.ts";

askAll("eventLoopFunctionAround", (facts, node) => eventLoopFunctionAround(facts, node, false) !== undefined, [
  { name: "an async function", code: "async function f() { «g()»; }", answer: true },
  { name: "a callback that runs at once", code: "async function f() { xs.map((x) => «g(x)»); }", answer: true },
  { name: "a callback that runs later", code: "async function f() { onEnd(() => «g()»); }", answer: false },
  { name: "a sync function", code: "function f() { «g()»; }", answer: false },
  { name: "the module", code: "«g()»;", answer: false },
  { name: "a field of a class in it", code: "async function f() { return class { a = «g()»; }; }", answer: false },
  { name: "a static field of a class in it", code: "async function f() { return class { static a = «g()»; }; }", answer: true },
  { name: "an exit handler", code: `process.on("exit", async () => { «g()»; });`, answer: false },
  { name: "a named exit handler", code: `import { once } from "process"; once("exit", end); async function end() { «g()»; }`, answer: false },
  { name: "a handler of another event", code: `process.on("SIGINT", async () => { «g()»; });`, answer: true },
  { name: "an exit of something else", code: `child.on("exit", async () => { «g()»; });`, answer: true },
  { name: "behind the end of the process", code: "async function f() { process.exit(); «g()»; }", answer: false },
  { name: "behind it, in a block", code: `import { exit } from "node:process"; async function f() { exit(1); if (a) { «g()»; } }`, answer: false },
  { name: "behind it in a case", code: "async function f() { switch (a) { case 1: process.exit(1); «g()»; } }", answer: false },
  { name: "behind a condition", code: "async function f() { if (a) process.exit(); «g()»; }", answer: true },
  { name: "a test", code: `import { test } from "node:test"; test("a", async () => { «g()»; });`, answer: false },
  { name: "a test in a test", code: `const t = require("node:test"); t.test("a", async (t) => { await t.test("b", async () => { «g()»; }); });`, answer: false },
  { name: "a hook of a test", code: `import { beforeEach } from "vitest"; beforeEach(async () => { «g()»; });`, answer: false },
  { name: "a function called test", code: `import { test } from "./pattern"; test("a", async () => { «g()»; });`, answer: true },
  { name: "beside a test", code: `import { test } from "node:test"; async function f() { «g()»; } test("a", f);`, answer: true },
  { name: "in front of it", code: "async function f() { «g()»; process.exit(); }", answer: true },
  { name: "the handler of a server", code: `import http from "http"; http.createServer((req, res) => «g()»);`, answer: true },
  { name: "the handler of a route, by name", code: `import express from "express"; function page() { «g()»; } express().get("/", page);`, answer: true },
  { name: "the callback of a promise", code: "p.then(() => «g()»);", answer: false },
  { name: "the callback of a timer", code: "setTimeout(() => «g()»);", answer: false },
]);

askAll("eventLoopFunctionAround, callbacks included", (facts, node) => eventLoopFunctionAround(facts, node, true) !== undefined, [
  { name: "of a promise", code: "p.then(() => «g()»);", answer: true },
  { name: "of a promise, when it fails", code: "p.catch(() => { xs.map(() => «g()»); });", answer: true },
  { name: "of a timer", code: "setTimeout(() => «g()», 10);", answer: true },
  { name: "of an imported timer", code: `import { setInterval as every } from "timers"; every(() => «g()», 10);`, answer: true },
  { name: "of an event", code: `emitter.on("data", () => «g()»);`, answer: true },
  { name: "of an event, by name", code: `function read() { «g()»; } button.addEventListener("click", read);`, answer: true },
  { name: "of a server", code: `import http from "http"; http.createServer((req, res) => «g()»);`, answer: true },
  { name: "of a route", code: `import express from "express"; const app = express(); app.get("/", (req, res) => «g()»);`, answer: true },
  { name: "of a router", code: `import express from "express"; const router = express.Router(); router.use((req, res) => «g()»);`, answer: true },
  { name: "of an event in a constant", code: `emitter.on(READY, () => «g()»);`, answer: true },
  { name: "of a function that runs once", code: `_.once(() => «g()»);`, answer: false },
  { name: "of a route of a router", code: `import { Router } from "express"; Router().route("/").get((req, res) => «g()»);`, answer: true },
  { name: "of a hook", code: `import Fastify from "fastify"; const app = Fastify(); app.addHook("onRequest", (req, res) => «g()»);`, answer: true },
  { name: "of connections", code: `import net from "net"; net.createServer((socket) => «g()»);`, answer: true },
  { name: "of a map", code: `cache.get("/", () => «g()»);`, answer: false },
  { name: "with a request", code: `import { IncomingMessage } from "http"; function f(req: IncomingMessage) { «g()»; }`, answer: true },
  { name: "with a request of a namespace", code: `import type express from "express"; function f(req: express.Request) { «g()»; }`, answer: true },
  { name: "of an exit handler", code: `process.on("exit", () => «g()»);`, answer: false },
  { name: "of something unknown", code: "register(() => «g()»);", answer: false },
  { name: "of nothing", code: "function f() { «g()»; }", answer: false },
]);

askAll("runningFunctionAround", (facts, node) => runningFunctionAround(facts, node)?.type, [
  { name: "the nearest", code: "function f() { return () => «g()»; }", answer: "ArrowFunctionExpression" },
  { name: "behind a callback", code: "function f() { xs.map(() => «g()»); }", answer: "FunctionDeclaration" },
  { name: "none", code: "xs.map(() => «g()»);", answer: undefined },
]);

askAll("endsProcess", (facts, node) => {
  const running = runningFunctionAround(facts, node);
  return running && endsProcess(facts, node, running);
}, [
  { name: "in front of the end", code: "function f() { «g()»; process.exit(1); }", answer: true },
  { name: "in a block in front of it", code: "function f() { if (a) { «g()»; } process.exit(1); }", answer: true },
  { name: "in front of an end that is returned", code: "function f() { if (a) { «g()»; return process.exit(1); } }", answer: true },
  { name: "in front of the end of a process that was handed over", code: "class A { #process; f() { if («g()») return 1; this.#process.exit(1); } }", answer: true },
  { name: "in front of the end of something else", code: "function f() { «g()»; room.exit(1); }", answer: false },
  { name: "in front of the end, when all is written", code: "function f() { «g()»; process.stderr.write('', () => process.stdout.write('', () => { process.exit(1); })); }", answer: true },
  { name: "in front of an end that comes later", code: "function f() { «g()»; p.then(() => process.exit(1)); }", answer: false },
  { name: "behind it", code: "function f() { process.exit(1); «g()»; }", answer: false },
  { name: "without an end", code: "function f() { «g()»; }", answer: false },
]);

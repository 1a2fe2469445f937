import type { Expression } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { isCall } from "../../../src/semantics/calls/call.ts";
import { callsAwaited, startsSomething, worksOnce } from "../../../src/semantics/races/starts.ts";
import { askAll } from "../../support/question-table.ts";

function starts(facts: Facts, node: Expression, kept: string): boolean {
  return isCall(node) && startsSomething(facts, node, kept);
}

askAll("startsSomething", (facts, node) => starts(facts, node, "value"), [
  { name: "launches", code: "async function f(chromium) { await «chromium.launch()»; }", answer: true },
  { name: "connects, by a module", code: "import { connect } from 'amqplib'; async function f() { await «connect('amqp://x')»; }", answer: true },
  { name: "a child process, by its model", code: "import { spawn } from 'node:child_process'; «spawn('ls')»;", answer: true },
  { name: "generates a key", code: "async function f(subtle) { await «subtle.generateKey('HMAC')»; }", answer: true },
  { name: "refreshes a token", code: "async function f(auth) { await «auth.refreshToken()»; }", answer: true },
  { name: "refreshes a token, in a helper", code: "async function refreshToken(http) { return await http.post('/token'); } async function f() { await «refreshToken()»; }", answer: true },
  { name: "inserts", code: "async function f(table) { await «table.insert({})»; }", answer: true },
  { name: "creates a session", code: "async function f(api) { await «api.createSession()»; }", answer: true },
  { name: "creates what is no resource", code: "async function f(api) { await «api.createIndex()»; }", answer: false },
  { name: "a connection of a pool", code: "async function f(pool) { await «pool.getConnection()»; }", answer: true },
  { name: "looks up", code: "async function f(api) { await «api.getUser()»; }", answer: false },
  { name: "reads", code: "import { readFile } from 'node:fs/promises'; async function f() { await «readFile('a')»; }", answer: false },
  { name: "asks over the network", code: "async function f() { await «fetch('/a')»; }", answer: false },
  { name: "a helper that launches", code: "async function make(chromium) { return await chromium.launch(); } async function f() { await «make()»; }", answer: true },
  { name: "a helper that keeps what it launches", code: "let b; function make(chromium) { return (b ??= chromium.launch()); } async function f() { await «make()»; }", answer: false },
  { name: "a helper that closes what it launches", code: "async function ask(chromium) { const b = await chromium.launch(); const v = b.version(); await b.close(); return v; } async function f() { await «ask()»; }", answer: false },
  { name: "a helper by a name that says less", code: "async function connect() { return { id: 1 }; } async function f() { await «connect()»; }", answer: false },
  { name: "a helper that sets a timer", code: "async function init() { setInterval(() => {}, 10); } async function f() { await «init()»; }", answer: true },
  { name: "a method that is inherited", code: "class A extends B { async f() { await «this.connect()»; } }", answer: false },
  { name: "by the type of its result", code: "interface Index { close(): void } declare function buildIndex(): Promise<Index>; async function f() { await «buildIndex()»; }", answer: true, untyped: false },
  { name: "a result that needs no closing", code: "declare function connect(): Promise<string>; async function f() { await «connect()»; }", answer: false, untyped: true },
]);

askAll("startsSomething, by the name that keeps it", (facts, node) => starts(facts, node, "sessions"), [
  { name: "a maker that says nothing", code: "async function f(create) { await «create()»; }", answer: true },
  { name: "a look-up", code: "async function f(find) { await «find()»; }", answer: false },
]);

askAll("worksOnce", (facts, node) => isCall(node) && worksOnce(facts, node), [
  { name: "sends", code: "async function f(mailer) { await «mailer.send()»; }", answer: true },
  { name: "handles", code: "async function f(handle) { await «handle()»; }", answer: true },
  { name: "loads", code: "async function f(load) { await «load()»; }", answer: false },
  { name: "makes a folder", code: "import { mkdir } from 'node:fs/promises'; async function f() { await «mkdir('a', { recursive: true })»; }", answer: false },
]);

askAll("callsAwaited", (facts, node) => callsAwaited(facts, node).map((call) => facts.sourceCode.getText(call.callee)).join(), [
  { name: "a call", code: "async function f() { await «a()»; }", answer: "a" },
  { name: "a chain", code: "async function f() { await «a().then(b).catch(c)»; }", answer: "a" },
  { name: "a combination", code: "async function f() { await «Promise.all([a(), b()])»; }", answer: "a,b" },
  { name: "either of two", code: "async function f(c) { await («c ? a() : b()»); }", answer: "a,b" },
  { name: "what an executor calls", code: "async function f(server) { await «new Promise((resolve) => server.listen(80, resolve))»; }", answer: "server.listen" },
  { name: "a promise that was started before", code: "async function f(p) { await «p»; }", answer: "" },
]);

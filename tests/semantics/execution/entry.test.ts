import { afterEach, describe, expect, it, vi } from "vitest";
import { noBlockingCall } from "../../../src/rules/no-blocking-call.ts";
import { isOfMain, runsOnce } from "../../../src/semantics/execution/entry.ts";
import { openProject } from "../../support/project-table.ts";
import { askAll } from "../../support/question-table.ts";

askAll("runsOnce", (facts, node) => runsOnce(facts, node, "a.ts"), [
  { name: "the top of a module", code: "«g()»;", answer: true },
  { name: "a function that is called there", code: "async function main() { «g()»; } main();", answer: true },
  { name: "where it stands", code: "(async () => { «g()»; })();", answer: true },
  { name: "a method that a framework calls before it serves", code: 'import { OnModuleInit } from "@nestjs/common"; export class Pages implements OnModuleInit { async onModuleInit() { «g()»; } }', answer: true },
  { name: "a function that only such a method calls", code: 'import { type OnApplicationBootstrap } from "@nestjs/common"; export class Pages implements OnApplicationBootstrap { onApplicationBootstrap() { load(); } } function load() { «g()»; }', answer: true },
  { name: "another method of such a class", code: 'import { OnModuleInit } from "@nestjs/common"; export class Pages implements OnModuleInit { onModuleInit() {} async find() { «g()»; } }', answer: false },
  { name: "a method of that name, of another interface", code: 'import { OnModuleInit } from "./pages.js"; export class Pages implements OnModuleInit { async onModuleInit() { «g()»; } }', answer: false },
  { name: "a timer that such a method sets", code: 'import { OnModuleInit } from "@nestjs/common"; export class Pages implements OnModuleInit { onModuleInit() { setInterval(() => { «g()»; }, 5); } }', answer: false },
  { name: "a callback of a promise there", code: "start().then(() => { «g()»; });", answer: true },
  { name: "by name", code: "const load = () => «g()»; start().then(load);", answer: true },
  { name: "by way of others, and for each of a list", code: "const load = (x) => «g(x)»; const all = () => xs.map(load); function main() { all(); } main();", answer: true },
  { name: "in what another function calls", code: "const safely = (work) => work(); safely(() => «g()»);", answer: true },
  { name: "a method", code: "class A { async load() { «g()»; } } new A().load();", answer: true },
  { name: "itself as well", code: "function walk(x) { «g()»; walk(x.next); } walk(a);", answer: true },
  { name: "a loop that ends", code: "async function main() { while (await next()) «g()»; } main();", answer: true },
  { name: "a loop that is left", code: "async function main() { for (;;) { «g()»; if (await next()) break; } } main();", answer: true },
  { name: "a command", code: `import { program } from "commander"; program.command("a").action(async () => { «g()»; });`, answer: true },
  { name: "two that call each other", code: "function walk(x) { «g()»; other(x.next); } const other = (x) => walk(x); walk(a);", answer: false },
  { name: "nothing calls it", code: "async function main() { «g()»; }", answer: false },
  { name: "a timer calls it", code: "const tick = () => «g()»; tick(); setInterval(() => tick(), 10);", answer: false },
  { name: "a timer is given it", code: "const tick = () => «g()»; tick(); setInterval(tick, 10);", answer: false },
  { name: "it is kept", code: "const load = () => «g()»; load(); const tasks = { load };", answer: false },
  { name: "a loop without an end", code: "async function main() { while (true) { «g()»; await next(); } } main();", answer: false },
  { name: "a loop that something else ends", code: `let on = true; process.on("SIGTERM", () => { on = false; }); while (on) { «g()»; await next(); }`, answer: false },
  { name: "after a server is open", code: "async function main() { server.listen(80); «g()»; } main();", answer: false },
  { name: "called after a server is open", code: "const open = () => { createServer().listen(80); }; const load = () => «g()»; open(); load();", answer: false },
  { name: "called after a timer is set", code: "const load = () => «g()»; setTimeout(() => { show(); }, 10); load();", answer: false },
  { name: "called before a timer is set", code: "const load = () => «g()»; load(); setTimeout(() => { show(); }, 10);", answer: true },
  { name: "called after a pause", code: "const load = () => «g()»; const pause = () => new Promise((resolve) => setTimeout(resolve, 10)); await pause(); load();", answer: true },
  { name: "a function that is returned, and called where it is", code: "const check = (file) => async () => «g()»; check(a)();", answer: true },
  { name: "a function that is returned, and kept", code: "const check = (file) => async () => «g()»; const later = check(a);", answer: false },
  { name: "a function that is returned to a timer", code: "function check(file) { return () => «g()»; } setInterval(check(a), 10);", answer: false },
  { name: "the other branch of what opens a server", code: "const open = () => { createServer().listen(80); }; const write = () => «g()»; if (serves) open(); else write();", answer: true },
  { name: "a branch after what opens a server", code: "const open = () => { createServer().listen(80); }; const write = () => «g()»; open(); if (a) b(); else write();", answer: false },
  { name: "a field of each object", code: "class A { a = «g()»; } new A();", answer: false },
  { name: "an export that others may call", code: "export async function load() { «g()»; } export const other = () => load();", answer: false },
]);

describe("functions of several files that call each other", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("are asked about once, however often their files are parsed", () => {
    // As where the memory is needed: no file that was parsed is kept.
    vi.stubGlobal("WeakRef", class { deref() { return undefined; } });
    const lint = openProject({
      "a.ts": `import { readFileSync } from "node:fs"; import { other } from "./b.js"; export async function walk() { readFileSync("a"); await other(); }`,
      "b.ts": `import { walk } from "./a.js"; export async function other() { await walk(); }`,
      "main.ts": `import { walk } from "./a.js"; await walk();`,
    });
    expect(lint("a.ts", noBlockingCall).map(({ messageId }) => messageId)).toEqual(["blockingCall"]);
  });
});

askAll("isOfMain", (facts, node) => isOfMain(facts, node, "a.ts"), [
  { name: "at the top of a module", code: "«g()»;", answer: true },
  { name: "in a function that is called there", code: "async function main() { setInterval(h, 1); await «g()»; } void main();", answer: true },
  { name: "in one that is called where it stands", code: "(async () => { setInterval(h, 1); await «g()»; })();", answer: true },
  { name: "in one that others call", code: "export async function main() { await «g()»; }", answer: false },
  { name: "in a listener", code: "emitter.on('a', async () => { await «g()»; });", answer: false },
  { name: "for each object of a class", code: "class C { x = «g()»; }", answer: false },
]);

import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { knownModels, knownRows } from "../../src/models/index.ts";
import { withModelsOf } from "../../src/models/settings.ts";
import { noAsyncCallback } from "../../src/rules/no-async-callback.ts";
import { noBlockingCall } from "../../src/rules/no-blocking-call.ts";
import { noEmptyCatch } from "../../src/rules/no-empty-catch.ts";
import { noSequentialAwait } from "../../src/rules/no-sequential-await.ts";
import { noUnawaitedPromise } from "../../src/rules/no-unawaited-promise.ts";

type OwnRule = typeof noUnawaitedPromise;

describe("models of a user", () => {
  it("are rows like the known ones", () => {
    const rows = withModelsOf([{ api: "my-queue#Queue.add", returns: "promise", mayFloat: true }], knownModels);
    expect(rows.find("my-queue", ["Queue", "add"])).toEqual({ module: "my-queue", path: "Queue.add", returns: "promise", mayFloat: "the settings say so" });
    expect(rows.find("argon2", ["hash"])?.returns).toBe("promise");
  });

  it("come before the known ones", () => {
    expect(withModelsOf([{ api: "argon2#hash", returns: "other" }], knownModels).find("argon2", ["hash"])?.returns).toBe("other");
  });

  it("are told apart from the known ones, for views have only these", () => {
    const { added } = withModelsOf([{ api: "my-pool#drain", is: "clean-up" }], knownModels);
    expect(added?.modules).toEqual(["my-pool"]);
    expect(knownRows.added).toBe(undefined);
  });

  it("name Node's modules as imports do", () => {
    expect(withModelsOf([{ api: "fs/promises#rm", mayFloat: "nobody misses it" }], knownModels).find("node:fs/promises", ["rm"])?.mayFloat).toBe("nobody misses it");
  });

  it.each([
    [true, { instead: "note", use: "a worker thread" }],
    ["read", { instead: "promise", use: "read" }],
    ["my-store/promises#read", { instead: "promise", use: "read", from: "my-store/promises" }],
  ])("say what blocks: %s", (blocks, expected) => {
    expect(withModelsOf([{ api: "my-store#readSync", blocks }], knownModels).find("my-store", ["readSync"])?.blocks).toEqual({ until: "it is done", ...expected });
  });

  it.each([
    ["no list", {}, 'settings["async-pitfalls"].models is a list.'],
    ["no object", ["a"], 'settings["async-pitfalls"].models[0] is an object.'],
    ["no api", [{ mayFloat: true }], 'settings["async-pitfalls"].models[0].api names a module and an export: "my-queue#add".'],
    ["an api without a module", [{ api: "add" }], 'settings["async-pitfalls"].models[0].api names a module and an export: "my-queue#add".'],
    ["a property that is not known", [{ api: "a#b", floats: true }], 'settings["async-pitfalls"].models[0].floats is not known; known are returns, unlessCallback, neverRejects, mayBeRefused, takes, gives, fulfills, passes, mayFloat, blocks, callback, is.'],
    ["a value that is not known", [{ api: "a#b" }, { api: "a#c", returns: "array" }], 'settings["async-pitfalls"].models[1].returns is "promise", "thenable" or "other".'],
    ["what blocks, and does not say by what word", [{ api: "a#b", blocks: false }], 'settings["async-pitfalls"].models[0].blocks is true or a string.'],
    ["a contract of a callback that is not known", [{ api: "a#b", callback: "ignored" }], 'settings["async-pitfalls"].models[0].callback is "awaited", "collected", "iterated", "listener", "tested" or "value".'],
    ["a role that is not known", [{ api: "a#b", is: "cleanup" }], 'settings["async-pitfalls"].models[0].is is "clean-up", "delay", "probe" or "process exit".'],
    ["a role among others that is not known", [{ api: "a#b", is: ["probe", "timer"] }], 'settings["async-pitfalls"].models[0].is is "clean-up", "delay", "probe" or "process exit".'],
  ])("%s is an error that says where", (_, models, message) => {
    expect(() => withModelsOf(models, knownModels)).toThrow(message);
  });
});

describe("settings", () => {
  const code = 'import { add } from "my-queue"; async function run() { add({ id: 1 }); }';
  const lint = (models: unknown) =>
    new Linter().verify(code, { plugins: { a: { rules: { rule: noUnawaitedPromise } } }, rules: { "a/rule": "error" }, settings: { "async-pitfalls": { models } } });

  it("make a promise of a package known", () => {
    expect(lint([]).map(({ messageId }) => messageId)).toEqual([]);
    expect(lint([{ api: "my-queue#add", returns: "promise" }]).map(({ messageId }) => messageId)).toEqual(["dropped"]);
  });

  it("make it known in a file without async functions", () => {
    const { rules, plugins } = { plugins: { a: { rules: { rule: noUnawaitedPromise } } }, rules: { "a/rule": "error" } } as const;
    const settings = { "async-pitfalls": { models: [{ api: "my-queue#add", returns: "promise" }] } };
    const found = new Linter().verify('import { add } from "my-queue"; add(1);', { plugins, rules, settings });
    expect(found.map(({ messageId }) => messageId)).toEqual(["dropped"]);
  });

  it("let it float", () => {
    expect(lint([{ api: "my-queue#add", returns: "promise", mayFloat: true }])).toEqual([]);
  });

  it("are refused with their place", () => {
    expect(() => lint([{ api: "my-queue" }])).toThrow('settings["async-pitfalls"].models[0].api names a module and an export');
  });
});

describe("rules heed what settings say", () => {
  const found = (rule: OwnRule, code: string, models: readonly object[] = []) =>
    new Linter().verify(code, { plugins: { a: { rules: { rule } } }, rules: { "a/rule": "error" }, settings: { "async-pitfalls": { models } } }).map(({ messageId, message }) => messageId ?? message);

  const render = 'import { render } from "my-pages"; export async function page(text) { return render(text); }';

  it("of what blocks", () => {
    expect(found(noBlockingCall, render)).toEqual([]);
    expect(found(noBlockingCall, render, [{ api: "my-pages#render", blocks: true }])).toEqual(["blockingCall"]);
  });

  it("of what stands beside what blocks, which is then offered", () => {
    const models = [{ api: "my-pages#render", blocks: "renderAsync" }];
    const [report] = new Linter().verify(render, { plugins: { a: { rules: { rule: noBlockingCall } } }, rules: { "a/rule": "error" }, settings: { "async-pitfalls": { models } } });
    expect(report?.message).toBe("`render` blocks the event loop until it is done. Use `await renderAsync(…)` of `my-pages`.");
    expect(report?.suggestions?.map(({ desc }) => desc)).toEqual(["Use `await renderAsync(…)`."]);
  });

  it("of what blocks as a method of an instance", () => {
    const code = 'import { Store } from "my-store"; const store = new Store(); export async function load(id) { return store.read(id); }';
    expect(found(noBlockingCall, code, [{ api: "my-store#Store.read", blocks: true }])).toEqual(["blockingCall"]);
    expect(found(noBlockingCall, code, [{ api: "my-store#Store.write", blocks: true }])).toEqual([]);
  });

  it("of what is done with a callback", () => {
    const timer = 'import { every } from "my-timers"; every(1000, async () => { await fetch("/a"); });';
    expect(found(noAsyncCallback, timer)).toEqual([]);
    expect(found(noAsyncCallback, timer, [{ api: "my-timers#every", callback: "listener" }])).toHaveLength(1);
    const listener = 'import { EventEmitter } from "eventemitter3"; new EventEmitter().on("a", async () => { await fetch("/a"); });';
    expect(found(noAsyncCallback, listener)).toEqual(["listener"]);
    expect(found(noAsyncCallback, listener, [{ api: "eventemitter3#EventEmitter.on", callback: "awaited" }])).toEqual([]);
  });

  it("of what is done with the callback that something is created with", () => {
    const code = 'import { Watcher } from "my-files"; new Watcher(async () => { await fetch("/a"); });';
    expect(found(noAsyncCallback, code)).toEqual([]);
    expect(found(noAsyncCallback, code, [{ api: "my-files#Watcher", callback: "listener" }])).toHaveLength(1);
  });

  it.each<readonly [string, OwnRule, string, readonly string[], readonly string[]]>([
    ["clean-up", noEmptyCatch, "export async function stop() { await call().catch(() => {}); }", ["emptyHandler"], []],
    ["probe", noEmptyCatch, "export function kind(text) { try { call(text); } catch {} }", ["emptyCatch"], []],
    ["delay", noSequentialAwait, "export async function all(urls) { const out = []; for (const url of urls) { out.push(await call(url)); } return out; }", ["sequential"], []],
    ["process exit", noUnawaitedPromise, 'async function log() { try { await fetch("/a"); } catch (error) { console.error(error); } } export function stop() { log(); call(); }', [], ["endedEarly"]],
  ])("of a role: %s", (role, rule, code, before, after) => {
    const file = `import { call } from "my-lib"; ${code}`;
    expect(found(rule, file)).toEqual(before);
    expect(found(rule, file, [{ api: "my-lib#call", is: role }])).toEqual(after);
  });
});

import { isOfUnrejectedDeferred } from "../../../src/semantics/settlement/deferred-field.ts";
import { askAll } from "../../support/question-table.ts";

const CLASS = "class Deferred<T> { static create<R>(): Deferred<R> { return new Deferred<R>(); } constructor(timeout?: number) {} promise = load(); wait() { return this.promise; } resolve(value?: T) {} reject(error: Error) {} }";
const owner = (members: string) => `${CLASS} class A { #ready = new Deferred<void>(); async m() { await «this.#ready.wait()»; } ${members} }`;
const OTHER = `${CLASS} class A { #ready?: Deferred<void>;`;

askAll("isOfUnrejectedDeferred", isOfUnrejectedDeferred, [
  { name: "only resolved", code: owner("done() { this.#ready.resolve(); }"), answer: true, untyped: false },
  { name: "made again, and asked whether it is there", code: owner("done() { if (this.#ready) this.#ready.resolve(); this.#ready = Deferred.create(); }"), answer: true, untyped: false },
  { name: "its promise", code: `${OTHER} async m() { this.#ready = new Deferred(); await «this.#ready?.promise»; } }`, answer: true, untyped: false },
  { name: "rejected", code: owner("fail(e: Error) { this.#ready.reject(e); }"), answer: false },
  { name: "rejected by somebody", code: owner("get fail() { return this.#ready.reject; }"), answer: false },
  { name: "handed on", code: owner("get ready() { return this.#ready; }"), answer: false },
  { name: "given to a function", code: owner("start() { run(this.#ready); }"), answer: false },
  { name: "resolved with another promise", code: owner("done() { this.#ready.resolve(fetch('/x')); }"), answer: false },
  { name: "one that may run out of time", code: owner("again() { this.#ready = new Deferred(100); }"), answer: false },
  { name: "one from elsewhere", code: `${OTHER} constructor(ready: Deferred<void>) { this.#ready = ready; } async m() { await «this.#ready?.wait()»; } }`, answer: false },
  { name: "another class", code: "class Job { wait() { return load(); } resolve() {} } class A { #job = new Job(); async m() { await «this.#job.wait()»; } }", answer: false },
  { name: "no field", code: `${CLASS} const ready = new Deferred<void>(); await «ready.wait()»;`, answer: false },
]);

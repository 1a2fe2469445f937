import { contractOf } from "../../src/semantics/callback-contract.ts";
import { askAll } from "../support/question-table.ts";

askAll("contractOf a method's callback", contractOf, [
  { name: "filter", code: "xs.filter(«f»);", answer: "tested" },
  { name: "a computed name", code: 'xs["filter"](«f»);', answer: "tested" },
  { name: "an optional call", code: "xs?.some(«f»);", answer: "tested" },
  { name: "filter, of a function that stands there", code: "[1].filter(«async () => true»);", answer: "tested" },
  { name: "the second argument of filter", code: "xs.filter(g, «f»);", answer: "unknown" },
  { name: "behind a spread", code: "xs.filter(...a, «f»);", answer: "unknown" },
  { name: "map", code: "xs.map(«f»);", answer: "collected" },
  { name: "flatMap", code: "xs.flatMap(«f»);", answer: "flattened" },
  { name: "forEach", code: "xs.forEach(«f»);", answer: "iterated" },
  { name: "sort", code: "xs.sort(«f»);", answer: "compared" },
  { name: "reduce", code: "xs.reduce(«f», 0);", answer: "accumulated" },
  { name: "replace", code: "s.replace(/a/, «f»);", answer: "value" },
  { name: "a promise's filter", code: "async function g() { return [1]; } g().filter(«f»);", answer: "unknown" },
  { name: "then", code: "p.then(«f»);", answer: "awaited" },
  { name: "the second argument of then", code: "p.then(g, «f»);", answer: "awaited" },
  { name: "catch", code: "p.catch(«f»);", answer: "awaited" },
  { name: "finally", code: "p.finally(«f»);", answer: "awaited" },
  { name: "another method", code: "a.run(«f»);", answer: "unknown" },
  { name: "a method of the file", code: "class A { filter(g) {} } new A().filter(«f»);", answer: "unknown" },
  { name: "what every object has", code: "a.toString(«f»);", answer: "unknown" },
]);

askAll("contractOf a function's callback", contractOf, [
  { name: "a timer", code: "setTimeout(«f», 10);", answer: "timer" },
  { name: "a timer's other argument", code: "setTimeout(g, 10, «f»);", answer: "unknown" },
  { name: "a microtask", code: "queueMicrotask(«f»);", answer: "timer" },
  { name: "a timer of the file's own", code: "function setTimeout(g) {} setTimeout(«f»);", answer: "unknown" },
  { name: "a timer of Node's", code: 'import { setInterval as every } from "timers"; every(«f», 10);', answer: "timer" },
  { name: "Array.from", code: "Array.from(xs, «f»);", answer: "collected" },
  { name: "Object.groupBy", code: "Object.groupBy(xs, «f»);", answer: "value", untyped: "value" },
  { name: "an executor", code: "new Promise(«f»);", answer: "executor" },
  { name: "an executor of somebody else's", code: "class Promise {} new Promise(«f»);", answer: "unknown" },
  { name: "an observer", code: "new MutationObserver(«f»);", answer: "listener" },
  { name: "another constructor", code: "new Job(«f»);", answer: "unknown" },
  { name: "a function of fs", code: 'import fs from "fs"; fs.readFile("a", «f»);', answer: "listener" },
  { name: "a server of Node's", code: 'import { createServer } from "node:http"; createServer(«f»);', answer: "listener" },
  { name: "lodash", code: 'import _ from "lodash"; _.forEach(xs, «f»);', answer: "iterated" },
  { name: "a function of lodash", code: 'import { filter } from "lodash-es"; filter(xs, «f»);', answer: "tested" },
  { name: "a file of lodash", code: 'import each from "lodash/forEach"; each(xs, «f»);', answer: "iterated" },
  { name: "a package of lodash", code: 'import find from "lodash.findindex"; find(xs, «f»);', answer: "tested" },
  { name: "underscore", code: 'const _ = require("underscore"); _.each(xs, «f»);', answer: "iterated", script: true },
  { name: "an effect", code: 'import { useEffect } from "react"; useEffect(«f», []);', answer: "value" },
  { name: "called on the spot", code: "(«() => {}»)();", answer: "unknown" },
]);

askAll("contractOf a listener", contractOf, [
  { name: "of an event", code: 'emitter.on("data", «f»);', answer: "listener" },
  { name: "of an event that is a constant", code: "emitter.once(DATA, «f»);", answer: "listener" },
  { name: "of an element", code: 'button.addEventListener("click", «f»);', answer: "listener" },
  { name: "of the window", code: 'addEventListener("load", «f»);', answer: "listener" },
  { name: "of the process", code: 'process.on("SIGINT", «f»);', answer: "listener" },
  { name: "that is no longer wanted", code: 'emitter.off("data", «f»);', answer: "unknown" },
  { name: "of a framework, by its context", code: 'bot.on("text", «async (ctx) => {}»);', answer: "unknown" },
  { name: "without an event", code: "emitter.on(«f»);", answer: "unknown" },
]);

askAll("contractOf what waits", contractOf, [
  { name: "a test", code: 'it("works", «f»);', answer: "awaited" },
  { name: "a test of a mode", code: 'test.only("works", «f»);', answer: "awaited" },
  { name: "a test of a table", code: 'it.each([1])("works", «f»);', answer: "awaited" },
  { name: "a hook", code: "beforeEach(«f»);", answer: "awaited" },
  { name: "an imported test", code: 'import { test } from "./fixtures.js"; test("works", «f»);', answer: "awaited" },
  { name: "a function of the file that is called test", code: "function test(a, g) {} test(1, «f»);", answer: "unknown" },
  { name: "a suite", code: 'describe("all", «f»);', answer: "unknown" },
  { name: "a route", code: 'app.get("/users", «f»);', answer: "awaited" },
  { name: "a route of a known server", code: 'import express from "express"; const app = express(); app.use(«f»);', answer: "awaited" },
  { name: "a queue", code: 'import PQueue from "p-queue"; const queue = new PQueue(); queue.add(«f»);', answer: "awaited" },
  { name: "an emitter that waits", code: 'import Emittery from "emittery"; const e = new Emittery(); e.on("data", «f»);', answer: "awaited" },
  { name: "a stream's filter", code: 'import { Readable } from "node:stream"; Readable.from(xs).filter(«f»);', answer: "awaited" },
]);

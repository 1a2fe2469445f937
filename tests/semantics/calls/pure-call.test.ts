import type { TSESTree } from "@typescript-eslint/utils";
import { isCall, isListed, isPureCall, methodOf, nameOfCalled } from "../../../src/semantics/calls/pure-call.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isPureCall", isPureCall, [
  { name: "a global", code: "«Object.keys(a)»", answer: true },
  { name: "a method of text", code: "«a.trim()»", answer: true },
  { name: "a borrowed method", code: "«Object.prototype.toString.call(a)»", answer: true },
  { name: "a module", code: 'import path from "node:path"; «path.join(a, b)»', answer: true },
  { name: "new", code: "«new Date(a)»", answer: true },
  { name: "awaited", code: "await «redis.keys(a)»", answer: false },
  { name: "something else", code: "«a.save()»", answer: false },
  { name: "no call", code: "«a»;", answer: false },
]);

askAll("isCall", (_, node) => isCall(node), [
  { name: "a call", code: "«a()»", answer: true },
  { name: "new", code: "«new A()»", answer: true },
  { name: "import", code: '«import("a")»', answer: false },
]);

askAll("methodOf", (_, node) => methodOf(node as TSESTree.CallExpression), [
  { name: "a method", code: "«a.b.close()»", answer: "close" },
  { name: "borrowed", code: "«a.close.call(b)»", answer: "close" },
  { name: "a function", code: "«close()»", answer: undefined },
]);

askAll("nameOfCalled", (facts, node) => nameOfCalled(facts, node as TSESTree.CallExpression), [
  { name: "as it is exported", code: 'import { unlink as remove } from "node:fs/promises"; «remove(a)»', answer: "unlink" },
  { name: "as it is written", code: "function f(close) { «close()»; }", answer: "close" },
  { name: "a method", code: "function f(a) { «a.close()»; }", answer: "close" },
  { name: "no name", code: "«(() => {})()»", answer: undefined },
]);

askAll("isListed", (facts, node) => isListed(facts.denotes(node), new Set(["globalThis#Math.*", "node:path#*", "node:fs#stat"])), [
  { name: "by its name", code: 'import { stat } from "fs"; «stat»', answer: true },
  { name: "by its object", code: "«Math.max»", answer: true },
  { name: "by its module", code: 'import { join } from "path"; «join»', answer: true },
  { name: "not at all", code: "«JSON.parse»", answer: false },
]);

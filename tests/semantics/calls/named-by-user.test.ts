import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap, type Expression } from "../../../src/ast/nodes.ts";
import type { NamePattern } from "../../../src/ast/pattern.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { isNamedCall, isOfNamedType, nameOfCallee } from "../../../src/semantics/calls/named-by-user.ts";
import { askAll } from "../../support/question-table.ts";

function isNamedBy(...patterns: NamePattern[]): (facts: Facts, node: Expression) => boolean {
  return (facts, node) => isNamedCall(facts, unwrap(node) as TSESTree.CallExpression, patterns);
}

askAll("isNamedCall, by a name", isNamedBy("track"), [
  { name: "a function", code: "«track(1)»;", answer: true },
  { name: "a method", code: "«client.track(1)»;", answer: true },
  { name: "a function by call", code: "«track.call(null, 1)»;", answer: true },
  { name: "another function", code: "«tracker(1)»;", answer: false },
  { name: "a method of what has the name", code: "«track.stop()»;", answer: false },
  { name: "what the call returns", code: "«track(1)()»;", answer: true },
  { name: "a member by a variable", code: "«client[track](1)»;", answer: false },
]);

askAll("isNamedCall, by a name with its object", isNamedBy("client.track", "queue.*"), [
  { name: "the method", code: "«client.track(1)»;", answer: true },
  { name: "the method in an optional chain", code: "«client?.track(1)»;", answer: true },
  { name: "the method by a string", code: '«client["track"](1)»;', answer: true },
  { name: "any method of an object", code: "«queue.add(1)»;", answer: true },
  { name: "the method of another object", code: "«server.track(1)»;", answer: false },
  { name: "the function alone", code: "«track(1)»;", answer: false },
]);

askAll("isNamedCall, by its module", isNamedBy({ module: "analytics", name: "track" }, "node:fs/promises#*"), [
  { name: "an import", code: 'import { track } from "analytics"; «track(1)»;', answer: true },
  { name: "a renamed import", code: 'import { track as note } from "analytics"; «note(1)»;', answer: true },
  { name: "a namespace", code: 'import * as analytics from "analytics"; «analytics.track(1)»;', answer: true },
  { name: "any export", code: 'import { rm } from "fs/promises"; «rm("x")»;', answer: true },
  { name: "another export", code: 'import { flush } from "analytics"; «flush(1)»;', answer: false },
  { name: "another module", code: 'import { track } from "metrics"; «track(1)»;', answer: false },
  { name: "a function of the file", code: "function track() {} «track(1)»;", answer: false },
  { name: "no module that is known", code: "«track(1)»;", answer: false },
]);

askAll("isNamedCall, by nothing", isNamedBy(), [{ name: "a function", code: "«track(1)»;", answer: false }]);

askAll("isOfNamedType", (facts, node) => isOfNamedType(facts, node, ["Task", { module: "node:http", name: "Server" }]), [
  { name: "another class", code: "class Job {} const job = new Job(); «job»;", answer: false },
  { name: "a class of a module", code: 'import { Server } from "node:http"; const server = new Server(); «server»;', answer: true },
  { name: "the same name in another module", code: 'import { Server } from "node:net"; const server = new Server(); «server»;', answer: false },
  { name: "an annotation", code: 'import type { Server } from "node:http"; function f(server: Server) { «server»; }', answer: true },
  { name: "one of a union", code: "class Task {} function f(task: Task | Date) { «task»; }", answer: true, untyped: false },
  { name: "not known", code: "function f(task) { «task»; }", answer: false },
]);

askAll("nameOfCallee", (_, node) => nameOfCallee(node as TSESTree.CallExpression), [
  { name: "a function", code: "«track(1)»;", answer: "track" },
  { name: "a method", code: "«client.events.track(1)»;", answer: "client.events.track" },
  { name: "a method of the object itself", code: "class A { f() { «this.track(1)»; } }", answer: "track" },
  { name: "a borrowed method", code: "«client.track.call(other, 1)»;", answer: "client.track" },
  { name: "a function without a name", code: "«(async () => {})()»;", answer: undefined },
]);

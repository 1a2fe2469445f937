import type { TSESTree } from "@typescript-eslint/utils";
import { callOf, isCall, isCallTo, localFunctionOf, methodOf, rowOfCall } from "../../../src/semantics/calls/call.ts";
import { askAll } from "../../support/question-table.ts";

type CallNode = TSESTree.CallExpression;

const READ = "node:fs#readFileSync";

askAll("the origin of a call", (facts, node) => callOf(facts, node as CallNode).origin?.name, [
  { name: "named", code: "import { readFileSync } from 'fs'; «readFileSync('x')»;", answer: READ },
  { name: "through call", code: "import fs from 'fs'; «fs.readFileSync.call(fs, 'x')»;", answer: READ },
  { name: "through apply", code: "import fs from 'fs'; «fs.readFileSync.apply(fs, ['x'])»;", answer: READ },
  { name: "through Reflect", code: "import fs from 'fs'; «Reflect.apply(fs.readFileSync, fs, ['x'])»;", answer: "globalThis#Reflect.apply" },
  { name: "bound on the spot", code: "import fs from 'fs'; «fs.readFileSync.bind(fs)('x')»;", answer: READ },
  { name: "constructed", code: "import { Worker } from 'worker_threads'; «new Worker('x')»;", answer: "node:worker_threads#Worker" },
  { name: "a global", code: "«Promise.all([])»;", answer: "globalThis#Promise.all" },
  { name: "a function of the file", code: "function f() {} «f()»;", answer: undefined },
  { name: "a parameter", code: "function f(g) { «g()»; }", answer: undefined },
]);

askAll("the name of a call", (facts, node) => callOf(facts, node as CallNode).name, [
  { name: "as it is exported", code: 'import { unlink as remove } from "node:fs/promises"; «remove(a)»', answer: "unlink" },
  { name: "as it is written", code: "function f(close) { «close()»; }", answer: "close" },
  { name: "a method", code: "function f(a) { «a.close()»; }", answer: "close" },
  { name: "no name", code: "«(() => {})()»", answer: undefined },
]);

askAll("the callee of a call", (facts, node) => facts.sourceCode.getText(callOf(facts, node as CallNode).callee), [
  { name: "a function", code: "«load(a, b)»", answer: "load" },
  { name: "a method", code: "«a.b.close(c)»", answer: "a.b.close" },
  { name: "a borrowed method", code: "«a.close.call(b)»", answer: "a.close" },
  { name: "as compilers write the call of an import", code: "«(0, a.load)(b)»", answer: "a.load" },
]);

askAll("isCallTo a global", (facts, node) => isCallTo(facts, node, "Promise.all"), [
  { name: "it", code: "«Promise.all([])»", answer: true },
  { name: "another name for it", code: "const { all } = Promise; «all([])»", answer: true },
  { name: "another", code: "«Promise.race([])»", answer: false },
  { name: "one of the file", code: "const Promise = { all() {} }; «Promise.all([])»", answer: false },
  { name: "no call", code: "«Promise.all»", answer: false },
]);

askAll("isCallTo one of a set", (facts, node) => isCallTo(facts, node, new Set(["globalThis#Math.*", "node:path#*", "node:fs#stat"])), [
  { name: "by its name", code: 'import { stat } from "fs"; «stat(a)»', answer: true },
  { name: "by its object", code: "«Math.max(a)»", answer: true },
  { name: "by its module", code: 'import { join } from "path"; «join(a)»', answer: true },
  { name: "not at all", code: "«JSON.parse(a)»", answer: false },
  { name: "a global is not in all that a module has", code: "«join(a)»", answer: false },
]);

askAll("rowOfCall", (facts, node) => rowOfCall(facts, node as CallNode, { "node:fs#stat": "found" }), [
  { name: "a row", code: 'import { stat } from "fs"; «stat(a)»', answer: "found" },
  { name: "none", code: 'import { lstat } from "fs"; «lstat(a)»', answer: undefined },
]);

askAll("isCall", (_, node) => isCall(node), [
  { name: "a call", code: "«a()»", answer: true },
  { name: "new", code: "«new A()»", answer: true },
  { name: "import", code: '«import("a")»', answer: false },
]);

askAll("methodOf", (_, node) => methodOf(node as CallNode), [
  { name: "a method", code: "«a.b.close()»", answer: "close" },
  { name: "borrowed", code: "«a.close.call(b)»", answer: "close" },
  { name: "a function", code: "«close()»", answer: undefined },
]);

askAll(
  "localFunctionOf",
  (facts, node) => {
    const found = localFunctionOf(facts, node);
    return found && facts.sourceCode.getText(found);
  },
  [
    { name: "a declaration", code: "function f() {} «f»;", answer: "function f() {}" },
    { name: "a constant", code: "const f = () => 1; «f»;", answer: "() => 1" },
    { name: "a constant of a constant", code: "const f = () => 1; const g = f; «g»;", answer: "() => 1" },
    { name: "a method", code: "class A { m() {} n() { «this.m»; } }", answer: "() {}" },
    { name: "a method of an object", code: "const o = { m: () => 1 }; «o.m»;", answer: "() => 1" },
    { name: "this in a nested function is another", code: "class A { m() {} n() { return function () { «this.m»; }; } }", answer: undefined },
    { name: "this in a nested arrow is the same", code: "class A { m() {} n() { return () => «this.m»; } }", answer: "() {}" },
    { name: "a getter is what it returns", code: "class A { get m() { return 1; } n() { «this.m»; } }", answer: undefined },
    { name: "the function itself", code: "«() => 1»;", answer: "() => 1" },
    { name: "an import", code: "import { f } from './f.js'; «f»;", answer: undefined },
  ],
);

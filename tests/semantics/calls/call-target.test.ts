import type { TSESTree } from "@typescript-eslint/utils";
import { exportName, localFunctionOf, targetOf } from "../../../src/semantics/calls/call-target.ts";
import { askAll } from "../../support/question-table.ts";

const READ = "node:fs#readFileSync";

askAll(
  "targetOf",
  (facts, node) => {
    const target = targetOf(facts, node as TSESTree.CallExpression);
    return target && exportName(target);
  },
  [
    { name: "named", code: "import { readFileSync } from 'fs'; «readFileSync('x')»;", answer: READ },
    { name: "through call", code: "import fs from 'fs'; «fs.readFileSync.call(fs, 'x')»;", answer: READ },
    { name: "through apply", code: "import fs from 'fs'; «fs.readFileSync.apply(fs, ['x'])»;", answer: READ },
    { name: "through Reflect", code: "import fs from 'fs'; «Reflect.apply(fs.readFileSync, fs, ['x'])»;", answer: "globalThis#Reflect.apply" },
    { name: "bound on the spot", code: "import fs from 'fs'; «fs.readFileSync.bind(fs)('x')»;", answer: READ },
    { name: "constructed", code: "import { Worker } from 'worker_threads'; «new Worker('x')»;", answer: "node:worker_threads#Worker" },
    { name: "a global", code: "«Promise.all([])»;", answer: "globalThis#Promise.all" },
    { name: "a function of the file", code: "function f() {} «f()»;", answer: undefined },
    { name: "a parameter", code: "function f(g) { «g()»; }", answer: undefined },
  ],
);

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

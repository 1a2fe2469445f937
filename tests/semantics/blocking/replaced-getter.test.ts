import type { TSESTree } from "@typescript-eslint/utils";
import { enclosingFunction } from "../../../src/ast/nodes.ts";
import { replacesGetter } from "../../../src/semantics/blocking/replaced-getter.ts";
import { askAll } from "../../support/question-table.ts";

const HELPER = "function define(o, k, value) { Object.defineProperty(o, k, { value }); return value; }";

askAll("replacesGetter", (facts, node) => {
  const owner = enclosingFunction(node);
  return owner && replacesGetter(facts, node as TSESTree.CallExpression, owner);
}, [
  { name: "before that of the class", code: "class A extends B { get c() { return «super.c = 1»; } }", answer: true },
  { name: "deleted before", code: "class A { get c() { delete this.c; return «this.c = 1»; } }", answer: true },
  { name: "defined", code: "class A { get c() { «Object.defineProperty(this, 'c', { value: 1 })»; } }", answer: true },
  { name: "defined by a helper", code: `${HELPER} class A { get c() { return «define(this, "c", 1)»; } }`, answer: true },
  { name: "defined by a helper of a helper", code: `${HELPER} const put = (o, k, v) => define(o, k, v); class A { get c() { return «put(this, "c", 1)»; } }`, answer: true },
  { name: "of a property that is defined", code: `Object.defineProperty(exports, "c", { get() { «Object.defineProperty(exports, "c", { value: 1 })»; } });`, answer: true },
  { name: "another property", code: `${HELPER} class A { get c() { return «define(this, "d", 1)»; } }`, answer: false },
  { name: "by a helper that does not", code: `function show(o, k, value) { return value; } class A { get c() { return «show(this, "c", 1)»; } }`, answer: false },
  { name: "in a method", code: `${HELPER} class A { c() { return «define(this, "c", 1)»; } }`, answer: false },
  { name: "with a setter beside it", code: "class A { get c() { return «this.c = 1»; } set c(c) {} }", answer: false },
]);

import { isGlobalReference, isOfNode, isReferenceTo, originOf, rowOf } from "../../../src/semantics/calls/origin.ts";
import { askAll } from "../../support/question-table.ts";

askAll("originOf", originOf, [
  { name: "an export", code: "import { open } from 'sqlite'; «open»;", answer: { module: "sqlite", isGlobal: false, path: ["open"], name: "sqlite#open" } },
  { name: "a global", code: "«JSON.parse»;", answer: { module: "globalThis", isGlobal: true, path: ["JSON", "parse"], name: "globalThis#JSON.parse" } },
  { name: "a function of the file", code: "function f() {} «f»;", answer: undefined },
  { name: "a parameter", code: "function f(g) { «g»; }", answer: undefined },
]);

askAll("isReferenceTo", (facts, node) => isReferenceTo(facts, node, new Set(["globalThis#Symbol.dispose", "pg#*"])), [
  { name: "by its name", code: "«Symbol.dispose»;", answer: true },
  { name: "by its module", code: "import { Client } from 'pg'; «Client»;", answer: true },
  { name: "the module itself is not one of its exports", code: "import * as pg from 'pg'; «pg»;", answer: false },
  { name: "another", code: "«Symbol.iterator»;", answer: false },
]);

askAll("isGlobalReference", isGlobalReference, [
  { name: "a global", code: "«fetch»;", answer: true },
  { name: "an export", code: "import fetch from 'node-fetch'; «fetch»;", answer: false },
  { name: "one of the file", code: "function fetch() {} «fetch»;", answer: false },
]);

askAll("isOfNode", (facts, node) => isOfNode(originOf(facts, node)), [
  { name: "a module of Node", code: "import fs from 'fs'; «fs.stat»;", answer: true },
  { name: "a package", code: "import fs from 'fs-extra'; «fs.stat»;", answer: false },
  { name: "nothing that is known", code: "«a»;", answer: false },
]);

askAll("rowOf", (facts, node) => rowOf(originOf(facts, node), { "globalThis#fetch": 1 }), [
  { name: "a row", code: "«fetch»;", answer: 1 },
  { name: "what every object has", code: "«toString»;", answer: undefined },
]);

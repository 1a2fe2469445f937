import type { Expression } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { misuseOf } from "../../../src/semantics/callbacks/async-callback.ts";
import { isDroppedByTypeAlone } from "../../../src/semantics/callbacks/library-type.ts";
import { askAll } from "../../support/question-table.ts";

function ask(facts: Facts, node: Expression): boolean | "no misuse" {
  const found = misuseOf(facts, node);
  return found ? isDroppedByTypeAlone(facts, found) : "no misuse";
}

const WORK = "{ await fetch('/x'); }";

askAll("isDroppedByTypeAlone", ask, [
  { name: "a variable of a type of the platform", code: `const f: VoidFunction = «async () => ${WORK}»;`, answer: true, untyped: "no misuse" },
  { name: "such a variable in Node.js", code: `import fs from "node:fs"; const f: VoidFunction = «async () => ${WORK}»;`, answer: false, untyped: "no misuse" },
  { name: "a method of an interface of the platform", code: `class A implements EventListenerObject { handleEvent = «async () => ${WORK}»; }`, answer: true, untyped: "no misuse" },
  { name: "such a method in Node.js", code: `import fs from "node:fs"; class A implements EventListenerObject { handleEvent = «async () => ${WORK}»; }`, answer: true, untyped: "no misuse" },
  { name: "a variable of the file's own type", code: `const f: () => void = «async () => ${WORK}»;`, answer: false },
  { name: "a method of the file's own interface", code: `interface Plugin { stop(): void } class A implements Plugin { stop = «async () => ${WORK}»; }`, answer: false },
  { name: "dispose, of the file's own interface", code: `interface Plugin { dispose(): void } class A implements Plugin { dispose = «async () => ${WORK}»; }`, answer: true },
  { name: "dispose, which a disposer calls", code: `class A { [Symbol.dispose]() { this.dispose(); } dispose = «async () => ${WORK}»; }`, answer: false },
  { name: "a timer", code: `setTimeout(«async () => ${WORK}», 1);`, answer: false },
]);

import type { TSESTree } from "@typescript-eslint/utils";
import type { Expression } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { classesUpFrom, foreignSuperclassOf, localClassOf } from "../../../src/semantics/calls/superclass.ts";
import { askAll } from "../../support/question-table.ts";

function above(facts: Facts, node: Expression): string {
  const made = localClassOf(facts, node);
  if (!made) return "no class of the file";
  return [...classesUpFrom(facts, made).map(({ id }: { id: TSESTree.Identifier | null }) => id?.name ?? "?"), foreignSuperclassOf(facts, made)?.name ?? "nothing"].join(" < ");
}

askAll("classes of the file, and what they extend", above, [
  { name: "one of Node's", code: "import { EventEmitter } from 'node:events'; class A extends EventEmitter {} class B extends A {} new «B»();", answer: "B < A < node:events#EventEmitter" },
  { name: "of the whole of a module", code: "import * as events from 'node:events'; class A extends events.EventEmitter {} new «A»();", answer: "A < node:events#EventEmitter" },
  { name: "of the platform", code: "class A extends EventTarget {} new «A»();", answer: "A < globalThis#EventTarget" },
  { name: "nothing", code: "class A {} new «A»();", answer: "A < nothing" },
  { name: "in a constant", code: "const A = class B {}; new «A»();", answer: "B < nothing" },
  { name: "in a circle", code: "class A extends A {} new «A»();", answer: "A < nothing" },
  { name: "an import", code: "import { A } from './a.js'; new «A»();", answer: "no class of the file" },
]);

import { loopAround } from "../../../src/ast/loops.ts";
import { iterationOf } from "../../../src/semantics/effects/iteration.ts";
import { usesOfOuter } from "../../../src/semantics/effects/uses.ts";
import { askAll } from "../../support/question-table.ts";

const inLoop = (body: string) => `async function f(xs, a) { for (const x of xs) { ${body}; «await x()»; } }`;

askAll(
  "usesOfOuter",
  (facts, node) => {
    const loop = loopAround(node);
    if (!loop) return undefined;
    return usesOfOuter(facts, loop, iterationOf(facts, loop).nodes).map(({ how, path }) => `${how} ${path.join(".")}`).join(", ");
  },
  [
    { name: "a name", code: inLoop("const b = x(a)"), answer: "reads a" },
    { name: "a path", code: inLoop("x(a.b.c)"), answer: "reads a.b.c" },
    { name: "an assignment", code: inLoop("a = x"), answer: "assigns a" },
    { name: "an assignment of a property", code: inLoop("a.b = x"), answer: "assigns a.b" },
    { name: "an element of its own", code: inLoop("a[x] = 1"), answer: "collects a.[x]" },
    { name: "an element by a part of the own", code: inLoop("a[x.id] = 1"), answer: "collects a.[x.id]" },
    { name: "any element", code: inLoop("a[0] = 1"), answer: "assigns a.[]" },
    { name: "an element by a name for the own", code: inLoop("a[nameOf(x)] = 1"), answer: "collects a.[nameOf(x)]" },
    { name: "a list that is made where it is missing", code: inLoop("(a[x] ??= []).push(1)"), answer: "collects a.[x]" },
    { name: "one of two lists", code: inLoop("(x.b ? a.b : a.c).push(x)"), answer: "collects a.b, collects a.c" },
    { name: "a question whether to stop", code: inLoop("a.throwIfAborted()"), answer: "reads a" },
    { name: "a pattern", code: inLoop("[a.b] = x"), answer: "assigns a.b" },
    { name: "an addition", code: inLoop("a.b += x"), answer: "updates a.b" },
    { name: "a step", code: inLoop("a++"), answer: "updates a" },
    { name: "a default", code: inLoop("a.b ??= x"), answer: "changes a.b" },
    { name: "a removal", code: inLoop("delete a.b"), answer: "changes a.b" },
    { name: "push", code: inLoop("a.b.push(x)"), answer: "collects a.b" },
    { name: "push for its result", code: inLoop("const n = a.push(x)"), answer: "changes a" },
    { name: "shift", code: inLoop("const n = a.shift()"), answer: "changes a" },
    { name: "a question", code: inLoop("const n = a.has(x)"), answer: "reads a" },
    { name: "a method for its effect", code: inLoop("a.emit(x)"), answer: "touches a" },
    { name: "a log", code: "async function f(xs, logger) { for (const x of xs) { logger.info(x); «await x()»; } }", answer: "reads logger" },
    { name: "given to a function for its effect", code: inLoop("x(a)"), answer: "touches a" },
    { name: "this", code: "class A { async f(xs) { for (const x of xs) { this.b = x; «await x()»; } } }", answer: "assigns this.b" },
    { name: "own variables are none", code: inLoop("const b = x; b.c = 1"), answer: "" },
    { name: "a var is one", code: inLoop("var b = x"), answer: "assigns b" },
    { name: "push in a callback that runs at once", code: inLoop("x.forEach((y) => a.push(y))"), answer: "collects a" },
  ],
);

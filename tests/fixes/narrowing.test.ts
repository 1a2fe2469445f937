import { loopAround } from "../../src/ast/loops.ts";
import type { Node } from "../../src/ast/nodes.ts";
import type { Facts } from "../../src/facts/facts.ts";
import { losesNarrowing } from "../../src/fixes/narrowing.ts";
import { askAll } from "../support/question-table.ts";

function asked({ sourceCode }: Facts, node: Node): boolean {
  const loop = loopAround(node);
  if (loop?.type !== "ForOfStatement") throw new Error("no loop");
  return losesNarrowing(sourceCode, loop);
}

const inFunction = (before: string, call: string, after = "") => `async function f(this: any, xs: string[], o: any, g: any, t: any) { ${before} for (const x of xs) { «await ${call}»; } ${after} }`;

askAll("losesNarrowing", asked, [
  { name: "nothing from outside", code: inFunction("if (!o.t) return;", "g(x)"), answer: false },
  { name: "a parameter that is tested", code: inFunction("if (!t) return;", "g(x, t)"), answer: false },
  { name: "a variable that is assigned before", code: inFunction("let u = t; if (!u) u = o;", "g(x, u)"), answer: false },
  { name: "a variable that is assigned later", code: inFunction("if (!t) return;", "g(x, t)", "t = undefined;"), answer: true },
  { name: "a variable that a function assigns", code: inFunction("let u = t; o(() => { u = 1; });", "g(x, u)"), answer: true },
  { name: "a member that is not tested", code: inFunction("o.t();", "g(x, o.t)"), answer: false },
  { name: "a member that is tested", code: inFunction("if (!o.t) return;", "g(x, o.t)"), answer: true },
  { name: "a member that is tested around", code: `async function f(xs, o, g) { if (o.t) for (const x of xs) «await g(x, o.t)»; }`, answer: true },
  { name: "a field that is set", code: inFunction("this.client ??= o();", "this.client.g(x)"), answer: true },
  { name: "a member that is asserted", code: inFunction("assert(o.t);", "g(x, o.t)"), answer: true },
  { name: "a member by which a switch decides", code: inFunction("switch (o.kind) { case 1: return; }", "g(x, o.kind)"), answer: true },
  { name: "a member that is tested for itself", code: inFunction("const y = o.t && o.t.a;", "g(x, o.t)"), answer: true },
  { name: "a member that is tested within", code: `async function f(xs, o, g) { for (const x of xs) { if (o.t) «await g(x, o.t)»; } }`, answer: false },
  { name: "a member of the element", code: `async function f(xs, g) { for (const x of xs) { if (x.t) «await g(x.t)»; } }`, answer: false },
]);

import { enclosingFunction, type Node } from "../../../src/ast/nodes.ts";
import { variableOf } from "../../../src/ast/scope.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { releasesOn, usesOfResource } from "../../../src/semantics/resources/resource-uses.ts";
import { askAll } from "../../support/question-table.ts";
import { acquiredAt } from "./support.ts";

const CLIENT = { release: ["release"], consumedBy: ["stream"] } as const;
const PATH = { release: ["rm"], releasedBy: ["node:fs/promises#rm"], isName: true } as const;

type Releasing = Parameters<typeof usesOfResource>[3];

/** `releases`, `escapes` and `passed`, each with the text of its nodes. */
const usesBy = (releasing: Releasing) => (facts: Facts, node: Node): string => {
  const variable = node.type === "Identifier" ? variableOf(facts.sourceCode, node) : undefined;
  const owner = enclosingFunction(node);
  if (!variable || !owner) return "no variable";
  const { escapes, passed, releases } = usesOfResource(facts, variable, owner, releasing);
  const spoken = Object.entries({ releases, escapes, passed }).filter(([, nodes]) => nodes.size > 0);
  return spoken.map(([name, nodes]) => `${name} ${[...nodes].map((one) => facts.sourceCode.getText(one)).join(" & ")}`).join("; ") || "none";
};

askAll("usesOfResource", usesBy(CLIENT), [
  { name: "a method that releases it", code: "function f() { const «c» = g(); c.release(); }", answer: "releases c.release()" },
  { name: "through an optional chain", code: "function f() { const «c» = g(); c?.release(); }", answer: "releases c?.release()" },
  { name: "a method whose name cleans up", code: "function f() { const «c» = g(); c.destroy(); }", answer: "releases c.destroy()" },
  { name: "a method that is not spelled", code: "function f() { const «c» = g(); c[Symbol.dispose](); }", answer: "releases c[Symbol.dispose]()" },
  { name: "what consumes it", code: "function f() { const «c» = g(); c.stream(); }", answer: "releases c.stream()" },
  { name: "another method", code: "function f() { const «c» = g(); c.query(); }", answer: "none" },
  { name: "under another name", code: "function f() { const «c» = g(); const d = c; d.release(); }", answer: "releases d.release()" },
  { name: "returned", code: "function f() { const «c» = g(); return c; }", answer: "escapes return c;" },
  { name: "what a method returns is not it", code: "function f() { const «c» = g(); return c.query(); }", answer: "none" },
  { name: "in a field", code: "class C { f() { const «c» = g(); this.c = c; } }", answer: "escapes this.c = c" },
  { name: "in an object", code: "function f() { const «c» = g(); return { c }; }", answer: "escapes { c }" },
  { name: "passed to what is not known", code: "function f() { const «c» = g(); h(c); }", answer: "passed h(c)" },
  { name: "passed to what releases it", code: "function h(x) { x.release(); } function f() { const «c» = g(); h(c); }", answer: "releases h(c)" },
  { name: "passed to what reads it", code: "function h(x) { x.query(); } function f() { const «c» = g(); h(c); }", answer: "none" },
  { name: "passed on by what it is passed to", code: "function h(x) { k(x); } function k(x) { x.release(); } function f() { const «c» = g(); h(c); }", answer: "releases h(c)" },
  { name: "passed to what cleans up by its name", code: "function f() { const «c» = g(); closeQuietly(c); keep(c); }", answer: "releases closeQuietly(c); passed keep(c)" },
  { name: "logged", code: "function f() { const «c» = g(); console.log(c); }", answer: "none" },
  { name: "released by a closure", code: "function f() { const «c» = g(); h().finally(() => c.release()); }", answer: "releases () => c.release()" },
  { name: "released by a function with a name", code: "function f() { const «c» = g(); const close = () => c.release(); close(); }", answer: "releases close()" },
  { name: "released by a function that is passed", code: "function f() { const «c» = g(); const close = () => c.release(); h(close); }", answer: "releases close" },
  { name: "used by a closure", code: "function f(xs) { const «c» = g(); xs.map((x) => c.query(x)); }", answer: "none" },
  { name: "the method itself", code: "function f() { const «c» = g(); h().finally(c.release); }", answer: "releases c.release" },
  { name: "taken out of it", code: "function f() { const { release } = «c»; const c = g(); }", answer: "releases { release }" },
]);

askAll("usesOfResource of a path", usesBy(PATH), [
  { name: "passed to what removes it", code: "import { rm } from 'node:fs/promises'; function f() { const «c» = g(); rm(c, {}); }", answer: "releases rm(c, {})" },
  { name: "passed to another function of a library", code: "import { readdir } from 'node:fs/promises'; function f() { const «c» = g(); readdir(c); }", answer: "none" },
  { name: "a path in it", code: "import path from 'node:path'; function f() { const «c» = g(); return path.join(c, 'a'); }", answer: "escapes return path.join(c, 'a');" },
  { name: "in a template", code: "function f() { const «c» = g(); return `${c}/a`; }", answer: "escapes return `${c}/a`;" },
  { name: "an option of a library", code: "import { execa } from 'execa'; function f() { const «c» = g(); execa('git', { cwd: c }); }", answer: "none" },
  { name: "passed to a function that is not known", code: "function f() { const «c» = g(); this.run(c); }", answer: "passed this.run(c)" },
]);

askAll("usesOfResource of a file with a path", usesBy({ release: ["cleanup"], part: "cleanup" }), [
  { name: "its path is kept", code: "function f() { const «c» = g(); files.add(c.path); }", answer: "passed files.add(c.path)" },
  { name: "its path is returned", code: "function f() { const «c» = g(); return c.path; }", answer: "escapes return c.path;" },
]);

const onReceiver = (facts: Facts, node: Node): string[] => {
  const acquired = acquiredAt(facts, node);
  return acquired ? [...releasesOn(facts, acquired)].map((release) => facts.sourceCode.getText(release)) : ["nothing"];
};

const MUTEX = "import { Mutex } from 'async-mutex'; const m = new Mutex(); const n = new Mutex(); ";

askAll("releasesOn", onReceiver, [
  { name: "the same object", code: `${MUTEX}async function f() { await «m.acquire()»; m.release(); }`, answer: ["m.release()"] },
  { name: "another one", code: `${MUTEX}async function f() { await «m.acquire()»; n.release(); }`, answer: [] },
  { name: "in a closure", code: `${MUTEX}async function f() { await «m.acquire()»; g().finally(() => m.release()); }`, answer: ["() => m.release()"] },
]);

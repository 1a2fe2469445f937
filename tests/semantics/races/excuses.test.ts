import { excuseFor } from "../../../src/excuse.ts";
import { enclosingFunction } from "../../../src/ast/nodes.ts";
import { excusesOfRace } from "../../../src/semantics/races/excuses.ts";
import { racesIn } from "../../../src/semantics/races/races.ts";
import { askAll } from "../../support/question-table.ts";

askAll("excusesOfRace", (facts, node) => {
  const owner = enclosingFunction(node);
  const [race] = owner ? racesIn(facts, owner) : [];
  if (!owner || !race) return "no race";
  return excuseFor(excusesOfRace, { facts, owner, race, tests: false })?.id ?? "none";
}, [
  { name: "a sum", code: "export class A { async f(x) { «this.n» += await x(); } }", answer: "none" },
  { name: "a sum that begins anew", code: "export class A { async f(xs) { this.n = 0; for (const x of xs) «this.n» += await x(); } }", answer: "begun anew" },
  { name: "a sum that begins anew in a branch", code: "export class A { async f(xs, c) { if (c) this.n = 0; for (const x of xs) «this.n» += await x(); } }", answer: "none" },
  { name: "what each run writes alike", code: "export class A { async f() { «this.info» = { ...this.info, v: await this.v() }; } }", answer: "refreshed" },
  { name: "what another function writes as well", code: "export class A { async f() { «this.info» = { ...this.info, v: await this.v() }; } g(i) { this.info = i; } }", answer: "none" },
  { name: "what depends on a parameter", code: "export class A { async f(k) { «this.info» = { ...this.info, [k]: await this.v(k) }; } }", answer: "none" },
  { name: "retries", code: "export class A { async f(x) { if (this.retries > 3) return; await x(); «this.retries»++; } }", answer: "retry" },
  { name: "a test", code: "import { test } from 'node:test'; let n = 0; test('a', async () => { await Promise.all([1].map(async (x) => { «n» += await g(x); })); });", answer: "test" },
]);

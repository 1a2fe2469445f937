import type { TSESTree } from "@typescript-eslint/utils";
import { isHandledBefore, isHeldElsewhere, isOnlyToSettle, onlyWaitsForHeld } from "../../../src/semantics/swallowing/held-promise.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isHeldElsewhere", isHeldElsewhere, [
  { name: "a call", code: "«load()».catch(noop);", answer: false },
  { name: "a member", code: "«this.ready».catch(noop);", answer: true },
  { name: "a variable that is read nowhere else", code: "const p = load(); «p».catch(noop);", answer: false },
  { name: "awaited later", code: "const p = load(); «p».catch(noop); await p;", answer: true },
  { name: "returned later", code: "function f() { const p = load(); «p».catch(noop); return p; }", answer: true },
  { name: "handed on", code: "const p = load(); «p».catch(noop); use(p);", answer: true },
  { name: "chained", code: "const p = load(); «p».catch(noop); p.then(show);", answer: true },
  { name: "handled", code: "const p = load(); «p».catch(noop); p.catch(report);", answer: true },
  { name: "swallowed twice", code: "const p = load(); «p».catch(() => {}); p.catch(() => {});", answer: false },
  { name: "tested", code: "const p = load(); if (p && p.catch) «p».catch(noop);", answer: false },
  { name: "in an array", code: "const p = load(); «p».catch(noop); const all = [p];", answer: true },
  { name: "behind finally", code: "const p = load(); «p.finally(done)».catch(noop); await p;", answer: true },
  { name: "behind then, which can fail itself", code: "const p = load(); «p.then(show)».catch(noop); await p;", answer: false },
  { name: "assigned to a member", code: "(«this.p = load()»).catch(noop);", answer: true },
  { name: "assigned to a variable", code: "let p; («p = load()»).catch(noop); await p;", answer: true },
  { name: "imported", code: 'import { p } from "./p"; «p».catch(noop);', answer: true },
  { name: "exported", code: "export const p = load(); «p».catch(noop);", answer: true },
  { name: "exported below", code: "const p = load(); «p».catch(noop); export { p };", answer: true },
  { name: "an alias", code: "const p = this.p; «p».catch(noop);", answer: true },
  { name: "taken out of an object", code: "const { p } = this; «p».catch(noop);", answer: true },
  { name: "an element of a list", code: "for (const p of all) «p».catch(noop);", answer: true },
  { name: "the parameter of a callback", code: "all.forEach((p) => «p».catch(noop));", answer: true },
  { name: "the parameter of a function", code: "function f(p) { «p».catch(noop); }", answer: false },
  { name: "a global", code: "«p».catch(noop);", answer: false },
  { name: "a field, by its parameter", code: "class A { constructor(private readonly p: Promise<void>) { «p».catch(noop); } }", answer: true },
  { name: "thrown", code: "function f() { const p = load(); «p».catch(noop); throw p; }", answer: true },
  { name: "the end of a sequence", code: "const f = (p) => («p».catch(noop), p);", answer: true },
  { name: "the start of a sequence", code: "const f = (p) => («p».catch(noop), p, 1);", answer: false },
  { name: "returned unless it is not there", code: "function f() { const p = load(); «p».catch(noop); return p ?? null; }", answer: true },
  { name: "a pipeline to what is returned", code: 'import { pipeline } from "stream/promises"; function f(a) { const b = make(); void «pipeline([a, b])».catch(noop); return { b }; }', answer: true },
  { name: "a pipeline to what nobody looks at behind", code: 'import { pipeline } from "stream/promises"; function f(a) { const b = make(); void «pipeline(a, b)».catch(noop); return 1; }', answer: false },
  { name: "something else with what is returned", code: "function f(a) { const b = make(); void «copy(a, b)».catch(noop); return b; }", answer: false },
  { name: "only a condition", code: "function f() { const p = load(); «p».catch(noop); return p && 1; }", answer: false },
]);

askAll("onlyWaitsForHeld", (facts, node) => onlyWaitsForHeld(facts, node as TSESTree.Node as TSESTree.BlockStatement), [
  { name: "a member", code: "async function f() { try «{ await this.last; }» catch {} }", answer: true },
  { name: "a variable", code: "const p = load(); try «{ await p; }» catch {}", answer: false },
  { name: "more than waiting", code: "async function f() { try «{ await this.last; next(); }» catch {} }", answer: false },
  { name: "a call", code: "try «{ await load(); }» catch {}", answer: false },
]);

askAll("isHandledBefore", isHandledBefore, [
  { name: "in a constant", code: "const p = load().then((a) => { last = a; return a; }, report); «p».catch(noop);", answer: true },
  { name: "in the chain", code: "«load().then((a) => { last = a; }, report)».catch(noop);", answer: true },
  { name: "with work that may fail behind", code: "const p = load().then((a) => show(a), report); «p».catch(noop);", answer: false },
  { name: "with a callback that is not known", code: "const p = load().then(show, report); «p».catch(noop);", answer: false },
  { name: "without a handler", code: "const p = load().then((a) => { last = a; }); «p».catch(noop);", answer: false },
]);

askAll("isOnlyToSettle", isOnlyToSettle, [
  { name: "returned", code: "function idle(): Promise<void> { return «load().then(() => {})».catch(() => {}); }", answer: true },
  { name: "returned in a choice", code: "function idle(): Promise<void> { return p ? «p.then(() => {})».catch(() => {}) : Promise.resolve(); }", answer: true },
  { name: "with a value that is wanted", code: "function idle(): Promise<void> { return «load().then(show)».catch(() => {}); }", answer: false },
  { name: "without a then", code: "function idle(): Promise<void> { return «load()».catch(() => {}); }", answer: false },
  { name: "a statement", code: "function start(): void { «load().then(() => {})».catch(() => {}); }", answer: false },
  { name: "returned to what takes a callback", code: "each((a) => { return «load(a).then(() => {})».catch(() => {}); });", answer: false },
]);

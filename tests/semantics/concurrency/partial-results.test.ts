import { loopAround } from "../../../src/ast/loops.ts";
import type { Node } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { iterationOf, type Iteration } from "../../../src/semantics/effects/iteration.ts";
import { keptByOthers, seenAfterFailure } from "../../../src/semantics/concurrency/partial-results.ts";
import { askAll } from "../../support/question-table.ts";

/** Puts a question about the loop around the marked await. */
function ofLoop(question: (facts: Facts, iteration: Iteration) => string | undefined): (facts: Facts, node: Node) => string | undefined {
  return (facts, node) => {
    const loop = loopAround(node);
    return loop && question(facts, iterationOf(facts, loop));
  };
}

const LOOP = "for (const x of xs) out.push(«await g(x)»);";
const inFunction = (body: string) => `async function f(xs, g, note) { const out = []; ${body} }`;

askAll("seenAfterFailure", ofLoop(seenAfterFailure), [
  { name: "no try", code: inFunction(`${LOOP} return out;`), answer: undefined },
  { name: "a handler that reads", code: inFunction(`try { ${LOOP} } catch (e) { note(out); throw e; }`), answer: "out" },
  { name: "a handler that goes on", code: inFunction(`try { ${LOOP} } catch (e) { note(e); } return out;`), answer: "out" },
  { name: "a handler that goes on, where nothing is read", code: inFunction(`try { ${LOOP} note(out); } catch (e) { note(e); }`), answer: undefined },
  { name: "a handler that leaves", code: inFunction(`try { ${LOOP} } catch (e) { throw new Error('x', { cause: e }); } return out;`), answer: undefined },
  { name: "a handler that leaves, and one around it that goes on", code: inFunction(`try { try { ${LOOP} } catch (e) { throw new Error('x'); } } catch {} return out;`), answer: "out" },
  { name: "a handler that puts another value in its place", code: "async function f(xs, g) { let out = []; try { for (const x of xs) out.push(«await g(x)»); } catch { out = null; } return out; }", answer: undefined },
  { name: "a handler that may put another value in its place", code: "async function f(xs, g) { let out = []; try { for (const x of xs) out.push(«await g(x)»); } catch (e) { if (e.code) out = null; } return out; }", answer: "out" },
  { name: "a finalizer that reads", code: inFunction(`try { ${LOOP} } finally { note(out.length); } return out;`), answer: "out" },
  { name: "a finalizer that does something else", code: inFunction(`try { ${LOOP} } finally { note(); } return out;`), answer: undefined },
  { name: "what comes before in a loop around", code: inFunction(`for (;;) { note(out); try { ${LOOP} } catch {} }`), answer: "out" },
  { name: "a list that is made in the try", code: "async function f(xs, g, note) { try { const out = []; for (const x of xs) out.push(«await g(x)»); return out; } catch (e) { note(e); } }", answer: undefined },
  { name: "a sum", code: "async function f(xs, g, note) { let sum = 0; try { for (const x of xs) sum += «await g(x)»; } catch {} return sum; }", answer: "sum" },
  { name: "a try within an iteration", code: inFunction("for (const x of xs) try { out.push(«await g(x)»); } catch {} return out;"), answer: undefined },
  { name: "in a handler", code: inFunction(`try { note(); } catch { ${LOOP} } return out;`), answer: undefined },
  { name: "in a handler whose finalizer reads", code: inFunction(`try { note(); } catch { ${LOOP} } finally { note(out); }`), answer: "out" },
]);

askAll("keptByOthers", ofLoop(keptByOthers), [
  { name: "a list of the function", code: inFunction(`${LOOP} return out;`), answer: undefined },
  { name: "with a type around", code: "async function f(xs, g) { const out = [] as string[]; for (const x of xs) out.push(«await g(x)»); return out; }", answer: undefined },
  { name: "a list of the caller", code: "async function f(xs, g, out) { for (const x of xs) out.push(«await g(x)»); }", answer: "out" },
  { name: "a parameter that gets another value", code: "async function f(xs, g, css) { for (const x of xs) css += «await g(x)»; return css; }", answer: undefined },
  { name: "a parameter that a closure reads meanwhile", code: "async function f(xs, g, css) { on(() => css); for (const x of xs) css += «await g(x)»; return css; }", answer: "css" },
  { name: "a list of a closure", code: "const out = []; async function f(xs, g) { for (const x of xs) out.push(«await g(x)»); }", answer: "out" },
  { name: "a list of another name", code: "async function f(xs, g, a) { const out = a.list; for (const x of xs) out.push(«await g(x)»); }", answer: "out" },
  { name: "a field", code: "class A { async f(xs, g) { for (const x of xs) this.out.push(«await g(x)»); } }", answer: "this.out" },
  { name: "an element of the caller's list", code: "async function f(xs, g) { for (let i = 0; i < xs.length; i++) xs[i] = «await g(xs[i])»; }", answer: "xs" },
  { name: "an element of its own", code: "async function f(xs, g) { for (const x of xs) x.y = «await g(x)»; }", answer: undefined },
  { name: "a list that has been given to a function", code: inFunction(`note(out); ${LOOP}`), answer: "out" },
  { name: "a list that is given to a function afterwards", code: inFunction(`${LOOP} note(out);`), answer: undefined },
  { name: "a list that has been looked at", code: inFunction(`out.push(1); if (out.length) note(...out); ${LOOP}`), answer: undefined },
  { name: "a list that has been given away in a loop around", code: inFunction(`for (;;) { ${LOOP} note(out); }`), answer: "out" },
  { name: "a list of an iteration of a loop around", code: "async function f(xss, g, note) { for (const xs of xss) { const out = []; for (const x of xs) out.push(«await g(x)»); note(out); } }", answer: undefined },
  { name: "a closure that reads it meanwhile", code: inFunction(`const timer = setInterval(() => note(out.length), 10); ${LOOP} clearInterval(timer);`), answer: "out" },
  { name: "a closure that is made afterwards", code: inFunction(`${LOOP} return () => out;`), answer: undefined },
  { name: "a declaration below, which can be called before", code: inFunction(`${LOOP} function all() { return out; }`), answer: "out" },
  { name: "a list that has been yielded", code: "async function* f(xs, g) { const out = []; yield out; for (const x of xs) out.push(«await g(x)»); }", answer: "out" },
  { name: "a list that is exported", code: "export const out = []; for (const x of [1]) out.push(«await fetch(x)»);", answer: "out" },
  { name: "a list that is exported below", code: "const out = []; for (const x of [1]) out.push(«await fetch(x)»); export { out };", answer: "out" },
  { name: "a list that is emptied before", code: inFunction(`note(xs); out.length = 0; ${LOOP}`), answer: undefined },
  { name: "a list that becomes another", code: "async function f(xs, g, a) { let out = []; if (a) out = a; for (const x of xs) out.push(«await g(x)»); return out; }", answer: "out" },
  { name: "a map", code: "async function f(xs, g) { const out = new Map(); for (const x of xs) out.set(x, «await g(x)»); return out; }", answer: undefined },
  { name: "a sum", code: "async function f(xs, g) { let sum = 0; for (const x of xs) sum += «await g(x)»; return sum; }", answer: undefined },
]);

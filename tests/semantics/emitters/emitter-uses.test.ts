import type { Facts } from "../../../src/facts/facts.ts";
import type { Node } from "../../../src/ast/nodes.ts";
import { usesOfEmitters } from "../../../src/semantics/emitters/emitter-uses.ts";
import { askAll } from "../../support/question-table.ts";

/** What is done with the emitter, in one line. */
function spoken(facts: Facts, node: Node): string {
  const { calls, escapes, listeners, members, pipesInto } = usesOfEmitters(facts, [node]);
  const counted = Object.entries({ calls, listeners, members, pipesInto }).filter(([, found]) => found.length > 0);
  return [escapes ? "escapes" : "stays", ...counted.map(([what, found]) => `${String(found.length)} ${what}`)].join(", ");
}

askAll("usesOfEmitters", spoken, [
  { name: "nothing", code: "«make()»;", answer: "stays" },
  { name: "a variable and a closure", code: "const a = «make()»; a.kill(); const f = () => { a.ref().on('error', f); };", answer: "stays, 1 calls, 1 listeners" },
  { name: "another event", code: "const a = «make()»; a.on('exit', f);", answer: "stays" },
  { name: "an event that is not spelled", code: "const a = «make()»; a.on(event, f);", answer: "stays, 1 listeners" },
  { name: "a chain of methods that may return it", code: "«make()».subscribe('news').on('error', f);", answer: "stays, 1 calls, 1 listeners" },
  { name: "a method that may return it later", code: "async function f() { const a = await «make()».connect(); a.on('error', g); }", answer: "stays, 1 calls, 1 listeners" },
  { name: "what pipe returns is another one", code: "«make()».pipe(b).on('error', f);", answer: "stays, 1 calls" },
  { name: "the destination of a pipe is what pipe returns", code: "a.pipe(«make()»).on('error', f);", answer: "stays, 1 listeners, 1 pipesInto" },
  { name: "a property for a listener", code: "const a = «make()»; a.onerror = f;", answer: "stays, 1 listeners" },
  { name: "a member", code: "const a = «make()»; a.stdin; const { stdin } = a;", answer: "stays, 2 members" },
  { name: "a method that is taken", code: "const a = «make()»; const { on } = a;", answer: "escapes" },
  { name: "iterated", code: "async function f() { for await (const a of «make()») show(a); }", answer: "stays, 1 listeners" },
  { name: "passed on", code: "listen(«make()»);", answer: "escapes" },
  { name: "logged", code: "console.log(«make()»);", answer: "stays" },
  { name: "returned", code: "const f = () => «make()»;", answer: "escapes" },
  { name: "exported", code: "export const a = «make()»;", answer: "escapes" },
  { name: "exported by its name", code: "const a = «make()»; export { a };", answer: "escapes" },
  { name: "in an array", code: "const all = [«make()»];", answer: "escapes" },
  { name: "the input of readline", code: "import { createInterface } from 'node:readline'; const input = «make()»; createInterface({ input }).on('error', f);", answer: "stays, 1 listeners" },
  { name: "the input of another function", code: "createInterface({ input: «make()» });", answer: "escapes" },
  { name: "a function of the file", code: "function listen(a) { a.on('error', f); } listen(«make()»);", answer: "stays, 1 listeners" },
  { name: "a function of the file that takes it apart", code: "function listen({ stdin }) { stdin.end(); } listen(«make()»);", answer: "escapes" },
  { name: "a private field", code: "class A { #a = «make()»; f() { this.#a.kill(); } }", answer: "stays, 1 calls" },
  { name: "a public field", code: "class A { a = «make()»; }", answer: "escapes" },
  { name: "a parameter", code: "serve((«socket») => { socket.on('error', f); });", answer: "stays, 1 listeners" },
]);

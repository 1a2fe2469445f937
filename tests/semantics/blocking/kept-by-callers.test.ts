import { isFunction } from "../../../src/ast/nodes.ts";
import { isKeptByCallers } from "../../../src/semantics/blocking/kept-by-callers.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isKeptByCallers", (facts, node) => isFunction(node) && isKeptByCallers(facts, node, "case.ts"), [
  { name: "a caller that keeps it", code: 'const make = «() => read()»; let made; function get() { if (made) return made; made = make(); return made; }', answer: true },
  { name: "from a function within", code: 'const make = «() => read()»; let made; async function get() { if (made) return made; made = await pick(async () => await make()); return made; }', answer: true },
  { name: "one of several that does not", code: 'const make = «() => read()»; let made; function get() { if (made) return made; made = make(); return made; } function other() { return make(); }', answer: false },
  { name: "a caller that asks for nothing", code: 'const make = «() => read()»; let made; function get() { made = make(); return made; }', answer: false },
  { name: "no caller", code: 'const make = «() => read()»;', answer: false },
]);

import { isReplacedByValues } from "../../../src/semantics/value-use/replaced-values.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isReplacedByValues", (facts, node) => isReplacedByValues(facts, node), [
  { name: "after it", code: "let p = [f()]; p = await Promise.all(p); «p».join();", answer: true },
  { name: "what was found in it", code: "let p = [f()]; p = await Promise.all(p); const one = p.find(Boolean); «one».name;", answer: true },
  { name: "in a loop that does it", code: "let p = f(); for (;;) { if (x) «p».name; p = await p; }", answer: true },
  { name: "before it", code: "let p = f(); «p».name; p = await p;", answer: false },
  { name: "replaced by something else", code: "let p = f(); p = await g(); «p».name;", answer: false },
  { name: "never", code: "const p = f(); «p».name;", answer: false },
]);

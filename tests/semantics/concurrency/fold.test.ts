import { loopAround } from "../../../src/ast/loops.ts";
import { foldOf } from "../../../src/semantics/concurrency/fold.ts";
import { iterationOf } from "../../../src/semantics/effects/iteration.ts";
import { usesOfOuter } from "../../../src/semantics/effects/uses.ts";
import { askAll } from "../../support/question-table.ts";

const inLoop = (body: string, before = "") => `async function f(xs, g) { ${before} for (const x of xs) { const r = «await g(x)»; ${body} } }`;

askAll(
  "foldOf",
  (facts, node) => {
    const loop = loopAround(node);
    if (!loop) return undefined;
    const folds = usesOfOuter(facts, loop, iterationOf(facts, loop).nodes).map((use) => foldOf(facts, use));
    return folds.flatMap((fold) => (fold ? [facts.sourceCode.getText(fold)] : []));
  },
  [
    { name: "a step", code: inLoop("n++;", "let n = 0;"), answer: ["n++"] },
    { name: "a step whose number is read", code: inLoop("g(n++);", "let n = 0;"), answer: [] },
    { name: "a sum that is read", code: inLoop("g(n += r);", "let n = 0;"), answer: [] },
    { name: "a sum in a callback", code: inLoop("r.forEach((y) => (n += y));", "let n = 0;"), answer: ["n += y"] },
    { name: "a sum", code: inLoop("n += r;", "let n = 0;"), answer: ["n += r"] },
    { name: "a sum by its name", code: inLoop("n = n + r;", "let n = 0;"), answer: ["n = n + r"] },
    { name: "a maximum", code: inLoop("n = Math.max(n, r);", "let n = 0;"), answer: ["n = Math.max(n, r)"] },
    { name: "a maximum by comparison", code: inLoop("if (r > n) n = r;", "let n = 0;"), answer: ["if (r > n) n = r;"] },
    { name: "a list that grows", code: inLoop("all = all.concat(r);", "let all = [];"), answer: ["all = all.concat(r)"] },
    { name: "a list that is spread", code: inLoop("all = [...all, r];", "let all = [];"), answer: ["all = [...all, r]"] },
    { name: "an object that gets a key", code: inLoop("all = { ...all, [x]: r };", "let all = {};"), answer: ["all = { ...all, [x]: r }"] },
    { name: "counts in a map", code: inLoop("m.set(r, (m.get(r) ?? 0) + 1);", "const m = new Map();"), answer: ["m.set(r, (m.get(r) ?? 0) + 1)"] },
    { name: "a list that is called like a method", code: inLoop("all = [...all, ...api.all(r)];", "let all = [];"), answer: ["all = [...all, ...api.all(r)]"] },
    { name: "a list that is added twice", code: inLoop("all = [...all, all.length];", "let all = [];"), answer: [] },
    { name: "settings of which the later ones win", code: inLoop("all = { ...all, ...r };", "let all = {};"), answer: [] },
    { name: "a text that grows", code: inLoop("text += r;", "let text = '';"), answer: [] },
    { name: "the last one wins", code: inLoop("last = r;", "let last;"), answer: [] },
  ],
);

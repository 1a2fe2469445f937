import { exportAt, makerOf } from "../../../src/semantics/calls/maker.ts";
import { askAll } from "../../support/question-table.ts";

askAll(
  "makerOf",
  (facts, node) => {
    const maker = makerOf(facts, node);
    return maker && facts.sourceCode.getText(maker);
  },
  [
    { name: "new", code: "const db = new pg.Client(); «db»;", answer: "pg.Client" },
    { name: "a call", code: "const git = simpleGit(); «git»;", answer: "simpleGit" },
    { name: "an awaited call", code: "const db = await open('x'); «db»;", answer: "open" },
    { name: "a value", code: "const db = 1; «db»;", answer: undefined },
    { name: "a variable that is assigned again", code: "let db = open(); db = close(); «db»;", answer: undefined },
    { name: "a parameter", code: "function f(db) { «db»; }", answer: undefined },
  ],
);

askAll("exportAt", exportAt, [
  { name: "an export", code: "import { open } from 'sqlite'; «open»;", answer: { kind: "module", module: "sqlite", path: ["open"] } },
  { name: "a global", code: "«fetch»;", answer: undefined },
  { name: "a function of the file", code: "function f() {} «f»;", answer: undefined },
]);

import { creatorOf } from "../../../src/semantics/calls/creator.ts";
import { askAll } from "../../support/question-table.ts";

askAll(
  "creatorOf",
  (facts, node) => {
    const creator = creatorOf(facts, node);
    return creator && facts.sourceCode.getText(creator);
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

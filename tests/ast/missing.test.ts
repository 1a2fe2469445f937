import { missingBy } from "../../src/ast/missing.ts";
import { askAll } from "../support/question-table.ts";

askAll("missingBy, where a test holds", (facts, node) => missingBy(node, true).map((one) => facts.sourceCode.getText(one)).join(), [
  { name: "a negation", code: "«!a»;", answer: "a" },
  { name: "compared with `undefined`", code: "«a === undefined»;", answer: "a" },
  { name: "compared with `null`, on the left", code: "«null == a»;", answer: "a" },
  { name: "by `typeof`", code: "«typeof a === 'undefined'»;", answer: "a" },
  { name: "by another `typeof`", code: "«typeof a === 'string'»;", answer: "" },
  { name: "both", code: "«!a && !b»;", answer: "a,b" },
  { name: "one of two", code: "«!a || !b»;", answer: "" },
  { name: "what is there", code: "«a»;", answer: "" },
]);

askAll("missingBy, where a test does not hold", (facts, node) => missingBy(node, false).map((one) => facts.sourceCode.getText(one)).join(), [
  { name: "a value", code: "«a»;", answer: "a" },
  { name: "an element", code: "«made.has(f)»;", answer: "made.has(f)" },
  { name: "not missing", code: "«a !== undefined»;", answer: "a" },
  { name: "either", code: "«a || b»;", answer: "a,b" },
]);

askAll("missingBy, with what may be the reason", (facts, node) => missingBy(node, true, true).map((one) => facts.sourceCode.getText(one)).join(), [
  { name: "missing or old", code: "«!token || isOld(token)»;", answer: "token" },
]);

import { placeOfCalled, placeOfNode } from "../../../src/semantics/summaries/place.ts";
import { askAll } from "../../support/question-table.ts";

askAll("placeOfCalled", (facts, node) => facts.sourceCode.getText(placeOfCalled(facts, node, undefined)?.find()?.node), [
  { name: "a declaration", code: "function f() {}\n«f»();", answer: "function f() {}" },
  { name: "a constant", code: "const f = () => 1; «f»();", answer: "() => 1" },
  { name: "a function that stands there", code: "(«() => 1»)();", answer: "() => 1" },
  { name: "a constructor", code: "class A { constructor() {} }\nnew «A»();", answer: "() {}" },
]);

askAll("placeOfCalled", (facts, node) => placeOfCalled(facts, node, undefined), [
  { name: "what is not known", code: "«work»();", answer: undefined },
  { name: "a function of a package", code: 'import { f } from "pkg"; «f»();', answer: undefined },
]);

askAll<number | string | undefined>("placeOfNode", (facts, node) => placeOfNode(facts, node, undefined)?.at, [
  { name: "where the body of a function begins", code: "f(«() => (1)»);", answer: 8 },
  { name: "the range of anything else", code: "f(«x.y»);", answer: "2-5" },
  { name: "apart from what begins there as well", code: "f(«x»);", answer: "2-3" },
]);

askAll("placeOfNode", (facts, node) => placeOfNode(facts, node, "/gone.ts"), [
  { name: "a file that the project has no more", code: "f(«x»);", answer: undefined },
]);

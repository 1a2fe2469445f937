import { enclosingFunction } from "../../../src/ast/nodes.ts";
import { functionName } from "../../../src/ast/text.ts";
import { placeOf } from "../../../src/semantics/races/place.ts";
import { sharingOf } from "../../../src/semantics/races/shared.ts";
import { askAll } from "../../support/question-table.ts";

/** `all`, or the function whose call makes the place, or that it is not shared. */
askAll("sharingOf", (facts, node) => {
  const [place, owner] = [placeOf(facts, node), enclosingFunction(node)];
  const shared = place && owner && sharingOf(facts, place, owner);
  if (!shared) return "not shared";
  return shared.by ? `by ${functionName(shared.by) ?? "a function"}` : "all";
}, [
  { name: "a field", code: "class A { f() { «this.total»; } }", answer: "all" },
  { name: "a field, in a callback", code: "class A { f(xs) { xs.map(() => «this.total»); } }", answer: "all" },
  { name: "a variable of the module", code: "let n = 0; function f() { «n»; }", answer: "all" },
  { name: "a field of an object of the module", code: "const db = {}; function f() { «db.client»; }", answer: "all" },
  { name: "a method of an object with a name", code: "const db = { f() { «this.client»; } };", answer: "all" },
  { name: "a method of a prototype", code: "function A() {} A.prototype.f = function () { «this.client»; };", answer: "all" },
  { name: "a variable of the function around", code: "function run(xs) { let n = 0; xs.map(() => «n»); }", answer: "by run" },
  { name: "its own variable", code: "function f() { let n = 0; «n»; }", answer: "not shared" },
  { name: "a parameter", code: "function f(ctx) { «ctx.user»; }", answer: "not shared" },
  { name: "a parameter of the function around", code: "function f(ctx) { return () => «ctx.user»; }", answer: "not shared" },
  { name: "an object that is passed on", code: "use({ f() { «this.client»; } });", answer: "not shared" },
  { name: "a component", code: "class Cart extends Component { f() { «this.client»; } }", answer: "not shared" },
  { name: "a row of a database", code: "class User extends BaseEntity { f() { «this.client»; } }", answer: "not shared" },
  { name: "a reader, which has one user", code: "class LineReader { f() { «this.offset»; } }", answer: "not shared" },
  { name: "a ref", code: "function Cart() { const r = useRef(); return () => «r.current»; }", answer: "not shared" },
]);

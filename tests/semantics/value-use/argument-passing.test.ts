import type { Expression, Node } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { passingsOf, type Destination, type Passing } from "../../../src/semantics/value-use/argument-passing.ts";
import { askAll } from "../../support/question-table.ts";

/** `save(1) / user`: the second argument of `save`, and there under the key `user`. */
function spoken(facts: Facts, node: Expression): string {
  return passingsOf(facts, node).map((handOver) => spokenOf(facts, handOver)).join(" and ") || "nowhere";
}

function spokenOf(facts: Facts, { to, path, isAmongValues }: Passing): string {
  const place = [nameOf(facts, to), ...path.map((key) => key ?? "[]")].join(" / ");
  return isAmongValues ? `${place}, among values` : place;
}

function nameOf({ sourceCode }: Facts, to: Destination): string {
  const textOf = (node: Node): string => sourceCode.getText(node);
  switch (to.kind) {
    case "call":
      return `${textOf(to.call.callee)}(${String(to.index)})`;
    case "member":
      return textOf(to.member);
    case "returned":
      return `from ${to.from.type}`;
    case "variable":
      return "variable";
  }
}

askAll("handOversOf", spoken, [
  { name: "an argument", code: "save(«load()»);", answer: "save(0)" },
  { name: "the second argument", code: "save(1, «load()»);", answer: "save(1)" },
  { name: "an argument of new", code: "new Report(«load()»);", answer: "Report(0)" },
  { name: "an argument of a call that may not be made", code: "api?.save(«load()»);", answer: "api?.save(0)" },
  { name: "a cast argument", code: "save(«load()» as unknown);", answer: "save(0)" },
  { name: "added by concat", code: "save([].concat(«load()», a));", answer: "save(0) / []" },
  { name: "a branch of a choice", code: "save(a ? «load()» : b);", answer: "save(0)" },
  { name: "the tested part of a choice", code: "save(«load()» ? a : b);", answer: "nowhere" },
  { name: "the right of ??", code: "save(a ?? «load()»);", answer: "save(0)" },
  { name: "the left of ||", code: "save(«load()» || a);", answer: "save(0)" },
  { name: "the left of ??", code: "save(«load()» ?? a);", answer: "save(0)" },
  { name: "the left of &&, which a promise is not the value of", code: "save(«load()» && a);", answer: "nowhere" },
  { name: "the end of a sequence", code: "save((a, «load()»));", answer: "save(0)" },
  { name: "an argument that is stored as well", code: "save((this.user = «load()»));", answer: "this.user and save(0)" },
  { name: "a callee", code: "«load()»();", answer: "nowhere" },
  { name: "the receiver of a call", code: "«load()».save(1);", answer: "nowhere" },
  { name: "awaited", code: "save(await «load()»);", answer: "nowhere" },
  { name: "a statement", code: "«load()»;", answer: "nowhere" },
]);

askAll("handOversOf, inside of something", spoken, [
  { name: "a property", code: "save({ user: «load()» });", answer: "save(0) / user, among values" },
  { name: "a property within a property", code: "save({ user: { name: «load()» } });", answer: "save(0) / user / name, among values" },
  { name: "a property under a computed key", code: "save({ [key]: «load()» });", answer: "save(0) / [], among values" },
  { name: "a computed key", code: "save({ [«load()»]: 1 });", answer: "nowhere" },
  { name: "spread into an object", code: "save({ ...«load()» });", answer: "nowhere" },
  { name: "an array", code: "save([«load()», find()]);", answer: "save(0) / []" },
  { name: "an array with values in it", code: "save([1, «load()»]);", answer: "save(0) / [], among values" },
  { name: "an object in an array", code: "save([{ user: «load()» }]);", answer: "save(0) / [] / user, among values" },
  { name: "an array in an object", code: "save({ users: [«load()»] });", answer: "save(0) / users / []" },
  { name: "an object in a constant", code: "const body = { user: «load()» }; save(body);", answer: "save(0) / user, among values" },
  { name: "an array in a constant", code: "const all = [«load()»]; save(all);", answer: "save(0) / []" },
  { name: "an object in a constant that is read twice", code: "const body = { user: «load()» }; save(body); show(body);", answer: "nowhere" },
  { name: "an object in a constant that is changed", code: "const body = { user: «load()» }; body.id = 1; save(body);", answer: "nowhere" },
  { name: "an object in a variable that is assigned again", code: "let body = { user: «load()» }; body = other; save(body);", answer: "nowhere" },
  { name: "an object in a constant that nobody reads", code: "const body = { user: «load()» };", answer: "nowhere" },
  { name: "an object that is a statement", code: "({ user: «load()» });", answer: "nowhere" },
]);

askAll("handOversOf, to something else than a call", spoken, [
  { name: "a member", code: "ctx.body = «load()»;", answer: "ctx.body" },
  { name: "a member that gets an object", code: "ctx.body = { user: «load()» };", answer: "ctx.body / user, among values" },
  { name: "a member that something is added to", code: "ctx.body += «load()»;", answer: "nowhere" },
  { name: "a variable", code: "const user = «load()»;", answer: "nowhere" },
  { name: "a variable with a type", code: "const user: User = «load()»;", answer: "variable" },
  { name: "an object for a variable with a type", code: "const session: Session = { user: «load()» };", answer: "variable / user, among values" },
  { name: "an assigned variable", code: "let user; user = «load()»;", answer: "nowhere" },
  { name: "a default", code: "const { user = «load()» } = options;", answer: "nowhere" },
  { name: "returned", code: "function f() { return «load()»; }", answer: "from FunctionDeclaration" },
  { name: "returned by an arrow", code: "const f = () => «load()»;", answer: "from ArrowFunctionExpression" },
  { name: "returned inside of an object", code: "const f = async () => ({ user: «load()» });", answer: "from ArrowFunctionExpression / user, among values" },
  { name: "yielded", code: "function* f() { yield «load()»; }", answer: "nowhere" },
]);

import { describe, expect, it } from "vitest";
import { consumersOf, valuesOf } from "../../src/ast/consumers.ts";
import { nodeAt, parse, readMarked } from "../support/parse.ts";
import { SETTINGS } from "../support/settings.ts";

/** Code with the value between « and », and what receives it: role, and the type of the receiving node. */
type Row = readonly [name: string, code: string, consumers: readonly string[]];

const PLACES: readonly Row[] = [
  ["a statement", "«p»;", ["discarded ExpressionStatement"]],
  ["before a comma", "x = («p», q);", ["discarded SequenceExpression"]],
  ["the head of a loop", "for («p»; ; ) break;", ["discarded ForStatement"]],
  ["the test of a loop", "for (; «p»; ) break;", ["tested ForStatement"]],
  ["void", "void «p»;", ["voided UnaryExpression"]],
  ["await", "async () => { await «p»; };", ["awaited AwaitExpression"]],
  ["return", "() => { return «p»; };", ["returned ReturnStatement"]],
  ["the body of an arrow function", "() => «p»;", ["returned ArrowFunctionExpression"]],
  ["yield", "function* f() { yield «p»; }", ["yielded YieldExpression"]],
  ["yield*", "function* f() { yield* «p»; }", ["iterated YieldExpression"]],
  ["throw", "throw «p»;", ["thrown ThrowStatement"]],
  ["an argument", "f(«p»);", ["argument CallExpression"]],
  ["an argument of new", "new F(«p»);", ["argument NewExpression"]],
  ["a callee", "«p»();", ["callee CallExpression"]],
  ["a tag", "«p»``;", ["callee TaggedTemplateExpression"]],
  ["a receiver", "«p».then(f);", ["receiver MemberExpression"]],
  ["a key", "x[«p»];", ["key MemberExpression"]],
  ["a computed key of an object", "({ [«p»]: 1 });", ["key Property"]],
  ["the value of a property", "({ a: «p» });", ["property Property"]],
  ["an element", "[«p»];", ["element ArrayExpression"]],
  ["spread", "f(...«p»);", ["spread SpreadElement"]],
  ["the initializer of a variable", "const x = «p»;", ["stored VariableDeclarator"]],
  ["a default", "const { a = «p» } = x;", ["stored AssignmentPattern"]],
  ["the value of a field", "class A { x = «p»; }", ["stored PropertyDefinition"]],
  ["an assignment", "x = «p»;", ["stored AssignmentExpression"]],
  ["an assignment whose value is used", "f(x = «p»);", ["stored AssignmentExpression", "argument CallExpression"]],
  ["an assignment in an assignment", "x = y = «p»;", ["stored AssignmentExpression", "stored AssignmentExpression"]],
  ["an assignment where there is nothing", "x ??= «p»;", ["stored AssignmentExpression"]],
  ["an addition to a variable", "x += «p»;", ["operand AssignmentExpression"]],
  ["the target of an assignment", "«p» = x;", ["target AssignmentExpression"]],
  ["the name of a variable", "const «p» = x;", ["target VariableDeclarator"]],
  ["the target of a loop", "for («p» of x);", ["target ForOfStatement"]],
  ["the list of a loop", "for (const x of «p»);", ["iterated ForOfStatement"]],
  ["a target in a pattern", "({ a: «p» } = x);", ["target Property"]],
  ["if", "if («p») f();", ["tested IfStatement"]],
  ["not", "x = !«p»;", ["tested UnaryExpression"]],
  ["the test of a condition", "x = «p» ? 1 : 2;", ["tested ConditionalExpression"]],
  ["a comparison", "x = «p» === 1;", ["operand BinaryExpression"]],
  ["a negation", "x = -«p»;", ["operand UnaryExpression"]],
  ["typeof", "x = typeof «p»;", ["operand UnaryExpression"]],
  ["switch", "switch («p») {}", ["operand SwitchStatement"]],
  ["a template", "x = `${«p»}`;", ["template TemplateLiteral"]],
  ["an argument of a tag", "x = tag`${«p»}`;", ["other TemplateLiteral"]],
  ["a default export", "export default «p»;", ["exported ExportDefaultDeclaration"]],
  ["the superclass", "class A extends «p» {}", ["other ClassDeclaration"]],
];

const PASSED_ON: readonly Row[] = [
  ["the first branch of a condition", "f(c ? «p» : q);", ["argument CallExpression"]],
  ["the second branch of a condition", "f(c ? q : «p»);", ["argument CallExpression"]],
  ["the end of a sequence", "f((a, «p»));", ["argument CallExpression"]],
  ["the right of &&", "f(a && «p»);", ["argument CallExpression"]],
  ["the left of &&, which passes on nothing but a falsy value", "f(«p» && a);", ["tested LogicalExpression"]],
  ["the right of ||", "f(a || «p»);", ["argument CallExpression"]],
  ["the left of ||", "f(«p» || a);", ["tested LogicalExpression", "argument CallExpression"]],
  ["the right of ??", "f(a ?? «p»);", ["argument CallExpression"]],
  ["the left of ??", "f(«p» ?? a);", ["nullTested LogicalExpression", "argument CallExpression"]],
  ["a condition written with && and ||", "f((a && «p») || q);", ["argument CallExpression"]],
  ["several at a time", "f((a, c ? (x = b ?? «p») : q));", ["stored AssignmentExpression", "argument CallExpression"]],
  ["an optional chain around it", "f(«p?.q»);", ["argument CallExpression"]],
];

describe.each(SETTINGS)("consumersOf, %s", (setting) => {
  it.each([...PLACES, ...PASSED_ON])("%s", (_, marked, expected) => {
    const { code, range } = readMarked(marked);
    const found = consumersOf(nodeAt(parse(code, setting), range)).map(({ by, role }) => `${role} ${by.type}`);
    expect(found).toEqual(expected);
  });
});

describe("consumersOf", () => {
  it("gives the whole expression that has the value there, casts included", () => {
    const { code, range } = readMarked("f((c ? «p» : q)!, 1);");
    const sourceCode = parse(code, "typed");
    const [consumer] = consumersOf(nodeAt(sourceCode, range));
    expect(consumer && sourceCode.getText(consumer.value)).toBe("(c ? p : q)!");
  });

  it.each(["«p» as T", "«p»!", "«p» satisfies T", "<T>«p»"])("passes on %s", (cast) => {
    const { code, range } = readMarked(`f(${cast});`);
    expect(consumersOf(nodeAt(parse(code, "typed"), range)).map(({ role }) => role)).toEqual(["argument"]);
  });
});

describe("valuesOf", () => {
  it.each([
    ["a call", "f()", ["f()"]],
    ["a condition", "c ? f() : g()", ["f()", "g()"]],
    ["&&", "a && f()", ["f()"]],
    ["||", "f() || g()", ["f()", "g()"]],
    ["??, nested", "f() ?? (c ? g() : h())", ["f()", "g()", "h()"]],
    ["a sequence", "f(), g()", ["g()"]],
    ["a cast", "(c ? f() : g()) as T", ["f()", "g()"]],
  ])("%s", (_, code, expected) => {
    const sourceCode = parse(`x = (${code});`, "typed");
    const found = valuesOf(nodeAt(sourceCode, [5, 5 + code.length]));
    expect(found.map((value) => sourceCode.getText(value))).toEqual(expected);
  });
});

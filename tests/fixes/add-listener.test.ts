import type { TSESLint } from "@typescript-eslint/utils";
import type { Expression, Node } from "../../src/ast/nodes.ts";
import type { Facts } from "../../src/facts/facts.ts";
import { addListener, addListenerBefore } from "../../src/fixes/add-listener.ts";
import { askAll } from "../support/question-table.ts";

/** A fixer that knows the calls that these edits make. */
const fixer = {
  insertTextBefore: ({ range }: Node, text: string) => ({ range: [range[0], range[0]], text }),
  insertTextAfter: ({ range }: Node, text: string) => ({ range: [range[1], range[1]], text }),
  insertTextAfterRange: ([, end]: readonly [number, number], text: string) => ({ range: [end, end], text }),
} as unknown as TSESLint.RuleFixer;

function applied({ sourceCode }: Facts, edit: ((fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[]) | undefined): string {
  if (!edit) return "none";
  return edit(fixer).reduce((code, { range, text }) => code.slice(0, range[0]) + text + code.slice(range[1]), sourceCode.text);
}

askAll("addListener", (facts, node) => applied(facts, addListener(facts.sourceCode, node, "f")), [
  { name: "a constant", code: "const a = «make()»;", answer: 'const a = make();\na.on("error", f);' },
  { name: "a variable, without semicolons", code: "let a\na = «make()»\nshow(a)", answer: 'let a\na = make()\na.on("error", f)\nshow(a)' },
  { name: "a field", code: "class A { f() {\n  this.a = «make()»;\n} }", answer: 'class A { f() {\n  this.a = make();\n  this.a.on("error", f);\n} }' },
  { name: "a comment on the line stays there", code: "const a = «make()»; // once", answer: 'const a = make(); // once\na.on("error", f);' },
  { name: "in a branch without a block", code: "if (x) a = «make()»;", answer: 'if (x) a = make().on("error", f);' },
  { name: "an argument", code: "a.pipe(«make()»);", answer: 'a.pipe(make().on("error", f));' },
  { name: "an awaited one in a variable", code: "async function g() {\n  const a = await «make()»;\n}", answer: 'async function g() {\n  const a = await make();\n  a.on("error", f);\n}' },
  { name: "an awaited one without a name", code: "async function g() { use(await «make()»); }", answer: "none" },
  { name: "a constructor without parentheses", code: "use(«new Pool»);", answer: "none" },
  { name: "a parameter", code: "serve((«socket») => {\n  socket.end();\n});", answer: 'serve((socket) => {\n  socket.on("error", f);\n  socket.end();\n});' },
  { name: "a parameter of an expression", code: "serve((«socket») => socket.end());", answer: "none" },
]);

/** The maker is the first call of the file. */
function before(facts: Facts, node: Expression): string {
  const [first] = facts.sourceCode.ast.body;
  return first ? applied(facts, addListenerBefore(facts.sourceCode, node, "f", first)) : "no code";
}

askAll("addListenerBefore", before, [
  { name: "a member", code: "const a = make();\n«a.stdin».write(b);", answer: 'const a = make();\na.stdin.on("error", f);\na.stdin.write(b);' },
  { name: "one that may be missing", code: "const a = make();\n«a.stdin»?.write(b);", answer: 'const a = make();\na.stdin?.on("error", f);\na.stdin?.write(b);' },
  { name: "in another function", code: "const a = make();\nconst g = () => { «a.stdin».write(b); };", answer: "none" },
  { name: "in a loop", code: "const a = make();\nfor (const b of all) { «a.stdin».write(b); }", answer: "none" },
  { name: "in a branch without a block", code: "const a = make();\nif (b) «a.stdin».write(b);", answer: "none" },
]);

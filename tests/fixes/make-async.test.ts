import type { TSESLint } from "@typescript-eslint/utils";
import { isFunction, type Node } from "../../src/ast/nodes.ts";
import { within } from "../../src/ast/walk.ts";
import type { Facts } from "../../src/facts/facts.ts";
import { makeAsync } from "../../src/fixes/make-async.ts";
import { askAll } from "../support/question-table.ts";

const fixer: Pick<TSESLint.RuleFixer, "insertTextAfter" | "insertTextBefore"> = {
  insertTextBefore: ({ range }, text) => ({ range: [range[0], range[0]], text }),
  insertTextAfter: ({ range }, text) => ({ range: [range[1], range[1]], text }),
};

/** The first function in the code that is marked. */
function madeAsync({ sourceCode }: Facts, node: Node): string {
  const found = [...within(sourceCode, node, () => true)].find(isFunction);
  if (!found) throw new Error("no function");
  const fixes = makeAsync(sourceCode, found)(fixer).toSorted((one, other) => other.range[0] - one.range[0]);
  return fixes.reduce((code, { range, text }) => code.slice(0, range[0]) + text + code.slice(range[1]), sourceCode.text);
}

askAll("makeAsync", madeAsync, [
  { name: "an arrow", code: "x = «() => 1»;", answer: "x = async () => 1;" },
  { name: "an arrow with a parameter alone", code: "x = «a => a»;", answer: "x = async a => a;" },
  { name: "a generic arrow", code: "x = «<T>(a: T) => a»;", answer: "x = async <T>(a: T) => a;" },
  { name: "an arrow with an annotation", code: "x = «(a): User => a»;", answer: "x = async (a): Promise<User> => a;" },
  { name: "a function expression", code: "x = «function () {}»;", answer: "x = async function () {};" },
  { name: "a declaration", code: "«function f() {}»", answer: "async function f() {}" },
  { name: "an exported declaration", code: "«export function f() {}»", answer: "export async function f() {}" },
  { name: "a default export", code: "«export default function () {}»", answer: "export default async function () {}" },
  { name: "a method", code: "class A { «m() {}» }", answer: "class A { async m() {} }" },
  { name: "a static method", code: "class A { «static m() {}» }", answer: "class A { static async m() {} }" },
  { name: "a private method of the language", code: "class A { «#m() {}» }", answer: "class A { async #m() {} }" },
  { name: "a private method of TypeScript", code: "class A { «private readonlyish(): number { return 1; }» }", answer: "class A { private async readonlyish(): Promise<number> { return 1; } }" },
  { name: "a method with a computed name", code: "class A { «[a]() {}» }", answer: "class A { async [a]() {} }" },
  { name: "a method with a string for its name", code: "x = { «'a b'() {}» };", answer: "x = { async 'a b'() {} };" },
  { name: "a method of an object", code: "x = { «m() {}» };", answer: "x = { async m() {} };" },
  { name: "a function in an object", code: "x = { «m: function () {}» };", answer: "x = { m: async function () {} };" },
  { name: "a function under a computed key", code: "x = { «[a]: () => 1» };", answer: "x = { [a]: async () => 1 };" },
  { name: "a field", code: "class A { «m = () => 1;» }", answer: "class A { m = async () => 1; }" },
  { name: "what returns a promise already", code: "«function f(): Promise<User> {}»", answer: "async function f(): Promise<User> {}" },
  { name: "a union", code: "«function f(): User | undefined {}»", answer: "async function f(): Promise<User | undefined> {}" },
  { name: "an array", code: "«function f(): User[] {}»", answer: "async function f(): Promise<User[]> {}" },
]);

import { memberName, unwrap, type Node } from "../../src/ast/nodes.ts";
import { isInConstructor, valuesOfPrivate, writesToMember, type MemberWrite } from "../../src/ast/member-writes.ts";
import type { Facts } from "../../src/facts/facts.ts";
import { askAll } from "../support/question-table.ts";

/** The texts of all the assignments to members that have the name of the one that is marked. */
function writesOf({ sourceCode }: Facts, node: Node): string[] {
  const member = unwrap(node);
  const name = member.type === "MemberExpression" ? memberName(member) : undefined;
  if (name === undefined) throw new Error("no member");
  return writesToMember(sourceCode, name).map((write) => sourceCode.getText(write));
}

askAll("writesToMember", writesOf, [
  { name: "none", code: "«a.user»;", answer: [] },
  { name: "an assignment", code: "a.user = 1; «a.user»;", answer: ["a.user = 1"] },
  { name: "an assignment below", code: "«a.user»; a.user = 1;", answer: ["a.user = 1"] },
  { name: "several, in their order", code: "«a.user»; a.user = 1; a.user = 2;", answer: ["a.user = 1", "a.user = 2"] },
  { name: "on another object", code: "«a.user»; b.c.user = 1;", answer: ["b.c.user = 1"] },
  { name: "on this", code: "class A { constructor() { this.user = 1; } m() { return «this.user»; } }", answer: ["this.user = 1"] },
  { name: "in a closure", code: "«a.user»; f(() => { a.user = 1; });", answer: ["a.user = 1"] },
  { name: "with another operator", code: "«a.user»; a.user ??= 1; a.user += 2;", answer: ["a.user ??= 1", "a.user += 2"] },
  { name: "by a string", code: "«a.user»; a['user'] = 1;", answer: ["a['user'] = 1"] },
  { name: "by a variable", code: "«a.user»; a[user] = 1;", answer: [] },
  { name: "within an expression", code: "«a.user»; f(a.user = 1);", answer: ["a.user = 1"] },
  { name: "a private name", code: "class A { #user; m() { this.#user = 1; return «this.#user»; } }", answer: ["this.#user = 1"] },
  { name: "the public namesake of a private one", code: "class A { #user; m() { this.user = 1; return «this.#user»; } }", answer: [] },
  { name: "another member", code: "«a.user»; a.users = 1;", answer: [] },
  { name: "a member of the member", code: "«a.user»; a.user.name = 1;", answer: [] },
  { name: "a variable of that name", code: "let user; user = 1; «a.user»;", answer: [] },
]);

askAll("isInConstructor", (_, node) => isInConstructor(node as MemberWrite), [
  { name: "in the constructor of a class", code: "class A { constructor() { «this.user = 1»; } }", answer: true },
  { name: "in a branch there", code: "class A { constructor(a) { if (a) «this.user = 1»; } }", answer: true },
  { name: "in a closure there", code: "class A { constructor() { f(() => { «this.user = 1»; }); } }", answer: false },
  { name: "in a method", code: "class A { load() { «this.user = 1»; } }", answer: false },
  { name: "in a method that is called constructor, of an object", code: "f({ constructor() { «this.user = 1»; } });", answer: false },
  { name: "in a function", code: "function f() { «a.user = 1»; }", answer: false },
  { name: "at the top", code: "«a.user = 1»;", answer: false },
]);

/** The texts of what the private fields are given that have the name of the one that is marked. */
function givenTo({ sourceCode }: Facts, node: Node): string[] {
  const member = unwrap(node);
  const name = member.type === "MemberExpression" ? memberName(member) : undefined;
  return valuesOfPrivate(sourceCode, name ?? "").map((value) => sourceCode.getText(value));
}

askAll("valuesOfPrivate", givenTo, [
  { name: "its first value, and what is assigned", code: "class A { #user = 0; m() { this.#user = 1; return «this.#user»; } }", answer: ["0", "1"] },
  { name: "nothing at first", code: "class A { #user; m() { this.#user ??= 1; return «this.#user»; } }", answer: ["1"] },
  { name: "private by its modifier", code: "class A { private user = 0; m(): number { this.user = 1; return «this.user»; } }", answer: ["0", "1"] },
  { name: "a namesake that is not private", code: "class A { private user = 0; m(): number { return «this.user»; } } class B { user = 1; }", answer: [] },
  { name: "not private", code: "class A { user = 0; m() { this.user = 1; return «this.user»; } }", answer: [] },
  { name: "not declared", code: "class A { m() { this.user = 1; return «this.user»; } }", answer: [] },
]);

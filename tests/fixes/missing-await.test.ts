import type { TSESLint } from "@typescript-eslint/utils";
import { enclosingFunction, type Node } from "../../src/ast/nodes.ts";
import type { Facts } from "../../src/facts/facts.ts";
import { awaitAt, type MissingAwait } from "../../src/fixes/missing-await.ts";
import { askAll } from "../support/question-table.ts";

/** A fixer that knows the two calls that these edits make. */
const fixer = {
  insertTextBefore: ({ range }: Node, text: string) => ({ range: [range[0], range[0]], text }),
  insertTextAfter: ({ range }: Node, text: string) => ({ range: [range[1], range[1]], text }),
} as unknown as TSESLint.RuleFixer;

/** The name of the repair, and the code after it. */
function applied({ sourceCode }: Facts, repair: MissingAwait | undefined): string {
  if (!repair) return "none";
  const { messageId, fix } = repair;
  const fixes = [...(fix(fixer) as Iterable<TSESLint.RuleFix>)].toSorted((one, other) => other.range[0] - one.range[0]);
  return `${messageId}: ${fixes.reduce((code, { range, text }) => code.slice(0, range[0]) + text + code.slice(range[1]), sourceCode.text)}`;
}

askAll("awaitAt, where it is legal", (facts, node) => applied(facts, awaitAt(facts.sourceCode, node, false, "nothing")), [
  { name: "a call", code: "«load()»;", answer: "addAwait: await load();" },
  { name: "a choice", code: "show(«a ?? load()»);", answer: "addAwait: show(await (a ?? load()));" },
  { name: "the object of a member", code: "show(«load()».name);", answer: "addAwait: show((await load()).name);" },
  { name: "an initialiser", code: "const user = «load()»;", answer: "addAwait: const user = await load();" },
]);

askAll("awaitAt, for an array", (facts, node) => applied(facts, awaitAt(facts.sourceCode, node, true, "nothing")), [
  { name: "a statement", code: "«ids.map(load)»;", answer: "combine: await Promise.all(ids.map(load));" },
  { name: "the object of a method", code: "show(«ids.map(load)».join());", answer: "combine: show((await Promise.all(ids.map(load))).join());" },
  { name: "an initialiser", code: "const users = «ids.map(load)»;", answer: "combine: const users = await Promise.all(ids.map(load));" },
  { name: "a Promise of the file's own", code: "import Promise from 'bluebird'; «ids.map(load)»;", answer: "none" },
]);

/** The function around what is marked becomes async. */
function inAsync(facts: Facts, node: Node, isArray: boolean): string {
  const owner = enclosingFunction(node);
  if (!owner) throw new Error("no function");
  return applied(facts, awaitAt(facts.sourceCode, node, isArray, owner));
}

askAll("awaitAt, in a function that becomes async", (facts, node) => inAsync(facts, node, false), [
  { name: "a statement", code: "function f() { «load()»; }", answer: "makeAsync: async function f() { await load(); }" },
  { name: "all that an arrow has", code: "const f = () => «load()».name;", answer: "makeAsync: const f = async () => (await load()).name;" },
  { name: "a method", code: "class A { static m() { return «load()» + 1; } }", answer: "makeAsync: class A { static async m() { return await load() + 1; } }" },
  { name: "a function with an annotation", code: "function f(): number { return «load()» + 1; }", answer: "makeAsync: async function f(): Promise<number> { return await load() + 1; }" },
]);

askAll("awaitAt, for an array in a function that becomes async", (facts, node) => inAsync(facts, node, true), [
  { name: "a statement", code: "function f() { «ids.map(load)»; }", answer: "makeAsync: async function f() { await Promise.all(ids.map(load)); }" },
  { name: "all that an arrow has", code: "const f = (ids) => «ids.map(load)».join();", answer: "makeAsync: const f = async (ids) => (await Promise.all(ids.map(load))).join();" },
]);

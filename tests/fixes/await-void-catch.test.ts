import type { TSESLint } from "@typescript-eslint/utils";
import type { Facts } from "../../src/facts/facts.ts";
import { addAwait, addCall, addCatch, addVoid, combine, removeAwait } from "../../src/fixes/await-void-catch.ts";
import { askAll } from "../support/question-table.ts";

type Fixer = Pick<TSESLint.RuleFixer, "insertTextAfter" | "insertTextBefore" | "removeRange">;
type Edit = (fixer: Fixer) => TSESLint.RuleFix[];

/** A fixer that knows the calls that these edits make. */
const fixer: Fixer = {
  insertTextBefore: ({ range }, text) => ({ range: [range[0], range[0]], text }),
  insertTextAfter: ({ range }, text) => ({ range: [range[1], range[1]], text }),
  removeRange: ([start, end]) => ({ range: [start, end], text: "" }),
};

function applied(facts: Facts, edit: Edit | undefined): string {
  if (!edit) return "none";
  const fixes = edit(fixer).toSorted((one, other) => other.range[0] - one.range[0]);
  return fixes.reduce((code, { range, text }) => code.slice(0, range[0]) + text + code.slice(range[1]), facts.sourceCode.text);
}

askAll("addAwait", (facts, node) => applied(facts, addAwait(facts.sourceCode, node)), [
  { name: "a call", code: "«f()»;", answer: "await f();" },
  { name: "an optional call", code: "«a?.f()»;", answer: "await a?.f();" },
  { name: "a choice", code: "«a ?? b»;", answer: "await (a ?? b);" },
  { name: "a choice in parentheses", code: "x = («a ?? b»);", answer: "x = (await (a ?? b));" },
  { name: "a cast", code: "x = «f()» as T;", answer: "x = await (f() as T);" },
  { name: "the object of a member", code: "«f()».length;", answer: "(await f()).length;" },
  { name: "the object of a member, in parentheses", code: "(«f()»).length;", answer: "(await f()).length;" },
  { name: "a callee", code: "«f()»();", answer: "(await f())();" },
  { name: "the left of a power", code: "x = «f()» ** 2;", answer: "x = (await f()) ** 2;" },
  { name: "an operand", code: "x = «f()» + 1;", answer: "x = await f() + 1;" },
  { name: "new", code: "«new A()»;", answer: "await new A();" },
  { name: "a member of what may be missing", code: "x = «a?.f()».b;", answer: "x = (await a?.f())?.b;" },
  { name: "an element of what may be missing", code: "x = «a?.f()»[0];", answer: "x = (await a?.f())?.[0];" },
  { name: "a member that is asked for with care", code: "x = «a?.f()»?.b;", answer: "x = (await a?.f())?.b;" },
  { name: "an argument of what may be missing", code: "x = a?.g(«b?.f()»);", answer: "x = a?.g(await b?.f());" },
]);

askAll("removeAwait", (facts, node) => applied(facts, removeAwait(facts.sourceCode, node)), [
  { name: "an element", code: "f([«await load()», b]);", answer: "f([load(), b]);" },
  { name: "a choice in parentheses", code: "f([«await (a ?? b)»]);", answer: "f([(a ?? b)]);" },
  { name: "without a space", code: "f([«await(a)»]);", answer: "f([(a)]);" },
  { name: "on two lines", code: "f([«await\n  load()»]);", answer: "f([load()]);" },
  { name: "a comment between", code: "f([«await /* all */ load()»]);", answer: "f([/* all */ load()]);" },
  { name: "the outer one of two", code: "f([«await await load()»]);", answer: "f([await load()]);" },
]);

askAll("addCall", (facts, node) => applied(facts, addCall(node)), [
  { name: "a name", code: "await «load»;", answer: "await load();" },
  { name: "a member", code: "await «this.load»;", answer: "await this.load();" },
  { name: "an element", code: "await «jobs[0]»;", answer: "await jobs[0]();" },
  { name: "what may be missing", code: "await «api?.load»;", answer: "await api?.load();" },
  { name: "a name that is there for sure", code: "await «load»!;", answer: "await load()!;" },
]);

askAll("addVoid", (facts, node) => applied(facts, addVoid(facts.sourceCode, node)), [
  { name: "a call", code: "a && «f()»;", answer: "a && void f();" },
  { name: "a choice", code: "«a ? b() : c()»;", answer: "void (a ? b() : c());" },
]);

askAll("combine", (facts, node) => applied(facts, combine(facts.sourceCode, node, "await ")), [
  { name: "an array", code: "«[a, b]»;", answer: "await Promise.all([a, b]);" },
  { name: "the object of a method", code: "«xs.map(f)».join();", answer: "(await Promise.all(xs.map(f))).join();" },
]);

askAll("addCatch", (facts, node) => applied(facts, addCatch(facts.sourceCode, node)), [
  { name: "a call", code: "«f()»;", answer: "f().catch((error) => { console.error(error); });" },
  { name: "an optional call", code: "«a?.f()»;", answer: "a?.f().catch((error) => { console.error(error); });" },
  { name: "new", code: "«new A()»;", answer: "new A().catch((error) => { console.error(error); });" },
  { name: "new without arguments", code: "«new A»;", answer: "(new A).catch((error) => { console.error(error); });" },
  { name: "a name", code: "a && «p»;", answer: "a && p.catch((error) => { console.error(error); });" },
  { name: "a cast", code: "«p» as T;", answer: "(p as T).catch((error) => { console.error(error); });" },
]);

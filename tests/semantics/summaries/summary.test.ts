import { describe, expect, it } from "vitest";
import type { Expression, FunctionNode, Node } from "../../../src/ast/nodes.ts";
import { nodesOf, within } from "../../../src/ast/walk.ts";
import { factsOf } from "../../../src/facts/index.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import type { Rule } from "../../../src/rule.ts";
import { noBlockingCall } from "../../../src/rules/no-blocking-call.ts";
import { DEPTH, summaryOf, type Analysis, type Ask } from "../../../src/semantics/summaries/summary.ts";
import { parse } from "../../support/parse.ts";
import { openProject } from "../../support/project-table.ts";
import { askAll } from "../../support/question-table.ts";

/** The literals that a function and those that it calls contain, in their order; `?` for what is not known. */
function literalsIn(looked: string[] = []): Analysis<string> {
  return {
    name: "literals",
    unknown: "?",
    of(facts, node, ask) {
      looked.push(nameOf(node));
      return [...within(facts.sourceCode, node.body)].flatMap((part) => textOf(facts, part, ask)).join("");
    },
  };
}

function textOf(facts: Facts, node: Node, ask: Ask): string[] {
  if (node.type === "Literal") return [String(node.value)];
  return node.type === "CallExpression" ? [ask.of(facts, node.callee, literalsIn())] : [];
}

function nameOf({ id, parent }: FunctionNode): string {
  if (id) return id.name;
  return parent.type === "VariableDeclarator" && parent.id.type === "Identifier" ? parent.id.name : "";
}

askAll("summaryOf", (facts, node) => summaryOf(facts, node, literalsIn()), [
  { name: "a function of the file", code: "function f() { return 1; } «f»;", answer: "1" },
  { name: "a constant", code: "const f = () => 1; «f»;", answer: "1" },
  { name: "a function that stands there", code: "(«() => 1»)();", answer: "1" },
  { name: "a method", code: "class A { f() { return 1; } run() { return «this.f»(); } }", answer: "1" },
  { name: "a constructor", code: "class A { constructor() { start(1); } } new «A»();", answer: "?1" },
  { name: "with those that it calls", code: "const f = () => 1 + g() + 3; const g = () => 2; «f»;", answer: "123" },
  { name: "what is not known", code: "«work»;", answer: "?" },
  { name: "one that calls itself", code: "const f = () => 1 + f(); «f»;", answer: "1?" },
  { name: "two that call each other", code: "const f = () => 1 + g(); const g = () => 2 + f(); «f»;", answer: "12?" },
]);

/** Asks about several functions of one file, one after the other. */
function askInTurn(code: string, names: readonly string[], analysis: Analysis<string>): string[] {
  const facts = factsOf(parse(code, "untyped"));
  return names.map((name) => summaryOf(facts, calleeIn(facts, name), analysis));
}

function calleeIn({ sourceCode }: Facts, name: string): Expression {
  const call = nodesOf(sourceCode, "CallExpression").find(({ callee }) => callee.type === "Identifier" && callee.name === name);
  return call?.callee as Expression;
}

/** `f0` calls `f1`, and so on; the last has the literal. */
function chainOf(length: number): string {
  const functions = Array.from({ length }, (_, index) => `const f${String(index)} = () => ${index + 1 < length ? `f${String(index + 1)}()` : "1"};`);
  return `${functions.join(" ")} f0();`;
}

describe("an answer", () => {
  it("is found once, whoever asks", () => {
    const looked: string[] = [];
    const code = "const f = () => g() + g(); const g = () => 1; f(); g();";
    expect(askInTurn(code, ["f", "g", "f"], literalsIn(looked))).toEqual(["11", "1", "11"]);
    expect(looked).toEqual(["f"]);
  });

  it("is known as deep as the limit, and no deeper", () => {
    expect(askInTurn(chainOf(DEPTH), ["f0"], literalsIn())).toEqual(["1"]);
    expect(askInTurn(chainOf(DEPTH + 1), ["f0"], literalsIn())).toEqual(["?"]);
  });

  it("that was cut by the limit is not that of an asker who is nearer", () => {
    expect(askInTurn(chainOf(DEPTH + 1), ["f0", "f1", "f0"], literalsIn())).toEqual(["?", "1", "?"]);
    expect(askInTurn(chainOf(DEPTH + 1), ["f1", "f0"], literalsIn())).toEqual(["1", "?"]);
  });

  it("that had to do without another is found again when it is asked alone", () => {
    const code = "const f = () => 1 + g(); const g = () => 2 + f(); f(); g();";
    expect(askInTurn(code, ["g"], literalsIn())).toEqual(["21?"]);
    expect(askInTurn(code, ["f", "g"], literalsIn())).toEqual(["12?", "212?"]);
  });

  it("is found in time, for many that all call each other", () => {
    const names = Array.from({ length: 30 }, (_, index) => `f${String(index)}`);
    let looks = 0;
    const counting: Analysis<string> = {
      name: "counting",
      unknown: "",
      of(facts, node, ask) {
        looks++;
        const calls = [...within(facts.sourceCode, node.body)].filter((part) => part.type === "CallExpression");
        for (const { callee } of calls) ask.of(facts, callee, counting);
        return "";
      },
    };
    askInTurn(names.map((name) => `const ${name} = () => [${names.map((other) => `${other}()`).join()}];`).join("\n"), ["f0"], counting);
    expect(looks).toBeLessThanOrEqual(names.length * DEPTH);
  });
});

/** Lints files for the answer about the function that each calls first. */
function openAsked(files: Readonly<Record<string, string>>, looked: string[] = []): (file: string, text?: string) => string {
  const lint = openProject(files);
  return (file, text) => {
    let answer = "not asked";
    const asks: Rule = {
      ...noBlockingCall,
      create: ({ languageOptions, sourceCode }) => ({
        Program() {
          const facts = factsOf(sourceCode as never, languageOptions);
          answer = facts.sourceCode.ast.body.flatMap((statement) => (statement.type === "ExpressionStatement" && statement.expression.type === "CallExpression" ? summaryOf(facts, statement.expression.callee, literalsIn(looked)) : [])).join();
        },
      }),
    };
    lint(file, asks, {}, text);
    return answer;
  };
}

describe("an answer from other files", () => {
  const FILES = {
    "start.ts": `import { load } from "./load.js"; load();`,
    "again.ts": `import { load } from "./load.js"; load();`,
    "load.ts": `import { part } from "./part.js"; export function load() { return "load " + part(); }`,
    "part.ts": `import { last } from "./last.js"; export const part = () => "part " + last();`,
    "last.ts": `export const last = () => "last";`,
  };

  it("is put together of theirs", () => {
    expect(openAsked(FILES)("start.ts")).toBe("load part last");
  });

  it("is found once for all files that ask", () => {
    const looked: string[] = [];
    const ask = openAsked(FILES, looked);
    expect([ask("start.ts"), ask("again.ts")]).toEqual(["load part last", "load part last"]);
    expect(looked).toEqual(["load"]);
  });

  it.each(["load.ts", "part.ts", "last.ts"] as const)("is found again after an edit of %s", (file) => {
    const ask = openAsked(FILES);
    ask("start.ts");
    ask(file, FILES[file].replace(/"(\w+) ?"/u, `"edited "`));
    expect(ask("start.ts").split(" ")).toContain("edited");
  });

  it("is kept where another file was edited", () => {
    const looked: string[] = [];
    const ask = openAsked({ ...FILES, "other.ts": "export const other = 1;" }, looked);
    ask("start.ts");
    ask("other.ts", "export const other = 2;");
    expect(ask("again.ts")).toBe("load part last");
    expect(looked).toEqual(["load"]);
  });

  it("is unknown where a file leads back to a function that is being asked about", () => {
    const ask = openAsked({ "one.ts": `import { two } from "./two.js"; export const one = () => "1" + two(); one();`, "two.ts": `import { one } from "./one.js"; export const two = () => "2" + one();` });
    expect(ask("one.ts")).toBe("121?");
  });
});

import type { TSESTree } from "@typescript-eslint/utils";
import { describe, expect, it } from "vitest";
import type { Expression, SourceCode } from "../../src/ast/nodes.ts";
import type { Answer, Source } from "../../src/facts/facts.ts";
import { layered } from "../../src/facts/layered.ts";
import { syntaxSource } from "../../src/facts/syntax/source.ts";
import { nodeAt, parse, readMarked } from "../support/parse.ts";
import { remoteSource } from "../support/remote-parser.ts";
import { fileOf, languageOf } from "../support/settings.ts";

function at(marked: string, setting: "typed" | "untyped" = "untyped"): { sourceCode: SourceCode; node: Expression } {
  const { code, range } = readMarked(marked);
  const sourceCode = parse(code, setting);
  return { sourceCode, node: nodeAt(sourceCode, range) };
}

/** Gives the same answer to everything and remembers what it was asked. */
function constant(answer: Answer): Source & { asked: number } {
  const source = {
    name: "constant",
    typed: false,
    mentionsPromises: () => false,
    asked: 0,
    answer() {
      source.asked += 1;
      return answer;
    },
  };
  return source;
}

describe("layers", () => {
  const { sourceCode, node } = at("«load()»;");

  it("asks the next source only what those before it do not know", () => {
    const [first, second] = [constant("always"), constant("never")];
    expect(layered(sourceCode, [first, second]).promise(node)).toBe("always");
    expect(second.asked).toBe(0);
    expect(layered(sourceCode, [constant("unknown"), second]).promise(node)).toBe("never");
    expect(second.asked).toBe(1);
  });

  it("asks once about a node, whatever the number of those who want to know", () => {
    const source = constant("unknown");
    const facts = layered(sourceCode, [source]);
    expect([facts.promise(node), facts.promise(node), facts.promise(node)]).toEqual(["unknown", "unknown", "unknown"]);
    expect(source.asked).toBe(1);
  });

  it("takes a source that throws for one that does not know", () => {
    const broken: Source = {
      name: "broken",
      typed: true,
      mentionsPromises: () => true,
      answer() {
        throw new Error("Debug Failure. Unhandled case in getTypeOfSymbol");
      },
    };
    const facts = layered(sourceCode, [broken, constant("never")]);
    expect(facts.promise(node)).toBe("never");
    const alone = layered(sourceCode, [broken]);
    expect([alone.promise(node), alone.callable(node), alone.mutable(node)]).toEqual(["unknown", "unknown", "unknown"]);
    expect([alone.denotes(node), alone.instance(node)]).toEqual([undefined, []]);
  });

  it("gives up a source that throws three times, says why, and keeps what it has answered", () => {
    const answers: Answer[] = ["always", "never"];
    const source: Source & { asked: number } = {
      name: "broken",
      typed: true,
      mentionsPromises: () => true,
      asked: 0,
      answer() {
        source.asked += 1;
        const answer = answers.pop();
        if (answer !== undefined) return answer;
        throw new TypeError(`no type for node ${String(source.asked)}\n  at its checker`);
      },
    };
    const { sourceCode, node } = at("«load(1, 2, 3, 4)»;");
    const [first, second, third, fourth] = (node as TSESTree.CallExpression).arguments as Expression[];
    if (!first || !second || !third || !fourth) throw new Error("four arguments are asked about");
    const facts = layered(sourceCode, [source]);
    expect([facts.promise(node), facts.result(node)]).toEqual(["never", "always"]);
    expect([facts.promise(first), facts.promise(second), facts.mayHoldPromise(first), facts.failures()]).toEqual(["unknown", "unknown", true, []]);
    expect([facts.promise(third), facts.mayHoldPromise(first), facts.mayKnowPromises]).toEqual(["unknown", false, false]);
    expect(facts.failures()).toEqual([{ without: "types", reason: "TypeError: no type for node 5" }]);
    expect([facts.promise(fourth), facts.promise(node), source.asked]).toEqual(["unknown", "never", 5]);
  });

  it("counts failures by kind, and for each file", () => {
    const reasons = ["a", "b", "a", "b"];
    const source: Source = {
      name: "broken",
      typed: true,
      mentionsPromises: () => true,
      answer() {
        throw new Error(reasons.shift() ?? "a");
      },
    };
    const facts = layered(sourceCode, [source]);
    facts.promise(node);
    facts.result(node);
    facts.callable(node);
    facts.mutable(node);
    expect(facts.failures()).toEqual([]);
    facts.denotes(node);
    expect(facts.failures()).toEqual([{ without: "types", reason: "Error: a" }]);
    expect(layered(sourceCode, [source]).failures()).toEqual([]);
  });

  it("does not ask a type checker whether a value may hold a promise, and others at once", () => {
    const typed = { ...constant("never"), typed: true };
    expect(layered(sourceCode, [typed]).mayHoldPromise(node)).toBe(true);
    expect(typed.asked).toBe(0);
    const answers = ["always", "array", "never", "thenable", "unknown"] as const;
    expect(answers.filter((answer) => layered(sourceCode, [constant(answer)]).mayHoldPromise(node))).toEqual(["always", "array"]);
  });
});

describe("what may know promises", () => {
  const { sourceCode } = at("«load()»;");

  it("is any source that says so of the file", () => {
    const mentioning = { ...constant("unknown"), mentionsPromises: () => true };
    expect(layered(sourceCode, [constant("unknown"), constant("unknown")]).mayKnowPromises).toBe(false);
    expect(layered(sourceCode, [constant("unknown"), mentioning]).mayKnowPromises).toBe(true);
  });

  it("is asked through what fetches answers ahead", () => {
    const remote = (answer: boolean): Source => ({ ...constant("unknown"), mentionsPromises: () => answer, answerAll: () => [] });
    expect([true, false].map((answer) => layered(sourceCode, [remote(answer)]).mayKnowPromises)).toEqual([true, false]);
  });
});

function remoteOf(sourceCode: SourceCode, trips: number[]): Source {
  return remoteSource(sourceCode.text, { ...languageOf("typed").parserOptions, filePath: fileOf("typed") }, (questions) => trips.push(questions));
}

describe("a source in another process", () => {
  it("is asked about all nodes of a type at once", () => {
    const calls = Array.from({ length: 50 }, (_, index) => `load(${String(index)});`).join(" ");
    const { sourceCode, node } = at(`declare function load(n: number): Promise<void>; «load(-1)»; ${calls}`, "typed");
    const trips: number[] = [];
    const facts = layered(sourceCode, [remoteOf(sourceCode, trips)]);
    const statements = sourceCode.ast.body.flatMap((statement) => (statement.type === "ExpressionStatement" ? [statement.expression] : []));
    expect(facts.promise(node)).toBe("always");
    expect(new Set(statements.map((statement) => facts.promise(statement)))).toEqual(new Set(["always"]));
    expect(statements).toHaveLength(51);
    expect(trips).toEqual([51]);
  });

  it("is asked nothing that syntax has settled", () => {
    const { sourceCode, node } = at("async function load() {} «load()»;", "typed");
    const trips: number[] = [];
    const facts = layered(sourceCode, [syntaxSource(sourceCode), remoteOf(sourceCode, trips)]);
    expect(facts.promise(node)).toBe("always");
    expect(trips).toEqual([]);
  });
});

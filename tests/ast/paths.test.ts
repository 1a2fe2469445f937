import { describe, expect, it } from "vitest";
import { flowGraphOf } from "../../src/ast/control-flow.ts";
import { metFirst } from "../../src/ast/paths.ts";
import type { Node, SourceCode } from "../../src/ast/nodes.ts";
import { nodesOf } from "../../src/ast/walk.ts";
import { nodeAt, parse, readMarked } from "../support/parse.ts";

/** Code with the start between « and », and what each way from there meets first: calls of one letter, and ways out. `may()` may throw. */
type Row = readonly [name: string, code: string, met: readonly string[]];

const STATEMENTS: readonly Row[] = [
  ["the next call", "«s()»; a(); b();", ["a()"]],
  ["the end of the body", "«s()»; x = 1;", ["end"]],
  ["a return", "«s()»; return x;", ["return"]],
  ["what a return evaluates", "«s()»; return a();", ["a()"]],
  ["a throw", "«s()»; throw x;", ["throw"]],
  ["nothing after a return", "«s()»; return; a();", ["return"]],
  ["both branches", "«s()»; if (x) a(); else b(); c();", ["a()", "b()"]],
  ["a branch, and what follows without it", "«s()»; if (x) a(); c();", ["a()", "c()"]],
  ["an early return", "«s()»; if (x) return; a();", ["a()", "return"]],
  ["a start in a branch", "if (x) «s()»; else a(); b();", ["b()"]],
  ["a block", "«s()»; { { a(); } }", ["a()"]],
];

const EXPRESSIONS: readonly Row[] = [
  ["arguments before their call", "«s()»; a(b());", ["b()"]],
  ["from an argument to its call", "a(«s()», b());", ["b()"]],
  ["a condition", "«s()»; x ? a() : b();", ["a()", "b()"]],
  ["the right side of `&&`", "«s()»; x && a(); b();", ["a()", "b()"]],
  ["the right side of `??=`", "«s()»; x ??= a(); b();", ["a()", "b()"]],
  ["the rest of an optional chain", "«s()»; x?.y(a()).z(b()); c();", ["a()", "c()"]],
  ["an optional call", "«s()»; x?.(a()); c();", ["a()", "c()"]],
  ["a default of a pattern", "«s()»; const { x = a() } = y; b();", ["a()", "b()"]],
  ["a value before its variable", "«s()»; const { [a()]: x } = b();", ["b()"]],
  ["the object of a target before the value", "«s()»; a().x = b();", ["a()"]],
  ["not a closure", "«s()»; x(() => a()); b();", ["b()"]],
  ["not a class, but what it extends", "«s()»; class X extends a() { y = b(); }", ["a()"]],
  ["a template", "«s()»; `${a()}${b()}`;", ["a()"]],
];

const LOOPS: readonly Row[] = [
  ["a loop, and what follows it", "«s()»; for (const x of xs) a(); b();", ["a()", "b()"]],
  ["the way back", "for (const x of xs) { if (x) a(); «s()»; } b();", ["a()", "b()", "s()"]],
  ["the way back to the start itself", "while (x) «s()»; b();", ["b()", "s()"]],
  ["test and update", "for (; a(); b()) { «s()»; }", ["b()"]],
  ["the body of `do` first", "«s()»; do { a(); } while (b());", ["a()"]],
  ["no way out of an endless loop", "«s()»; for (;;) { x = 1; } a();", []],
  ["a break out of one", "«s()»; while (true) { if (x) break; } a();", ["a()"]],
  ["a break", "for (const x of xs) { «s()»; break; } a();", ["a()"]],
  ["a continue", "for (; x; a()) { «s()»; if (y) continue; b(); } c();", ["a()", "b()"]],
  ["a break with a label", "out: for (const x of xs) { for (const y of ys) { «s()»; break out; } a(); } b();", ["b()"]],
  ["a continue with a label", "out: for (; x; a()) { for (const y of ys) { «s()»; continue out; } b(); }", ["a()"]],
  ["a break out of a block", "out: { «s()»; if (x) break out; a(); } b();", ["a()", "b()"]],
  ["what follows a `for await` where it waits", "«for await (const x of xs) b();» c();", ["b()", "c()"]],
  ["`for await` where it waits", "«s()»; for await (const x of xs) { b(); } c();", ["for await"]],
];

const SWITCHES: readonly Row[] = [
  ["all cases, and none", "«s()»; switch (x) { case 1: a(); break; case 2: b(); } c();", ["a()", "b()", "c()"]],
  ["a default", "«s()»; switch (x) { case 1: a(); break; default: b(); } c();", ["a()", "b()"]],
  ["the next case where there is no break", "switch (x) { case 1: «s()»; case 2: a(); break; case 3: b(); } c();", ["a()"]],
  ["a break", "switch (x) { case 1: «s()»; break; case 2: a(); } c();", ["c()"]],
  ["tests in order", "«s()»; switch (x) { case a(): break; case b(): }", ["a()"]],
];

const ERRORS: readonly Row[] = [
  ["no error where none is asked for", "try { «s()»; x(); } catch { a(); } b();", ["b()"]],
  ["an error that is caught", "try { «s()»; may(); b(); } catch { a(); } c();", ["a()", "b()"]],
  ["an error that is not", "«s()»; may(); b();", ["b()", "throw"]],
  ["a throw that is caught", "try { «s()»; throw x; } catch { a(); } c();", ["a()"]],
  ["an error in the handler", "try { try { x(); } catch { «s()»; may(); } } catch { a(); } c();", ["a()", "c()"]],
  ["the error of the start is no way from it", "try { «may()»; } catch { a(); } c();", ["c()"]],
  ["a `finally` on both ways", "try { «s()»; may(); } finally { x(); } a();", ["a()", "throw"]],
  ["a return through a `finally`", "try { «s()»; return; } finally { x(); } a();", ["return"]],
  ["what a `finally` does before a return", "try { «s()»; return; } finally { a(); } b();", ["a()"]],
  ["a return elsewhere in the `try` is no way from here", "try { if (x) return; «s()»; } finally { y(); } a();", ["a()"]],
  ["a `finally` that returns", "try { «s()»; may(); } finally { return; } a();", ["return"]],
  ["a break through a `finally`", "for (;;) { try { «s()»; break; } finally { x(); } a(); } b();", ["b()"]],
  ["a continue through two", "for (; x; c()) { try { try { «s()»; continue; } finally { x(); } a(); } finally { y(); } b(); }", ["c()"]],
  ["a break with a label through one", "out: { try { «s()»; break out; } finally { x(); } a(); } b();", ["b()"]],
  ["a break inside a `finally` keeps what follows", "try { «s()»; return; } finally { for (;;) { break; } } a();", ["return"]],
  ["a `finally` inside another", "try { «s()»; return; } finally { try { x(); } finally { y(); } } a();", ["return"]],
  ["a start in a `finally`", "try { x(); } finally { «s()»; } a();", ["a()"]],
  ["five inside each other, no longer told apart", "try { try { x(); } finally { try { x(); } finally { try { x(); } finally { try { x(); } finally { «s()»; } } } } } finally { y(); } a();", ["a()"]],
  ["a throw of a handler through a `finally`", "try { «s()»; may(); } catch { throw x; } finally { y(); } a();", ["a()", "throw"]],
];

/** `yes` is known to be true, and `no` to be false. */
const TESTS: readonly Row[] = [
  ["a test that holds", "«s()»; if (yes) a(); else b();", ["a()"]],
  ["a test that fails", "«s()»; if (no) a(); b();", ["b()"]],
  ["a test that fails, and no branch for it", "«s()»; if (yes) { x(); } a();", ["a()"]],
  ["one side of `&&`", "«s()»; no && a(); b();", ["b()"]],
  ["both sides of `&&`", "«s()»; if (yes && x) a(); else b();", ["a()", "b()"]],
  ["the left side of `||`", "«s()»; yes || a(); b();", ["b()"]],
  ["the left side of `??=`", "«s()»; no ??= a(); b();", ["a()"]],
  ["a condition", "«s()»; no ? a() : b();", ["b()"]],
  ["what is there of a chain", "«s()»; yes?.x(a()); b();", ["a()"]],
  ["what is not there of a chain", "«s()»; no?.x(a()); b();", ["b()"]],
  ["a loop", "«s()»; while (no) a(); b();", ["b()"]],
  ["a loop that does not end", "«s()»; for (; yes; ) { x(); } a();", []],
];

describe.each(Object.entries({ STATEMENTS, EXPRESSIONS, LOOPS, SWITCHES, ERRORS, TESTS }))("%s", (_, rows) => {
  it.each(rows)("%s", (_name, body, met) => {
    const { code, range } = readMarked(`async function f() { ${body} }`);
    const sourceCode = parse(code, "espree");
    expect(metFrom(sourceCode, nodeAt(sourceCode, range))).toEqual(met);
  });
});

function metFrom(sourceCode: SourceCode, start: Node): string[] | undefined {
  const met = metFirst(sourceCode, [start], { meets: isMark, throws: (node) => nameOf(node) === "may", holds });
  return met?.map(({ at }) => textOf(sourceCode, at)).toSorted();
}

function holds(test: Node): boolean | undefined {
  return test.type === "Identifier" && (test.name === "yes" || test.name === "no") ? test.name === "yes" : undefined;
}

function textOf(sourceCode: SourceCode, at: Node | string): string {
  if (typeof at === "string") return at;
  return at.type === "ForOfStatement" ? "for await" : sourceCode.getText(at);
}

function isMark(node: Node): boolean {
  if (node.type === "ForOfStatement") return node.await;
  return (nameOf(node) ?? "").match(/^[abcs]$/u) !== null;
}

function nameOf(node: Node): string | undefined {
  return node.type === "CallExpression" && node.callee.type === "Identifier" ? node.callee.name : undefined;
}

it("a `using` is disposed on each way out of its block", () => {
  const { code, range } = readMarked("async function f() { { await using x = y(); «s()»; if (z) return; a(); } b(); }");
  const sourceCode = parse(code, "untyped");
  const met = metFirst(sourceCode, [nodeAt(sourceCode, range)], { meets: ({ type }) => type === "VariableDeclaration" });
  expect(met?.map(({ at, way }) => [typeof at === "string" ? at : at.type, way().some(isMark)])).toEqual([
    ["VariableDeclaration", false],
    ["VariableDeclaration", true],
  ]);
});

it("an arrow function returns its expression", () => {
  const { code, range } = readMarked("const f = () => x(«s()»);");
  const sourceCode = parse(code, "espree");
  expect(metFrom(sourceCode, nodeAt(sourceCode, range))).toEqual(["return"]);
});

it("the statements of a file have control flow as well", () => {
  const { code, range } = readMarked("«s()»; if (x) a();");
  const sourceCode = parse(code, "espree");
  expect(metFrom(sourceCode, nodeAt(sourceCode, range))).toEqual(["a()", "end"]);
});

it("the way to what is met has all that is evaluated on it, in order", () => {
  const { code, range } = readMarked("function f() { «s()»; x(); if (y) return z; a(); }");
  const sourceCode = parse(code, "espree");
  const met = metFirst(sourceCode, [nodeAt(sourceCode, range)], { meets: isMark }) ?? [];
  const ways = met.map(({ at, way }) => [textOf(sourceCode, at), way().filter(({ type }) => type === "CallExpression" || type === "ReturnStatement").map((node) => sourceCode.getText(node))]);
  expect(ways).toEqual([
    ["return", ["x()", "return z;"]],
    ["a()", ["x()"]],
  ]);
});

it("nothing is known of what runs later", () => {
  const { code, range } = readMarked("class X { y = «s()»; }");
  const sourceCode = parse(code, "espree");
  expect(metFrom(sourceCode, nodeAt(sourceCode, range))).toBeUndefined();
});

describe("sources of any size", () => {
  const pointsFor = (body: string): number => {
    const sourceCode = parse(`function f() { s(); ${body} a(); }`, "espree");
    const [owner] = nodesOf(sourceCode, "FunctionDeclaration");
    const start = nodesOf(sourceCode, "CallExpression").find((node) => nameOf(node) === "s");
    expect(start && metFrom(sourceCode, start)).toContain("a()");
    return owner ? flowGraphOf(sourceCode, owner).size : 0;
  };

  it("deep nesting does not overflow the stack", () => {
    expect(pointsFor(`x = ${"y + ".repeat(2000)} 1;`)).toBeGreaterThan(4000);
  });

  it("the graph grows with the source, and not faster", () => {
    const [small, large] = [100, 200].map((count) => pointsFor("try { if (x) return; y(); } finally { z(); }".repeat(count))) as [number, number];
    expect(large).toBeLessThan(small * 2);
  });

  it("blocks of `finally` inside each other stay cheap", () => {
    const depth = 10;
    expect(pointsFor(`${"try { if (x) return; } finally {".repeat(depth)} z(); ${"}".repeat(depth)}`)).toBeLessThan(400);
  });
});

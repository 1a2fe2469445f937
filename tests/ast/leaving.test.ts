import { expect, it } from "vitest";
import type { FunctionNode } from "../../src/ast/nodes.ts";
import { alwaysLeaves, isCaughtWithin } from "../../src/ast/leaving.ts";
import { nodesOf } from "../../src/ast/walk.ts";
import { parse } from "../support/parse.ts";

const ROWS: readonly (readonly [string, string, boolean])[] = [
  ["a return at the end", "a(); return 1;", true],
  ["a throw", "throw new Error();", true],
  ["nothing", "a();", false],
  ["one branch", "if (a) return 1;", false],
  ["both branches", "if (a) return 1; else { throw b; }", true],
  ["a try and its handler", "try { return a(); } catch { return 1; }", true],
  ["a try whose handler goes on", "try { return a(); } catch { b(); }", false],
  ["a try without a handler", "try { return a(); } finally { b(); }", true],
  ["a finally that returns", "try { a(); } catch { b(); } finally { return 1; }", true],
  ["a switch with a default", "switch (a) { case 1: case 2: return 1; default: return 2; }", true],
  ["a switch without one", "switch (a) { case 1: return 1; }", false],
  ["a switch whose last case is empty", "switch (a) { case 1: return 1; default: }", false],
  ["a loop", "while (a) return 1;", false],
];

it.each(ROWS)("%s", (_, code, answer) => {
  const [declared] = parse(`function f() { ${code} }`, "espree").ast.body;
  expect(alwaysLeaves((declared as FunctionNode & { body: { type: "BlockStatement" } }).body)).toBe(answer);
});

const CAUGHT: readonly (readonly [string, string, boolean])[] = [
  ["in a try with a handler", "try { throw a; } catch {}", true],
  ["deeper in it", "try { if (b) throw a; } catch {}", true],
  ["in a try without one", "try { throw a; } finally {}", false],
  ["in the handler", "try {} catch { throw a; }", false],
  ["in no try", "throw a;", false],
];

it.each(CAUGHT)("caught: %s", (_, code, answer) => {
  const sourceCode = parse(`function f() { ${code} }`, "espree");
  const thrown = nodesOf(sourceCode, "ThrowStatement")[0];
  expect(thrown && isCaughtWithin(sourceCode.ast.body[0], thrown)).toBe(answer);
});

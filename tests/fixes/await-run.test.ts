import { expect, it } from "vitest";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Node } from "../../src/ast/nodes.ts";
import { within } from "../../src/ast/walk.ts";
import { awaitRunTogether } from "../../src/fixes/await-run.ts";
import { parse } from "../support/parse.ts";

/** The text that the declarations, or the array, become. */
function repaired(code: string): string | undefined {
  const sourceCode = parse(code, "untyped");
  const nodes = [...within(sourceCode, sourceCode.ast, () => true)];
  const awaits = nodes.filter((node): node is TSESTree.AwaitExpression => node.type === "AwaitExpression");
  const declarations: Node[] = nodes.filter(({ type }) => type === "VariableDeclaration");
  const holders = declarations.length > 0 ? declarations : nodes.filter(({ type }) => type === "ArrayExpression");
  let text: string | undefined;
  const note = (_: unknown, replacement: string) => (text = replacement);
  awaitRunTogether(sourceCode, awaits, holders)?.({ replaceText: note, replaceTextRange: note } as never);
  return text;
}

it.each([
  ["const a = await f(); const b = await g();", "const [a, b] = await Promise.all([f(), g()]);"],
  ["const { a } = await f(); const [b] = await g();", "const [{ a }, [b]] = await Promise.all([f(), g()]);"],
  ["x = [await f(), await g()];", "await Promise.all([f(), g()])"],
  ["[await f(), await g()].join();", "(await Promise.all([f(), g()]))"],
  ["import Promise from 'p'; const a = await f(); const b = await g();", undefined],
  ["let a = await f(); const b = await g();", undefined],
  ["const a: A = await f(); const b = await g();", undefined],
  ["const a = await f() as A; const b = await g();", undefined],
  ["const a = await f(); /* then */ const b = await g();", undefined],
  ["x = [await f(), await g(), h];", undefined],
])("%s", (code, expected) => {
  expect(repaired(code)).toBe(expected);
});

import type { Expression, Node, SourceCode } from "../../src/ast/nodes.ts";
import { within } from "../../src/ast/walk.ts";
import { verify, type Reading, type Setting } from "./settings.ts";

/** Source code as a rule gets it, scopes and parser services included. */
export function parse(code: string, setting: Setting, reading: Reading = {}): SourceCode {
  let sourceCode: SourceCode | undefined;
  const rule = {
    create(context: { sourceCode: unknown }) {
      sourceCode = context.sourceCode as SourceCode;
      return {};
    },
  };
  const [message] = verify(code, setting, reading, { plugins: { test: { rules: { rule } } }, rules: { "test/rule": "error" } });
  if (!sourceCode) throw new Error(message?.message ?? "nothing was parsed");
  return sourceCode;
}

/** The code without its marks, and what stands between them: `await «load()»;`. */
export function readMarked(marked: string): { code: string; range: readonly [number, number] } {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  if (start < 0 || end < start) throw new Error(`nothing is marked in ${marked}`);
  return { code: marked.replace("«", "").replace("»", ""), range: [start, end] };
}

/** The outermost node that takes up exactly the range. */
export function nodeAt(sourceCode: SourceCode, [start, end]: readonly [number, number]): Expression {
  for (const node of within(sourceCode, sourceCode.ast, () => true)) {
    if (node.range[0] === start && node.range[1] === end && !isStatement(node)) return node as Expression;
  }
  throw new Error(`no node at ${String(start)}–${String(end)}`);
}

function isStatement(node: Node): boolean {
  return node.type === "Program" || node.type === "ExpressionStatement";
}

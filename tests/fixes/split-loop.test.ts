import { Linter, type Rule } from "eslint";
import { describe, expect, it } from "vitest";
import type { LoopNode, SourceCode } from "../../src/ast/nodes.ts";
import { splitLoop } from "../../src/fixes/split-loop.ts";

/** The code after the edit of its last loop; nothing where none is offered. */
function repaired(code: string): string | undefined {
  const rule = {
    meta: { fixable: "code" },
    create: (context: { sourceCode: unknown; report(descriptor: unknown): void }) => ({
      ForOfStatement(node: unknown) {
        const fix = splitLoop(context.sourceCode as SourceCode, node as LoopNode, { isArray: true, isTypeScript: false });
        if (fix) context.report({ node, message: "loop", fix });
      },
    }),
  } as unknown as Rule.RuleModule;
  const config: Linter.Config = { plugins: { test: { rules: { rule } } }, rules: { "test/rule": "error" } };
  const [message] = new Linter().verify(code, [config]);
  if (message?.fatal) throw new Error(message.message);
  const { fix } = message ?? {};
  return fix && code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]);
}

const all = (callback: string, rest: string): string => `const results = await Promise.all(xs.map(${callback}));\n${rest}`;

describe("splitLoop", () => {
  it.each([
    ["for (const x of xs) { const r = await f(x); g.add(x, r); }", all("async (x) => { const r = await f(x); return { x, r }; }", "for (const { x, r } of results) { g.add(x, r); }")],
    ["for (const x of xs) { const { a, b } = await f(x); g.add(a); }", all("async (x) => { const { a, b } = await f(x); return a; }", "for (const a of results) { g.add(a); }")],
    ["for (const [k, x] of xs) s += (await f(x)).name + k;", all("async ([k, x]) => ({ k, result: await f(x) })", "for (const { k, result } of results) s += result.name + k;")],
    ["for (const x of xs) { if (await f(x)) g.add(x); else h(x); }", all("async (x) => ({ x, result: await f(x) })", "for (const { x, result } of results) { if (result) g.add(x); else h(x); }")],
    ["for (const x of xs) out.push(...(await f(x)));", all("async (x) => f(x)", "for (const result of results) out.push(...result);")],
    ["for (const x of xs) { let r = await f(x); r += x; g.add(r); }", all("async (x) => { let r = await f(x); return { x, r }; }", "for (let { x, r } of results) { r += x; g.add(r); }")],
    ["for (const x of xs) { const results = await f(x); g.add(results); }", "const results2 = await Promise.all(xs.map(async (x) => { const results = await f(x); return results; }));\nfor (const results of results2) { g.add(results); }"],
    ["for (const x of xs) { const r = await f(x); if (!r) continue; g.add(r); }", all("async (x) => { const r = await f(x); return r; }", "for (const r of results) { if (!r) continue; g.add(r); }")],
  ])("%s", (code, output) => {
    expect(repaired(code)).toBe(output);
  });

  it("gives lists where an iteration may be skipped", () => {
    expect(repaired("for (const x of xs) { if (!x) continue; const r = await f(x); g.add(r); }")).toBe(
      "const results = (await Promise.all(xs.map(async (x) => { if (!x) return []; const r = await f(x); return [r]; }))).flat();\nfor (const r of results) { g.add(r); }",
    );
  });

  it.each([
    ["nothing after the await", "for (const x of xs) { const r = await f(x); }"],
    ["an effect between two awaits", "for (const x of xs) { const r = await f(x); g.add(r); const s = await f(r); g.add(s); }"],
    ["an await under a condition", "for (const x of xs) { if (x) { const r = await f(x); g.add(r); } }"],
    ["an await that is evaluated in some cases", "for (const x of xs) s += x && (await f(x));"],
    ["a call before the await", "for (const x of xs) g.add(h(x), await f(x));"],
    ["two awaits in one statement", "for (const x of xs) g.add(await f(x), await h(x));"],
    ["a function that the rest calls", "for (const x of xs) { function h() {} const r = await f(x); h(r); }"],
    ["what is disposed", "for (const x of xs) { using h = g(x); const r = await f(h); g.add(r); }"],
    ["nothing that the rest is given", "for (const x of xs) { const r = await f(x); g.count(); }"],
    ["an assignment before the await", "for (const x of xs) { n = x; const r = await f(x); g.add(r); }"],
    ["a comment in the head", "for (const x of xs /* all */) { const r = await f(x); g.add(r); }"],
    ["a comment in what moves", "for (const x of xs) g.add(await /* why */ f(x));"],
    ["no list of statements", "if (a) for (const x of xs) { const r = await f(x); g.add(r); }"],
    ["a label", "all: for (const x of xs) { const r = await f(x); g.add(r); }"],
    ["a Promise of the file's own", "const Promise = g(); for (const x of xs) { const r = await f(x); g.add(r); }"],
  ])("nothing for %s", (_name, code) => {
    expect(repaired(code)).toBeUndefined();
  });
});

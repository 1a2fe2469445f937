import { Linter, type Rule } from "eslint";
import { describe, expect, it } from "vitest";
import type { LoopNode, SourceCode } from "../../src/ast/nodes.ts";
import { awaitTogether, collectConcurrently } from "../../src/fixes/run-concurrently.ts";
import { setConcurrently } from "../../src/fixes/set-concurrently.ts";

type Fix = typeof awaitTogether;

/** The code after the edit of its last loop; nothing where none is offered. */
function repaired(edit: Fix, code: string): string | undefined {
  const rule = {
    meta: { fixable: "code" },
    create: (context: { sourceCode: unknown; report(descriptor: unknown): void }) => ({
      ForOfStatement(node: unknown) {
        const fix = edit(context.sourceCode as SourceCode, node as LoopNode);
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

const ofArray: Fix = (sourceCode, loop) => collectConcurrently(sourceCode, loop, { isArray: true, isTypeScript: false });
const ofAnything: Fix = (sourceCode, loop) => collectConcurrently(sourceCode, loop, { isArray: false, isTypeScript: false });

describe("collectConcurrently", () => {
  it.each([
    ["const out = []; for (const x of xs) out.push(await f(x));", "const out = await Promise.all(xs.map(async (x) => f(x)));"],
    ["let out = []; for (const x of xs) out.push(g(await f(x)));", "let out = await Promise.all(xs.map(async (x) => g(await f(x))));"],
    ["for (const { a, b = 1 } of xs) out.push(await f(a, b));", "out.push(...(await Promise.all(xs.map(async ({ a, b = 1 }) => f(a, b)))));"],
    ["for (const x of a || b) out.push(await f(x));", "out.push(...(await Promise.all((a || b).map(async (x) => f(x)))));"],
    ["const out = [1]; for (const x of xs) out.push(await f(x));", "const out = [1]; out.push(...(await Promise.all(xs.map(async (x) => f(x)))));"],
    ["const out = []; g(out); for (const x of xs) out.push(await f(x));", "const out = []; g(out); out.push(...(await Promise.all(xs.map(async (x) => f(x)))));"],
    ["for (const x of xs) { const r = await f(x); out.push(r); }", "out.push(...(await Promise.all(xs.map(async (x) => { const r = await f(x); return r; }))));"],
    ["for (const x of xs) { if (await f(x)) out.push(x); }", "out.push(...(await Promise.all(xs.map(async (x) => { if (await f(x)) return [x]; return []; }))).flat());"],
    ["for (const x of xs) { if (x) continue; out.push(await f(x)); }", "out.push(...(await Promise.all(xs.map(async (x) => { if (x) return []; return [await f(x)]; }))).flat());"],
    ["for (const x of xs) { for (const y of x) { if (y) continue; g(y); } out.push(await f(x)); }", "out.push(...(await Promise.all(xs.map(async (x) => { for (const y of x) { if (y) continue; g(y); } return f(x); }))));"],
    ["for (const x of xs) { g(x); /* now */ out.push(await f(x)); }", "out.push(...(await Promise.all(xs.map(async (x) => { g(x); /* now */ return f(x); }))));"],
    ["for (const x of xs) { try { out.push(await f(x)); } catch (e) { g(e); } }", "out.push(...(await Promise.all(xs.map(async (x) => { try { return [await f(x)]; } catch (e) { g(e); } return []; }))).flat());"],
    ["for (const x of xs) { try { const r = await f(x); if (r) out.push(r); } catch { continue; } }", "out.push(...(await Promise.all(xs.map(async (x) => { try { const r = await f(x); if (r) return [r]; } catch { return []; } return []; }))).flat());"],
    ["for (const x of xs) { switch (x) { case 1: break; } out.push(await f(x)); }", "out.push(...(await Promise.all(xs.map(async (x) => { switch (x) { case 1: break; } return f(x); }))));"],
  ])("%s", (code, output) => {
    expect(repaired(ofArray, code)).toBe(output);
  });

  it("waits before what using holds is disposed", () => {
    expect(repaired(ofArray, "for (const x of xs) { using h = g(x); out.push(await h.f()); }")).toBe("out.push(...(await Promise.all(xs.map(async (x) => { using h = g(x); return await h.f(); }))));");
  });

  it("keeps a list whose type is decided later as well", () => {
    expect(repaired(ofArray, "const out = []; for (const x of xs) out.push(await f(x)); out.push('end');")).toBe("const out = []; out.push(...(await Promise.all(xs.map(async (x) => f(x))))); out.push('end');");
  });

  it("asks nothing of what is not known to be an array", () => {
    expect(repaired(ofAnything, "for (const x of xs) out.push(await f(x));")).toBe("out.push(...(await Promise.all([...xs].map(async (x) => f(x)))));");
  });

  it.each([
    ["a comment", "for (const x of xs) out.push(/* why */ await f(x));"],
    ["a finally", "for (const x of xs) { try { out.push(await f(x)); } finally { g(); } }"],
    ["a return", "async () => { for (const x of xs) { if (x.a) return; out.push(await f(x)); } };"],
    ["an assignment", "for (const x of xs) { n = x; out.push(await f(x)); }"],
    ["a var", "for (const x of xs) { var n = x; out.push(await f(x)); }"],
    ["a statement behind an await", "for (const x of xs) { const r = await f(x); g(r); out.push(r); }"],
    ["a list that is looked at", "for (const x of xs) out.push(await f(x, out.length));"],
    ["more than one value", "for (const x of xs) out.push(x, await f(x));"],
    ["a spread", "for (const x of xs) out.push(...(await f(x)));"],
    ["a label", "all: for (const x of xs) out.push(await f(x));"],
    ["a variable from outside", "let x; for (x of xs) out.push(await f(x));"],
    ["an assignment within the push", "let n; for (const x of xs) out.push(n = await f(x));"],
    ["a Promise of the file's own", "const Promise = g(); for (const x of xs) out.push(await f(x));"],
    ["a name that a parameter would have as well", "for (const x of xs) { const x = g(); out.push(await f(x)); }"],
    ["a push that is not the last", "for (const x of xs) { out.push(await f(x)); g(x); }"],
  ])("nothing for %s", (_name, code) => {
    expect(repaired(ofArray, code)).toBeUndefined();
  });
});

describe("awaitTogether", () => {
  it.each([
    ["for (const p of ps) await p;", "await Promise.all(ps);"],
    ["for (const p of ps) { await p; }", "await Promise.all(ps);"],
    ["for (const p of xs.map(f)) out.push(await p);", "out.push(...(await Promise.all(xs.map(f))));"],
  ])("%s", (code, output) => {
    expect(repaired(awaitTogether, code)).toBe(output);
  });

  it.each([
    ["more than that", "for (const p of ps) { await p; g(); }"],
    ["a value that is used otherwise", "for (const p of ps) g(await p);"],
    ["a comment", "for (const p of ps) { await p; /* why */ }"],
  ])("nothing for %s", (_name, code) => {
    expect(repaired(awaitTogether, code)).toBeUndefined();
  });
});

describe("setConcurrently", () => {
  const inJavaScript: Fix = (sourceCode, loop) => setConcurrently(sourceCode, loop, { isArray: true, isTypeScript: false });
  const inTypeScript: Fix = (sourceCode, loop) => setConcurrently(sourceCode, loop, { isArray: true, isTypeScript: true });

  it.each([
    ["for (const x of xs) m.set(x.id, await f(x));", "for (const [key, value] of await Promise.all(xs.map(async (x) => [x.id, await f(x)]))) m.set(key, value);"],
    ["for (const [i, x] of xs.entries()) out[i] = await f(x);", "for (const [key, value] of await Promise.all(xs.entries().map(async ([i, x]) => [i, await f(x)]))) out[key] = value;"],
    ["for (const x of xs) { const r = await f(x); o[x] = r.a; }", "for (const [key, value] of await Promise.all(xs.map(async (x) => { const r = await f(x); return [x, r.a]; }))) o[key] = value;"],
    ["for (const k of ks) o[k] = await f(value[k]);", "for (const [key, value2] of await Promise.all(ks.map(async (k) => [k, await f(value[k])]))) o[key] = value2;"],
    ["for (const key of ks) key2[key] = await f(value2);", "for (const [key3, value] of await Promise.all(ks.map(async (key) => [key, await f(value2)]))) key2[key3] = value;"],
    ["for (const x of xs) m.set((g(), x), await f(x));", "for (const [key, value] of await Promise.all(xs.map(async (x) => [(g(), x), await f(x)]))) m.set(key, value);"],
  ])("%s", (code, output) => {
    expect(repaired(inJavaScript, code)).toBe(output);
  });

  it("says in TypeScript that a pair is one", () => {
    expect(repaired(inTypeScript, "for (const x of xs) m.set(x.id, await f(x));")).toContain("async (x) => [x.id, await f(x)] as const)");
  });

  it.each([
    ["a comment", "for (const x of xs) m.set(x, /* why */ await f(x));"],
    ["a skip", "for (const x of xs) { if (x) continue; m.set(x, await f(x)); }"],
    ["a map that is looked at", "for (const x of xs) m.set(x, await f(x, m));"],
    ["a member that is named", "for (const x of xs) o.a = await f(x);"],
    ["a sum", "for (const x of xs) o[x] += await f(x);"],
    ["a set", "for (const x of xs) s.add(await f(x));"],
    ["a label", "all: for (const x of xs) m.set(x, await f(x));"],
    ["a Promise of the file's own", "import Promise from 'p'; for (const x of xs) m.set(x, await f(x));"],
    ["an assignment within", "for (const x of xs) m.set(n = x, await f(x));"],
  ])("leaves alone: %s", (_, code) => {
    expect(repaired(inJavaScript, code)).toBeUndefined();
  });
});

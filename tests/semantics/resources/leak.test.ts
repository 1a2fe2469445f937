import type { Node } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { leakOf } from "../../../src/semantics/resources/leak.ts";
import { askAll } from "../../support/question-table.ts";
import { acquiredAt, POOL } from "./support.ts";

/** How, and where. */
function leak(facts: Facts, node: Node): string {
  const acquired = acquiredAt(facts, node);
  const found = acquired && leakOf(facts, acquired);
  if (!found) return "none";
  return found.at ? `${found.how}: ${facts.sourceCode.getText(found.at)}` : found.how;
}

const client = (rest: string, before = ""): string => `${POOL}async function f(x) { ${before}const c = await «pool.connect()»; ${rest} }`;

askAll("leakOf", leak, [
  { name: "an await before the release", code: client("await g(); c.release();"), answer: "failed: await g()" },
  { name: "the first of two", code: client("await g(); await h(); c.release();"), answer: "failed: await g()" },
  { name: "one that is caught", code: client("try { await g(); } catch {} c.release();"), answer: "none" },
  { name: "the one that is not caught", code: client("try { await g(); } catch {} await h(); c.release();"), answer: "failed: await h()" },
  { name: "caught outside of the release", code: `${POOL}async function f() { try { const c = await «pool.connect()»; await g(); c.release(); } catch { return; } }`, answer: "failed: await g()" },
  { name: "what cannot be rejected", code: client("await Promise.resolve(1); await null; c.release();"), answer: "none" },
  { name: "an error of clean-up", code: client("await x.close(); c.release();"), answer: "none" },
  { name: "an await in a handler", code: client("try { await g(); } catch (e) { await h(); c.release(); throw e; } c.release();"), answer: "none" },
  { name: "thrown again by a handler", code: client("try { await g(); } catch (e) { throw e; } c.release();"), answer: "failed: await g()" },
  { name: "a throw", code: client("if (x) throw new Error(); c.release();"), answer: "failed: throw new Error();" },
  { name: "a throw where there is none", code: client("if (!c) throw new Error(); c.release();"), answer: "none" },
  { name: "a throw where there is none, or not enough", code: client("if (c === null && x) throw new Error(); c.release();"), answer: "none" },
  { name: "a return", code: client("if (x) return; c.release();"), answer: "left: return;" },
  { name: "a finally", code: client("try { await g(); if (x) return; } finally { c.release(); }"), answer: "none" },
  { name: "a release of its own condition", code: client("await g(); if (x) c.release();"), answer: "failed: await g()" },
  { name: "a release of its own condition in a finally", code: client("try { await g(); } finally { if (x) c.release(); }"), answer: "none" },
  { name: "never", code: client("await c.query();"), answer: "never" },
  { name: "returned at the end", code: client("await c.query(); return c;"), answer: "lent: await c.query()" },
  { name: "returned at once", code: client("return c;"), answer: "none" },
  { name: "passed to what is not known", code: client("await g(c);"), answer: "none" },
  { name: "passed and released", code: client("await g(c); c.release();"), answer: "failed: await g(c)" },
  { name: "a loop that goes on", code: `${POOL}async function f(xs) { for (const x of xs) { const c = await «pool.connect()»; if (x) continue; c.release(); } }`, answer: "left: continue;" },
  { name: "dropped", code: `${POOL}async function f() { await «pool.connect()»; }`, answer: "never" },
  { name: "a method at once", code: `${POOL}async function f() { (await «pool.connect()»).query('a'); }`, answer: "unnamed" },
  { name: "released at once", code: `${POOL}async function f() { (await «pool.connect()»).release(); }`, answer: "none" },
  { name: "one that leads to another resource", code: "import { launch } from 'puppeteer'; async function f() { const page = await (await «launch()»).newPage(); return page; }", answer: "none" },
  { name: "the end of the process", code: client("if (x) process.exit(1); c.release();"), answer: "none" },
  { name: "a timer and an await", code: "async function f() { const t = «setTimeout(g, 1)»; await h(); clearTimeout(t); }", answer: "failed: await h()" },
  { name: "a timer and a return", code: "async function f(x) { const t = «setTimeout(g, 1)»; if (x) return; clearTimeout(t); }", answer: "none" },
  { name: "a timer that clears itself", code: "async function f() { const t = «setInterval(() => { if (g()) clearInterval(t); }, 1)»; await h(); clearInterval(t); }", answer: "none" },
  { name: "a timer alone", code: "async function f() { const t = «setTimeout(g, 1)»; await h(); }", answer: "none" },
  { name: "a runner before it is connected", code: "import { DataSource } from 'typeorm'; const source = new DataSource({}); async function f() { const r = «source.createQueryRunner()»; await r.connect(); await r.release(); }", answer: "none" },
  { name: "a runner that is connected", code: "import { DataSource } from 'typeorm'; const source = new DataSource({}); async function f() { const r = «source.createQueryRunner()»; await r.connect(); await g(); await r.release(); }", answer: "failed: await g()" },
]);

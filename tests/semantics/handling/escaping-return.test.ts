import { enclosingFunction, type Node } from "../../../src/ast/nodes.ts";
import { excuseFor } from "../../../src/excuse.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { escapingReturn, excusesOfReturn, isInTry } from "../../../src/semantics/handling/escaping-return.ts";
import { askAll } from "../../support/question-table.ts";

/** What the marked value of a `return` leaves, and how many promises do. */
const ask = (nested: boolean) => (facts: Facts, node: Node): string => {
  const statement = node.parent;
  const owner = enclosingFunction(node);
  if (statement?.type !== "ReturnStatement" || !owner) throw new Error("no return");
  const found = escapingReturn(facts, statement, owner, nested);
  const promises = found?.promises.filter((promise) => !excuseFor(excusesOfReturn, { facts, promise, onlyCatch: found.onlyCatch })) ?? [];
  return found && promises.length > 0 ? `${found.from} ${String(promises.length)}` : "none";
};

/** The id of the excuse of the first promise that leaves. */
function excuseOf(facts: Facts, node: Node): string {
  const statement = node.parent;
  const owner = enclosingFunction(node);
  const found = statement?.type === "ReturnStatement" && owner ? escapingReturn(facts, statement, owner, false) : undefined;
  const [promise] = found?.promises ?? [];
  return found && promise ? (excuseFor(excusesOfReturn, { facts, promise, onlyCatch: found.onlyCatch })?.id ?? "reported") : "nothing leaves";
}

askAll("excusesOfReturn", excuseOf, [
  { name: "a rejection", code: "async function f() { try { return «Promise.reject(e)»; } catch {} }", answer: "reported" },
  { name: "a look-up beside it, in a function that is not async", code: "function f(name) { try { const loader = require(name); return «fetch(loader.url)»; } catch {} }", answer: "look-up" },
  { name: "an entry of a table, in a function that is not async", code: "function f(name) { try { return «fetch(table[name].url)»; } catch {} }", answer: "look-up" },
  { name: "a look-up beside it, in an async function", code: "async function f(name) { try { const loader = require(name); return «fetch(loader.url)»; } catch {} }", answer: "reported" },
  { name: "a log beside it, in a function that is not async", code: "function f(url) { try { console.log(url); return «fetch(url)»; } catch {} }", answer: "reported" },
  { name: "a handled chain", code: "async function f() { try { return «fetch('/x').catch(g)»; } catch {} }", answer: "cannot reject" },
  { name: "a handled chain, and a finally", code: "async function f() { try { return «fetch('/x').catch(g)»; } catch {} finally { h(); } }", answer: "reported" },
  { name: "awaited before", code: "async function f() { try { const p = fetch('/x'); await p; return «p»; } catch {} }", answer: "settled before" },
  { name: "work", code: "async function f() { try { return «fetch('/x')»; } catch {} }", answer: "reported" },
]);

askAll("escapingReturn", ask(false), [
  { name: "a try", code: "async function f() { try { return «fetch('/x')»; } catch {} }", answer: "catch 1" },
  { name: "a catch that throws the same again", code: "async function f() { try { return «fetch('/x')»; } catch (e) { throw e; } }", answer: "none" },
  { name: "that catch and a finally", code: "async function f() { try { return «fetch('/x')»; } catch (e) { throw e; } finally { g(); } }", answer: "finally 1" },
  { name: "a catch that throws another", code: "async function f() { try { return «fetch('/x')»; } catch (e) { throw d; } }", answer: "catch 1" },
  { name: "a catch that logs and throws again", code: "async function f() { try { return «fetch('/x')»; } catch (e) { g(e); throw e; } }", answer: "catch 1" },
  { name: "no try", code: "async function f() { return «fetch('/x')»; }", answer: "none" },
  { name: "both branches", code: "async function f(c) { try { return «c ? fetch('/x') : fetch('/y')»; } catch {} }", answer: "catch 2" },
  { name: "a finally only", code: "async function f() { try { return «fetch('/x')»; } finally { g(); } }", answer: "finally 1" },
  { name: "a catch", code: "async function f() { try { g(); } catch { return «fetch('/x')»; } }", answer: "none" },
  { name: "a catch with a finally", code: "async function f() { try { g(); } catch { return «fetch('/x')»; } finally { h(); } }", answer: "finally 1" },
  { name: "the inner of two", code: "async function f() { try { try { return «fetch('/x')»; } finally { g(); } } catch {} }", answer: "finally 1" },
  { name: "a handled chain and a catch", code: "async function f() { try { return «fetch('/x').catch(g)»; } catch {} }", answer: "none" },
  { name: "a handled chain, a catch and an outer finally", code: "async function f() { try { try { return «fetch('/x').catch(g)»; } catch {} } finally { h(); } }", answer: "catch 1" },
  { name: "a using", code: "async function f() { using a = g(); return «fetch('/x')»; }", answer: "using 1" },
  { name: "a using of a loop", code: "async function f(xs) { for (using x of xs) { return «fetch('/x')»; } }", answer: "using 1" },
  { name: "an object", code: "async function f() { try { return «{ a: fetch('/x') }»; } catch {} }", answer: "none" },
  { name: "awaited before, with others", code: "async function f() { try { const p = fetch('/x'); await Promise.all([p, g()]); return «p»; } catch {} }", answer: "none" },
  { name: "in a race before", code: "async function f() { try { const p = fetch('/x'); await Promise.race([p, g()]); return «p»; } catch {} }", answer: "catch 1" },
  { name: "a function that ends in the same catch", code: "async function g(x) { check(x); try { return await fetch(x); } catch (e) { if (isMine(e)) return null; throw e; } } async function f() { try { return «g('/x')»; } catch (e) { if (isMine(e)) return null; throw e; } }", answer: "catch 1" },
  { name: "a function that ends in another catch", code: "async function g(x) { try { return await fetch(x); } catch (e) { throw e; } } async function f() { try { return «g('/x')»; } catch (e) { if (isMine(e)) return null; throw e; } }", answer: "catch 1" },
  { name: "a function that waits in front of the same catch", code: "async function g(x) { await check(x); try { return await fetch(x); } catch (e) { if (isMine(e)) return null; throw e; } } async function f() { try { return «g('/x')»; } catch (e) { if (isMine(e)) return null; throw e; } }", answer: "catch 1" },
  { name: "a function that leaves the same catch", code: "async function g(x) { try { return fetch(x); } catch (e) { if (isMine(e)) return null; throw e; } } async function f() { try { return «g('/x')»; } catch (e) { if (isMine(e)) return null; throw e; } }", answer: "catch 1" },
  { name: "a function that ends in the same catch, and a finally", code: "async function g(x) { try { return await fetch(x); } catch (e) { if (isMine(e)) return null; throw e; } } async function f() { try { return «g('/x')»; } catch (e) { if (isMine(e)) return null; throw e; } finally { h(); } }", answer: "catch 1" },
  { name: "a generator", code: "async function* f() { try { return «fetch('/x')»; } catch {} }", answer: "none" },
]);

askAll("isInTry", (_, node) => isInTry(node), [
  { name: "a try with a catch", code: "try { «f()»; } catch (error) { g(error); }", answer: true },
  { name: "a block in it", code: "try { if (x) { «f()»; } } catch { g(); }", answer: true },
  { name: "a try with a finally", code: "try { «f()»; } finally { g(); }", answer: false },
  { name: "a catch", code: "try { g(); } catch { «f()»; }", answer: false },
  { name: "a function in it", code: "try { g(() => { «f()»; }); } catch { h(); }", answer: false },
]);

askAll("escapingReturn, nested", ask(true), [
  { name: "an object", code: "async function f() { try { return «{ a: fetch('/x'), b: [fetch('/y')] }»; } catch {} }", answer: "catch 2" },
]);

import type { TSESTree } from "@typescript-eslint/utils";
import type { Expression, Node } from "../../../src/ast/nodes.ts";
import { excuseFor } from "../../../src/excuse.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { excusesOfClause, excusesOfHandler, excusesOfLostCleanUp, type FailurePolicy } from "../../../src/semantics/swallowing/excuses.ts";
import { askAll } from "../../support/question-table.ts";

const QUIET = { allowCleanup: true, allowProbes: true, defaults: "allow", reason: "meaningful" } as const;
const STRICT = { allowCleanup: false, allowProbes: false, defaults: "report", reason: "none" } as const;

/** The id of the excuse of a `try` statement's clause. */
function excuseOfClause(facts: Facts, node: Node, policy: FailurePolicy): string | undefined {
  const clause = (node as TSESTree.TryStatement).handler as TSESTree.CatchClause;
  return excuseFor(excusesOfClause, { facts, clause, policy })?.id;
}

/** The id of the excuse of the handler that is given to the call around a promise. */
function excuseOfHandler(facts: Facts, promise: Expression, policy: FailurePolicy): string | undefined {
  const call = promise.parent.parent as TSESTree.CallExpression;
  return excuseFor(excusesOfHandler, { facts, promise, handler: call.arguments[0] as Expression, call, policy })?.id;
}

askAll("excusesOfClause", (facts, node) => excuseOfClause(facts, node, QUIET), [
  { name: "a comment", code: "«try { await a.save(); } catch { /* a.save tells the user itself */ }»", answer: "explained" },
  { name: "clean-up", code: "«try { await a.close(); } catch {}»", answer: "clean-up" },
  { name: "a probe", code: "«try { JSON.parse(a); } catch {}»", answer: "probe" },
  { name: "another attempt after it", code: "function f(a) { «try { return toNumber(a); } catch {}» return other(a); }", answer: "answered after" },
  { name: "a promise of an object, which others hold", code: "async function f(a) { «try { await a.previous; } catch {}» }", answer: "held promise" },
  { name: "before the error that counts", code: "try { a(); } catch (error) { «try { await b(); } catch {}» throw error; }", answer: "before an error" },
  { name: "work of a test, before its assertions", code: "it('logs', async () => { «try { await a.save(); } catch {}» expect(log).toHaveBeenCalled(); });", answer: "expected failure" },
  { name: "the log itself", code: "function logError(a) { «try { b.write(a); } catch {}» }", answer: "logger" },
  { name: "work", code: "«try { await a.save(); } catch {}»", answer: undefined },
]);

askAll("excusesOfClause, with nothing allowed", (facts, node) => excuseOfClause(facts, node, STRICT), [
  { name: "a comment", code: "«try { await a.save(); } catch { /* a.save tells the user itself */ }»", answer: undefined },
  { name: "clean-up", code: "«try { await a.close(); } catch {}»", answer: undefined },
  { name: "a probe", code: "«try { JSON.parse(a); } catch {}»", answer: undefined },
]);

askAll("excusesOfHandler", (facts, node) => excuseOfHandler(facts, node, QUIET), [
  { name: "a comment", code: "«a.save()».catch(() => { /* a.save tells the user itself */ });", answer: "explained" },
  { name: "clean-up", code: "«a.close()».catch(() => {});", answer: "clean-up" },
  { name: "no promise", code: "«[a]».catch(() => {});", answer: "no promise" },
  { name: "awaited as well", code: "async function f() { const p = a(); «p».catch(() => {}); await p; }", answer: "held promise" },
  { name: "a probe", code: "«import('a')».catch(() => {});", answer: "probe" },
  { name: "before the error that counts", code: "async function f() { try { a(); } catch (error) { await «b()».catch(() => {}); throw error; } }", answer: "before an error" },
  { name: "a body that nobody reads", code: "async function f() { await «a.text()».catch(() => {}); }", answer: "clean-up" },
  { name: "handled before", code: "const p = a().then((b) => { c = b; }, report); «p».catch(() => {});", answer: "handled before" },
  { name: "only told when it is over", code: "function f(): Promise<void> { return «a.save().then(() => {})».catch(() => {}); }", answer: "only to settle" },
  { name: "work", code: "«a.save()».catch(() => {});", answer: undefined },
]);

askAll("excusesOfHandler, with nothing allowed", (facts, node) => excuseOfHandler(facts, node, STRICT), [
  { name: "clean-up", code: "«a.close()».catch(() => {});", answer: undefined },
]);

/** The id of the excuse of a promise that is dropped. */
function excuseOfDropped(allowCleanup: boolean): (facts: Facts, node: Expression) => string | undefined {
  return (facts, node) => excuseFor(excusesOfLostCleanUp, { facts, node, loss: "dropped", policy: { allowCleanup } })?.id;
}

askAll("excusesOfLostCleanUp", excuseOfDropped(true), [
  { name: "in a finally", code: "try { a(); } finally { «b.close()»; }", answer: "clean-up" },
  { name: "in a function whose name says so", code: "function stop() { «a.end()»; }", answer: "clean-up" },
  { name: "in a method that a framework calls at the end", code: "class A extends B { componentWillUnmount() { «this.player.dispose()»; } }", answer: "clean-up" },
  { name: "in a disposer", code: "const a = { [Symbol.dispose]() { «b.close()»; } };", answer: "clean-up" },
  { name: "in what is called at the end", code: "onUnmounted(() => { «a.stop()»; });", answer: "clean-up" },
  { name: "in what an effect returns", code: "import { useEffect } from 'react'; useEffect(() => () => { «a.release()»; });", answer: "clean-up" },
  { name: "in what an effect returns by a statement", code: "import { useEffect } from 'react'; useEffect(() => { a.open(); return () => { «a.release()»; }; });", answer: "clean-up" },
  { name: "in an effect", code: "import { useEffect } from 'react'; useEffect(() => { «a.release()»; });", answer: undefined },
  { name: "in what another function returns", code: "function f() { return () => { «a.release()»; }; }", answer: undefined },
  { name: "before an error", code: "function f() { try { a(); } catch (error) { «b.rollback()»; throw error; } }", answer: "before an error" },
  { name: "work before an error", code: "function f() { try { a(); } catch (error) { «b.report()»; throw error; } }", answer: undefined },
  { name: "work in a finally", code: "try { a(); } finally { «b.save()»; }", answer: undefined },
  { name: "in other code", code: "function run() { «a.close()»; }", answer: undefined },
]);

askAll("excusesOfLostCleanUp, with nothing allowed", excuseOfDropped(false), [
  { name: "in a finally", code: "try { a(); } finally { «b.close()»; }", answer: undefined },
]);

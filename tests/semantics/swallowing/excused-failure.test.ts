import type { TSESTree } from "@typescript-eslint/utils";
import type { Node } from "../../../src/ast/nodes.ts";
import { mayFail, mayReject } from "../../../src/semantics/swallowing/excused-failure.ts";
import { askAll } from "../../support/question-table.ts";

const QUIET = { allowCleanup: true, allowProbes: true, defaults: "allow" } as const;
const STRICT = { allowCleanup: false, allowProbes: false, defaults: "report" } as const;

askAll("mayFail", (facts, node) => mayFail(facts, node as Node as TSESTree.TryStatement, QUIET), [
  { name: "clean-up", code: "«try { await a.close(); } catch {}»", answer: true },
  { name: "a probe", code: "«try { JSON.parse(a); } catch {}»", answer: true },
  { name: "before the error that counts", code: "try { a(); } catch (error) { «try { await b(); } catch {}» throw error; }", answer: true },
  { name: "the log itself", code: "function logError(a) { «try { b.write(a); } catch {}» }", answer: true },
  { name: "work", code: "«try { await a.save(); } catch {}»", answer: false },
]);

askAll("mayFail, with nothing allowed", (facts, node) => mayFail(facts, node as Node as TSESTree.TryStatement, STRICT), [
  { name: "clean-up", code: "«try { await a.close(); } catch {}»", answer: false },
  { name: "a probe", code: "«try { JSON.parse(a); } catch {}»", answer: false },
]);

askAll("mayReject", (facts, node) => mayReject(facts, node, QUIET), [
  { name: "clean-up", code: "«a.close()».catch(() => {});", answer: true },
  { name: "no promise", code: "«[a]».catch(() => {});", answer: true },
  { name: "awaited as well", code: "async function f() { const p = a(); «p».catch(() => {}); await p; }", answer: true },
  { name: "a body that nobody reads", code: "async function f() { await «a.text()».catch(() => {}); }", answer: true },
  { name: "handled before", code: "const p = a().then((b) => { c = b; }, report); «p».catch(() => {});", answer: true },
  { name: "only told when it is over", code: "function f(): Promise<void> { return «a.save().then(() => {})».catch(() => {}); }", answer: true },
  { name: "work", code: "«a.save()».catch(() => {});", answer: false },
]);

askAll("mayReject, with nothing allowed", (facts, node) => mayReject(facts, node, STRICT), [
  { name: "clean-up", code: "«a.close()».catch(() => {});", answer: false },
]);

import type { TSESTree } from "@typescript-eslint/utils";
import { isExpectedToFail } from "../../../src/semantics/swallowing/expected-failure.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isExpectedToFail", (facts, node) => isExpectedToFail(facts, node as unknown as TSESTree.TryStatement), [
  { name: "assertions follow", code: "it('logs', async () => { «try { await run(); } catch {}» expect(log).toHaveBeenCalled(); });", answer: true },
  { name: "not in the next statement", code: "it('logs', () => { «try { run(); } catch {}» const calls = log.mock.calls; expect(calls).toHaveLength(1); });", answer: true },
  { name: "of an import", code: "import { test } from 'node:test'; import assert from 'node:assert'; test('logs', async () => { «try { await run(); } catch {}» assert.equal(logs.length, 1); });", answer: true },
  { name: "an assertion in the block, whose failure is lost", code: "it('logs', async () => { «try { await run(); expect.fail(); } catch {}» expect(log).toHaveBeenCalled(); });", answer: false },
  { name: "the last statement", code: "it('logs', async () => { «try { await run(); } catch {}» });", answer: false },
  { name: "assertions before it", code: "it('logs', async () => { expect(log).toHaveBeenCalled(); «try { await run(); } catch {}» });", answer: false },
  { name: "outside of a test", code: "async function start() { «try { await run(); } catch {}» expect(log).toHaveBeenCalled(); }", answer: false },
  { name: "in a function of the test", code: "it('logs', async () => { const f = async () => { «try { await run(); } catch {}» }; await f(); expect(log).toHaveBeenCalled(); });", answer: false },
]);

import type { TSESTree } from "@typescript-eslint/utils";
import { positionalArguments } from "../../../src/ast/nodes.ts";
import { isClauseExplained, isHandlerExplained } from "../../../src/semantics/swallowing/swallow-reason.ts";
import { askAll } from "../../support/question-table.ts";

const reasons = ["best effort", "already gone", "ignore: the file may be gone", "404", "der Cache ist kalt", "eslint-disable-line no-empty -- the cache may be cold"];
const empty = ["", "ignore", "Ignored.", "ignore errors", "noop", "no-op", "nothing", "do nothing", "nothing to do", "empty", "swallow the error", "pass"];
const unfinished = ["TODO handle it", "todo: a full disk", "FIXME: hides timeouts", "XXX", "@todo later"];
const directives = ["eslint-disable-line no-empty", "@ts-expect-error wrong types", "prettier-ignore", "istanbul ignore next", "c8 ignore next 3", "biome-ignore lint: x"];

askAll("isClauseExplained", (facts, node) => isClauseExplained(facts, node as TSESTree.Node as TSESTree.CatchClause, "meaningful"), [
  ...reasons.map((text) => ({ name: text, code: `try { a(); } «catch { /* ${text} */ }»`, answer: true })),
  ...[...empty, ...unfinished, ...directives].map((text) => ({ name: `"${text}"`, code: `try { a(); } «catch { /* ${text} */ }»`, answer: false })),
  { name: "in front of the block", code: "try { a(); } «catch /* best effort */ {}»", answer: true },
  { name: "a task of two lines", code: "try { a(); } «catch {\n// TODO: tell\n// the user\n}»", answer: false },
  { name: "a directive and a reason", code: "try { a(); } «catch {\n// eslint-disable-next-line\n// the file may be gone\n}»", answer: true },
  { name: "in the try block", code: "try { a(); /* best effort */ } «catch {}»", answer: false },
  { name: "behind, about errors", code: "try { a(); } «catch {}» // best effort", answer: true },
  { name: "behind, about something else", code: "try { a(); } «catch {}» // usually works", answer: false },
  { name: "on the next line, about other work", code: "function f() { try { a(); } «catch {}»\n// best effort\nb(); }", answer: false },
  { name: "on the next line, in front of a jump", code: "function f() { try { a(); } «catch {}»\n// a can fail for old events\nreturn; }", answer: true },
  { name: "on the next line, at the end", code: "function f() { try { a(); } «catch {}»\n// since a\n// may fail\n}", answer: true },
  { name: "on the next line, about the work", code: "function f() { try { a(); } «catch {}»\n// that was a\n}", answer: false },
  { name: "further below", code: "function f() { try { a(); } «catch {}»\n\n// best effort\nreturn; }", answer: false },
  { name: "what was done once", code: "try { a(); } «catch (e) {\n// console.error(e);\n}»", answer: false },
  { name: "what was thrown once", code: "try { a(); } «catch (e) { /* throw e; */ }»", answer: false },
  { name: "a sentence that begins like code", code: "try { a(); } «catch (e) { /* console.error() is replaced in tests */ }»", answer: true },
  { name: "in front of catch", code: "try { a(); }\n// the socket may be closed\n«catch {}»", answer: true },
  { name: "above, about errors that may be let go", code: "// Best effort: failures are expected.\ntry { a(); } «catch {}»", answer: true },
  { name: "above, about the work", code: "// Tell the server.\ntry { a(); } «catch {}»", answer: false },
  { name: "above, about what may fail", code: "// Sometimes a() throws for lack of rights.\ntry { a(); } «catch {}»", answer: true },
  { name: "above the function that is no more", code: "/** Removes a without replacing the result with an error. */\nfunction f() { try { a(); } «catch {}» }", answer: true },
  { name: "above a function that does more", code: "/** Removes a without replacing the result with an error. */\nfunction f() { try { a(); } «catch {}» b(); }", answer: false },
  { name: "first in the try block, about errors", code: "try {\n// In\n// case this fails, we stick with b.\na(); } «catch {}»", answer: true },
  { name: "first in the try block, about the work", code: "try {\n// Best of all.\na(); } «catch {}»", answer: false },
  { name: "last in the try block, about errors", code: "try {\na();\n// silence errors by default (of the quota, of rights)\n} «catch {}»", answer: true },
  { name: "last in the try block, about the work", code: "try {\na();\n// b is done by c\n} «catch {}»", answer: false },
  { name: "alone in the try block", code: "try {\n// errors are ignored: best effort\n} «catch {}»", answer: false },
  { name: "a directive for coverage with a reason", code: "try { a(); } «catch { /* istanbul ignore next -- a should not fail */ }»", answer: true },
  { name: "behind the statement before", code: "b(); // best effort\ntry { a(); } «catch {}»", answer: false },
]);

askAll("isClauseExplained by any comment", (facts, node) => isClauseExplained(facts, node as TSESTree.Node as TSESTree.CatchClause, "any"), [
  { name: "one that says nothing", code: "try { a(); } «catch { // \n}»", answer: true },
  { name: "a directive that lets ESLint's own rule pass it", code: "try {\na();\n// eslint-disable-next-line no-empty\n} «catch (error) {}»", answer: true },
  { name: "a directive for another rule", code: "try {\na();\n// eslint-disable-next-line no-unused-vars\n} «catch (error) {}»", answer: false },
  { name: "none", code: "try { a(); } «catch {}»", answer: false },
]);

askAll("isHandlerExplained", (facts, node) => isHandlerExplained(facts, firstArgumentOf(node), node, "meaningful"), [
  { name: "inside", code: "«p.catch(() => { /* already gone */ })»", answer: true },
  { name: "beside", code: "«p.catch(noop /* already gone */)»", answer: true },
  { name: "in the receiver", code: "«load(/* already gone */).catch(noop)»", answer: false },
  { name: "in the function that is named", code: "function gone() { /* already gone */ } «p.catch(gone)»", answer: true },
  { name: "behind", code: "«p.catch(noop)»; // best effort", answer: true },
  { name: "above, about errors that may be let go", code: "// Errors are reported elsewhere.\n«p.catch(noop)»;", answer: true },
  { name: "above, about the work", code: "// Report the error.\n«p.catch(noop)»;", answer: false },
  { name: "above, about what must not be broken", code: "// It must never delay or break the work.\nvoid «p.catch(noop)»;", answer: true },
  { name: "in the chain", code: "«p\n// avoid an unhandled rejection\n.catch(noop)»;", answer: true },
  { name: "behind the statement before", code: "a(); // best effort\n«p.catch(noop)»;", answer: false },
]);

askAll("isHandlerExplained by none", (facts, node) => isHandlerExplained(facts, firstArgumentOf(node), node, "none"), [
  { name: "inside", code: "«p.catch(() => { /* already gone */ })»", answer: false },
]);

function firstArgumentOf(node: TSESTree.Node): TSESTree.Expression {
  const [handler] = positionalArguments(node as TSESTree.CallExpression);
  if (!handler) throw new Error("a call without arguments");
  return handler;
}

import { chainLinkOf, endsHandled, rejectionHandlerOf } from "../../../src/semantics/promises/promise-chain.ts";
import { askAll } from "../../support/question-table.ts";

askAll("chainLinkOf", (_facts, node) => chainLinkOf(node)?.method, [
  { name: "then", code: "«p.then(f)»;", answer: "then" },
  { name: "catch by its string", code: "«p['catch'](f)»;", answer: "catch" },
  { name: "an optional finally", code: "«p?.finally(f)»;", answer: "finally" },
  { name: "another method", code: "«p.map(f)»;", answer: undefined },
  { name: "no call", code: "«p.then»;", answer: undefined },
]);

askAll("rejectionHandlerOf", (facts, node) => textOf(facts, node), [
  { name: "the first of catch", code: "«p.catch(f)»;", answer: "f" },
  { name: "the second of then", code: "«p.then(f, g)»;", answer: "g" },
  { name: "undefined is none", code: "«p.then(f, undefined)»;", answer: undefined },
  { name: "finally has none", code: "«p.finally(f)»;", answer: undefined },
]);

askAll("endsHandled", endsHandled, [
  { name: "catch", code: "«p.catch(() => {})»;", answer: true },
  { name: "catch without a handler", code: "«p.catch()»;", answer: false },
  { name: "then with one handler", code: "«p.then(f)»;", answer: false },
  { name: "then with two", code: "«p.then(f, g)»;", answer: true },
  { name: "finally behind a catch", code: "«p.catch(f).finally(g)»;", answer: true },
  { name: "two finally behind a catch", code: "«p.catch(f).finally(g).finally(h)»;", answer: true },
  { name: "then behind a catch", code: "«p.catch(f).then(g)»;", answer: false },
  { name: "finally alone", code: "«p.finally(f)»;", answer: false },
  { name: "a handler that is a number", code: "«p.catch(3)»;", answer: false },
  { name: "a handler of type any", code: "function f(h: any, p: Promise<void>) { «p.catch(h)»; }", answer: true },
  { name: "a handler of type string", code: "function f(h: string, p: Promise<void>) { «p.catch(h)»; }", answer: false, untyped: true },
  { name: "a handler that may be missing", code: "function f(p: Promise<void>, h?: () => void) { «p.catch(h)»; }", answer: true },
  { name: "spread handlers", code: "«p.then(...handlers)»;", answer: true },
]);

function textOf(facts: Parameters<typeof endsHandled>[0], node: Parameters<typeof chainLinkOf>[0]): string | undefined {
  const link = chainLinkOf(node);
  const handler = link && rejectionHandlerOf(link);
  return handler && facts.sourceCode.getText(handler);
}

import { isFunction } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { isPrerendered } from "../../../src/semantics/execution/prerendered.ts";
import { askAll } from "../../support/question-table.ts";

/** The same facts, of a file of a package that depends on something. */
function at(facts: Facts, file: string, dependency = "next"): Facts {
  const manifest = { hasCommands: false, programs: [], hasBrowserEntry: false, dependencies: [dependency], engines: [] };
  return Object.create(facts, { manifest: { value: manifest }, place: { value: { ...facts.place, file } }, project: { value: undefined } }) as Facts;
}

const PAGE = "export default «async function Page() { return read(); }»";

askAll("isPrerendered, of a page", (facts, node) => isFunction(node) && isPrerendered(at(facts, "/site/app/about/page.tsx"), node), [
  { name: "without parameters", code: PAGE, answer: true },
  { name: "what Next.js calls for the properties of a page", code: "export const getStaticProps = «async () => read()»;", answer: true },
  { name: "one that reads cookies", code: `${PAGE}; cookies();`, answer: false },
  { name: "one that says that it is made for each request", code: `${PAGE}; export const dynamic = "force-dynamic";`, answer: false },
  { name: "a function beside it", code: "«async function load() { return read(); }»", answer: false },
]);

askAll("isPrerendered, of a page whose parameters are not listed", (facts, node) => isFunction(node) && isPrerendered(at(facts, "/site/app/[slug]/page.tsx"), node), [
  { name: "runs for each request", code: PAGE, answer: false },
]);

askAll("isPrerendered, of another file", (facts, node) => isFunction(node) && isPrerendered(at(facts, "/site/lib/page-data.ts"), node), [
  { name: "is none", code: PAGE, answer: false },
]);

askAll("isPrerendered, without Next.js", (facts, node) => isFunction(node) && isPrerendered(at(facts, "/site/app/page.tsx", "express"), node), [
  { name: "is none", code: PAGE, answer: false },
]);

import { memoize } from "../../ast/memoize.ts";
import { stringOf, type FunctionNode, type SourceCode } from "../../ast/nodes.ts";
import { functionNameOf } from "../../ast/words.ts";
import { nodesOf } from "../../ast/walk.ts";
import { buildFramework, buildFunctions, requestNames, routeFile, routeFolder, routeFunctions } from "../../models/views/start-up.ts";
import type { Facts } from "../../facts/facts.ts";
import { folderOf } from "../../facts/file-path.ts";
import { filesThatWrite } from "../calls/written-names.ts";

/**
 * Whether a function runs when a site is built: `getStaticProps`, and what a route of Next.js is made of whose parameters are listed, or
 * that has none, and that reads nothing of a request. What the components within it read is not looked for.
 */
export function isPrerendered(facts: Facts, owner: FunctionNode): boolean {
  if (!isExported(owner) || facts.manifest?.dependencies.includes(buildFramework) !== true) return false;
  const name = functionNameOf(owner) ?? "";
  if (buildFunctions.has(name)) return true;
  const isOfRoute = routeFolder.test(facts.place.file) && routeFile.test(facts.place.file) && (owner.parent.type === "ExportDefaultDeclaration" || routeFunctions.has(name));
  return isOfRoute && areParametersListed(facts) && !readsRequest(facts.sourceCode);
}

function isExported({ parent }: FunctionNode): boolean {
  if (parent.type === "ExportDefaultDeclaration" || parent.type === "ExportNamedDeclaration") return true;
  return parent.type === "VariableDeclarator" && parent.parent.parent.type === "ExportNamedDeclaration";
}

/** `app/[slug]/page.tsx`, where this file or a layout above it has `generateStaticParams`. */
function areParametersListed({ place, project }: Facts): boolean {
  const [, ...segments] = place.file.split("[");
  if (segments.length === 0) return true;
  const folder = place.file.slice(0, place.file.lastIndexOf("["));
  const listing = project ? [...buildFunctions].flatMap((name) => filesThatWrite(project, name)) : [];
  return listing.some((file) => file.startsWith(folder) && folderOf(place.file).startsWith(folderOf(file)));
}

/** `await cookies()`, `({ searchParams })`, `export const dynamic = "force-dynamic";` */
const readsRequest = memoize((sourceCode: SourceCode): boolean => {
  return nodesOf(sourceCode, "Identifier").some(({ name }) => requestNames.has(name)) || nodesOf(sourceCode, "Literal").some((literal) => stringOf(literal) === "force-dynamic");
});

import { isBuiltin } from "node:module";
import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, stringOf, type Node } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import { globalNamesIn } from "../../ast/references.ts";
import { nodesOf } from "../../ast/walk.ts";
import { serverModules } from "../../data/event-loop-callbacks.ts";
import { browserFiles, browserGlobals, browserModules, copiedModules, nodeGlobals } from "../../data/platforms.ts";
import type { Facts } from "../../facts/facts.ts";

/** Where the code of a file runs. */
export type Platform = "browser" | "node" | "unknown";

/**
 * What a file says of where it runs, by its name, its imports and its globals: `import "node:fs"` → `node`. Code that
 * has signs of both runs in either, or has parts for each: that is "unknown", as is code without any sign.
 */
export function platformOf(facts: Facts, file: string): Platform {
  const { isClient, isForBrowsers, isForNode } = signsIn(facts);
  if (isClient) return "browser";
  const isShown = isForBrowsers || browserFiles.test(file);
  if (isShown === isForNode) return "unknown";
  return isShown ? "browser" : "node";
}

/** What becomes of a process whose promise is rejected without a handler, as the end of a sentence; nothing where none is known to run the code. */
export function endOfProcess(facts: Facts, file: string): string {
  return platformOf(facts, file) === "node" ? ", which ends a Node.js process" : "";
}

const signsIn = memoize(({ sourceCode }: Facts) => {
  const modules = modulesLoadedIn(sourceCode);
  const globals = globalNamesIn(sourceCode);
  const hasElements = nodesOf(sourceCode, "JSXElement").length > 0 || nodesOf(sourceCode, "JSXFragment").length > 0;
  return {
    isClient: sourceCode.ast.body.some((statement) => "directive" in statement && statement.directive === "use client"),
    isForBrowsers: hasElements || modules.some(isOfBrowsers) || globals.some(({ name }) => browserGlobals.has(name)),
    isForNode: sourceCode.text.startsWith("#!") || modules.some(isOfNode) || globals.some(isGlobalOfNode),
  };
});

/** What is imported, by whatever syntax; types leave no trace in the code that runs. */
function modulesLoadedIn(sourceCode: Facts["sourceCode"]): string[] {
  const imports = nodesOf(sourceCode, "ImportDeclaration").filter(({ importKind }) => importKind !== "type");
  const loaded: (Node | null | undefined)[] = [
    ...[...imports, ...nodesOf(sourceCode, "ImportExpression")].map(({ source }) => source),
    ...nodesOf(sourceCode, "CallExpression").map(requiredBy),
  ];
  return loaded.flatMap((module) => (module && stringOf(module)) ?? []);
}

function requiredBy({ callee, arguments: [module] }: TSESTree.CallExpression): Node | undefined {
  return callee.type === "Identifier" && callee.name === "require" ? module : undefined;
}

function isOfBrowsers(module: string): boolean {
  const [scope = "", name = ""] = module.split("/");
  return browserModules.has(scope.startsWith("@") ? `${scope}/${name}` : scope);
}

function isOfNode(module: string): boolean {
  return (isBuiltin(module) && !copiedModules.has(module)) || serverModules.has(module);
}

/** Not what only asks whether it is there, nor `process.env.NODE_ENV`. */
function isGlobalOfNode({ name, parent }: TSESTree.Identifier | TSESTree.JSXIdentifier): boolean {
  if (!nodeGlobals.has(name)) return false;
  if (parent.type === "UnaryExpression") return parent.operator !== "typeof";
  return parent.type !== "MemberExpression" || name !== "process" || memberName(parent) !== "env";
}

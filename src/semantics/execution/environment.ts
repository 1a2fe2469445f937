import type { TSESTree } from "@typescript-eslint/utils";
import { keyOf, memberName, stringOf, type Node } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import { globalNamesIn } from "../../ast/references.ts";
import { nodesOf } from "../../ast/walk.ts";
import { isBuiltin } from "../../models/views/builtin-modules.ts";
import { bothSides, browserTypes, desktopModules, electronMainExports, electronPageExports, environmentQuestions, extensionModules, nodeModules } from "../../models/views/environments.ts";
import { serverModules } from "../../models/views/event-loop-callbacks.ts";
import { browserFiles, browserGlobals, browserModules, copiedModules, nodeGlobals } from "../../models/views/platforms.ts";
import type { Facts, PlatformTypes, Tristate } from "../../facts/facts.ts";
import type { Manifest } from "../../facts/manifest.ts";
import type { Environment as Stated } from "../../facts/place-of.ts";
import { filesThatWrite } from "../calls/written-names.ts";
import { isWorkerFile } from "./worker-file.ts";

/** What runs the code of a file. */
export type Environment = Stated | "unknown";

/**
 * Returns what runs a file: by the user's settings; by its directives, imports, globals and name; and, if it has none of
 * these signs, by the tsconfig.json and package.json of its project. `import "node:fs"` → `node`. Code with signs of both
 * Node.js and a browser runs in either, or has parts for each, as has code that asks where it runs: that is "unknown", as is
 * code without any sign.
 */
export const environmentOf = memoize((facts: Facts): Environment => {
  return facts.place.environment ?? environmentByCode(facts) ?? environmentByProject(facts);
});

/** Decides whether Electron runs a file, in its main process or in a page: `import { app } from "electron"`. "unknown" for others of such an application. */
export const runsInElectron = memoize((facts: Facts): Tristate => {
  if (signsIn(facts).isForDesktop) return "yes";
  const { project } = facts;
  return project && desktopPackages.some((name) => filesThatWrite(project, name).length > 0) ? "unknown" : "no";
});

const desktopPackages = [...new Set([...desktopModules].map(packageOf))];

/** Returns nothing for a file without any sign, and "unknown" for signs that contradict each other. */
function environmentByCode(facts: Facts): Environment | undefined {
  const { directives, exportsOfElectron, isForBrowsers, isForExtensions, isForNode, namesPage } = signsIn(facts);
  if (directives.includes("use client")) return "browser";
  // Frameworks handle what these functions reject.
  if (directives.includes("use server")) return "unknown";
  if (isForExtensions) return "extension-host";
  if (exportsOfElectron.some((name) => electronMainExports.has(name))) return "electron-main";
  if (isWorkerFile(facts)) return "worker";
  const isShown = isForBrowsers || exportsOfElectron.some((name) => electronPageExports.has(name)) || browserFiles.test(facts.place.file);
  if ((isShown || namesPage) && isForNode) return "unknown";
  if (isShown) return "browser";
  if (namesPage) return isForBoth(facts) ? "unknown" : "browser";
  return isForNode ? "node" : undefined;
}

/** Whether code that names a page runs elsewhere as well: it asks where it is, or its package has an entry of its own for browsers. */
function isForBoth({ manifest, sourceCode }: Facts): boolean {
  return manifest?.hasBrowserEntry === true || globalNamesIn(sourceCode).some(isAskedFor) || nodesOf(sourceCode, "Identifier").some(({ name }) => environmentQuestions.has(name));
}

/** Globals without which there is no such platform at all. */
const PLATFORMS = new Set(["document", "process", "self", "window"]);

/** `typeof window` */
function isAskedFor({ name, parent }: TSESTree.Identifier | TSESTree.JSXIdentifier): boolean {
  return PLATFORMS.has(name) && parent.type === "UnaryExpression" && parent.operator === "typeof";
}

/** What the files of a package have in common, as far as its manifest and its compiler options agree. */
function environmentByProject({ manifest, project }: Facts): Environment {
  const signs = [manifest && environmentByManifest(manifest), environmentByTypes(project?.platformTypes?.())];
  const [sign, ...others] = signs.filter((known) => known !== undefined);
  return sign !== undefined && others.every((other) => other === sign) ? sign : "unknown";
}

function environmentByManifest({ dependencies, engines, hasBrowserEntry, hasCommands }: Manifest): Environment | undefined {
  if (engines.includes("vscode")) return "extension-host";
  if (hasBrowserEntry || dependencies.some((name) => bothSides.has(name))) return "unknown";
  const isShown = dependencies.some((name) => browserModules.has(name));
  const isForNode = hasCommands || dependencies.some(isPackageOfNode);
  if (isShown && isForNode) return "unknown";
  if (isShown) return "browser";
  return isForNode ? "node" : undefined;
}

/** `lib` and `types` say something only if they are written down: by default, all is there. */
function environmentByTypes({ lib, types }: Partial<PlatformTypes> = {}): Environment | undefined {
  const has = (name: string) => lib?.some((file) => file.split(".").includes(name)) ?? false;
  if (has("webworker") && !has("dom")) return "worker";
  const isForNode = types?.includes("node") ?? false;
  if (isForNode) return lib && !has("dom") ? "node" : undefined;
  return types?.some((name) => browserTypes.has(name)) && !(lib && !has("dom")) ? "browser" : undefined;
}

const signsIn = memoize(({ sourceCode }: Facts) => {
  const modules = modulesLoadedIn(sourceCode);
  const globals = globalNamesIn(sourceCode);
  const hasElements = nodesOf(sourceCode, "JSXElement").length > 0 || nodesOf(sourceCode, "JSXFragment").length > 0;
  return {
    directives: sourceCode.ast.body.flatMap((statement) => ("directive" in statement ? [statement.directive] : [])),
    exportsOfElectron: modules.includes("electron") ? namesTakenFrom(sourceCode, "electron") : [],
    isForDesktop: modules.some((module) => desktopModules.has(module)),
    isForBrowsers: hasElements || modules.some(isOfBrowsers),
    isForExtensions: modules.some((module) => extensionModules.has(module)),
    isForNode: sourceCode.text.startsWith("#!") || modules.some(isOfNode) || globals.some((name) => isGlobalOfNode(name) && !(hasElements && isRequire(name))),
    namesPage: globals.some(({ name }) => browserGlobals.has(name)),
  };
});

/** `["app"]` for `import { app } from "electron"` and `const { app } = require("electron")`. */
function namesTakenFrom(sourceCode: Facts["sourceCode"], module: string): string[] {
  const imported = nodesOf(sourceCode, "ImportDeclaration").filter(({ source }) => source.value === module);
  const names = imported.flatMap(({ specifiers }) => specifiers.flatMap((specifier) => (specifier.type === "ImportSpecifier" ? [nameOf(specifier.imported)] : [])));
  const required = nodesOf(sourceCode, "VariableDeclarator").filter(({ init }) => init?.type === "CallExpression" && isText(requiredBy(init), module));
  return [...names, ...required.flatMap(({ id }) => (id.type === "ObjectPattern" ? id.properties.flatMap((part) => (part.type === "Property" ? (keyOf(part) ?? []) : [])) : []))];
}

function nameOf(name: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return name.type === "Identifier" ? name.name : name.value;
}

function isText(node: Node | undefined, text: string): boolean {
  return node !== undefined && stringOf(node) === text;
}

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
  return browserModules.has(packageOf(module));
}

/** `react` for `react/jsx-runtime`, `@angular/core` for `@angular/core/testing`. */
function packageOf(module: string): string {
  const [scope = "", name = ""] = module.split("/");
  return scope.startsWith("@") ? `${scope}/${name}` : scope;
}

function isOfNode(module: string): boolean {
  if (copiedModules.has(module)) return false;
  const name = packageOf(module);
  return isBuiltin(module) || nodeModules.has(module) || (isPackageOfNode(name) && !bothSides.has(name));
}

function isPackageOfNode(name: string): boolean {
  return serverModules.has(name) || nodeModules.has(name);
}

/** Beside JSX it is the bundler that reads it: `<Image source={require("./logo.png")} />`. */
function isRequire({ name }: TSESTree.Identifier | TSESTree.JSXIdentifier): boolean {
  return name === "require";
}

/** Not what only asks whether it is there, nor `process.env.NODE_ENV`. */
function isGlobalOfNode({ name, parent }: TSESTree.Identifier | TSESTree.JSXIdentifier): boolean {
  if (!nodeGlobals.has(name)) return false;
  if (parent.type === "UnaryExpression") return parent.operator !== "typeof";
  return parent.type !== "MemberExpression" || name !== "process" || memberName(parent) !== "env";
}

import type { TSESTree } from "@typescript-eslint/utils";
import { keyOf, memberName, unwrap, type Expression, type FunctionNode } from "../../ast/nodes.ts";
import { returnedBy } from "../../ast/returns.ts";
import { nodesOf } from "../../ast/walk.ts";
import type { Facts, TypeName } from "../../facts/facts.ts";
import { isBuiltin } from "../../models/views/builtin-modules.ts";
import { filesThatWrite } from "../calls/written-names.ts";

/** An interface that more files name than this is too common to be looked for in all of them. */
const MANY_FILES = 100;

/**
 * Decides whether a call that returns a promise or nothing by an interface of the project, `log(entry: Entry): void | Promise<void>`, returns
 * nothing by each class that implements it. `false` if no class does: what callers give may be async.
 */
export function isImplementedWithoutPromise(facts: Facts, call: Expression): boolean {
  const node = unwrap(call);
  const callee = node.type === "CallExpression" ? unwrap(node.callee) : undefined;
  const method = callee?.type === "MemberExpression" ? memberName(callee) : undefined;
  if (callee?.type !== "MemberExpression" || method === undefined || facts.promise(node) !== "optional" || facts.definition(callee)) return false;
  const [type, ...others] = facts.instance(callee.object);
  if (!type || others.length > 0 || isOfPackage(facts, type)) return false;
  const bodies = implementationsOf(facts, type.name, method);
  return bodies !== undefined && bodies.length > 0 && bodies.every(({ body, its }) => returnsNothing(its, body));
}

/** By the import, an interface of the project has the path of its file, or an alias of that: `src/audit`. */
function isOfPackage({ manifest }: Facts, { module }: TypeName): boolean {
  if (module === undefined || module.startsWith(".")) return false;
  return !manifest || isBuiltin(module) || manifest.dependencies.some((name) => module === name || module.startsWith(`${name}/`));
}

interface Implementation {
  readonly its: Facts;
  readonly body: FunctionNode;
}

/** Returns the methods of a name in the classes of the project that implement an interface; `undefined` if they cannot all be found. */
function implementationsOf(facts: Facts, type: string, method: string): readonly Implementation[] | undefined {
  const { project } = facts;
  const files = project ? filesThatWrite(project, type) : [];
  if (files.length > MANY_FILES) return undefined;
  const parsed = files.filter((file) => file !== facts.place.file && IMPLEMENTING.test(project?.textOf(file) ?? "")).map((file) => project?.parse(file));
  if (!parsed.every((its) => its !== undefined)) return undefined;
  return [facts, ...parsed].flatMap((its) => classesOf(its).filter((owner) => implementsType(owner, type)).flatMap((owner) => methodsOf(owner, method).map((body) => ({ its, body }))));
}

const IMPLEMENTING = /\bimplements\b/u;

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

function classesOf({ sourceCode }: Facts): ClassNode[] {
  return [...nodesOf(sourceCode, "ClassDeclaration"), ...nodesOf(sourceCode, "ClassExpression")];
}

function implementsType({ implements: interfaces }: Partial<ClassNode>, type: string): boolean {
  return interfaces?.some(({ expression }) => expression.type === "Identifier" && expression.name === type) ?? false;
}

/** `log() { … }`, `log = () => { … };` */
function methodsOf({ body }: ClassNode, name: string): FunctionNode[] {
  return body.body.flatMap((member) => {
    const value = (member.type === "MethodDefinition" || member.type === "PropertyDefinition") && keyOf(member) === name ? member.value : undefined;
    return value?.type === "FunctionExpression" || value?.type === "ArrowFunctionExpression" ? [value] : [];
  });
}

/** Not async, and without a value. */
function returnsNothing({ sourceCode }: Facts, node: FunctionNode): boolean {
  return !node.async && returnedBy(sourceCode, node).every((value) => value === null);
}

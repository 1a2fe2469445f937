import type { TSESTree } from "@typescript-eslint/utils";
import { memberRead } from "../../ast/member-read.ts";
import { unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import type { Facts, TypeName } from "../../facts/facts.ts";
import type { ApiRow } from "../../models/lookup.ts";
import { hasRole, type ApiRole } from "../../models/roles.ts";
import { apisThat } from "../../models/views/views.ts";
import { callOf, isCall, isCallTo, type CallNode } from "./call.ts";
import { originOf } from "./origin.ts";

/**
 * Returns what the models say of the API that a call calls: by the export or global that it is, by the type of the
 * callee (`navigate()` with `const navigate = useNavigate()`), by the type of the object whose method it is.
 */
export function modelOfCall(facts: Facts, call: TSESTree.CallExpression): ApiRow | undefined {
  return modelOfCallee(facts, callOf(facts, call).callee);
}

/** Returns the same of a function that is not called yet. */
export function modelOfCallee(facts: Facts, callee: Expression): ApiRow | undefined {
  const origin = originOf(facts, callee);
  const named = origin && facts.models.find(origin.module, origin.path);
  return named ?? modelOfType(facts, callee, []) ?? modelOfMethod(facts, callee);
}

/** Returns what a user's own models say of what a call calls: views have the known ones only. */
export function modelByUser(facts: Facts, call: CallNode): ApiRow | undefined {
  const { added } = facts.models;
  const origin = added && callOf(facts, call).origin;
  return origin && added.find(origin.module, origin.path);
}

/** Decides whether a node is a call, or `new`, of an API that has a role: `isCallThat(facts, node, "process exit")`. */
export function isCallThat(facts: Facts, node: Node | null | undefined, role: ApiRole): boolean {
  if (isCallTo(facts, node, apisThat(role))) return true;
  return facts.models.added !== undefined && node != null && isCall(node) && hasRole(modelByUser(facts, node)?.is, role);
}

/** Decides whether a statement ends the process: `process.exit(1);`. */
export function isProcessExit(facts: Facts, statement: Node | undefined): boolean {
  return statement?.type === "ExpressionStatement" && isCallThat(facts, unwrap(statement.expression), "process exit");
}

/** Returns what the models say of the value itself, by its type. */
export function modelOfValue(facts: Facts, value: Expression): ApiRow | undefined {
  return modelOfType(facts, value, []);
}

/** Returns what the models say of a member of an object, by the type of that. */
export function modelOfMember(facts: Facts, object: Expression, member: string): ApiRow | undefined {
  return modelOfType(facts, object, [member]);
}

/** `query.refetch`, and `refetch` after `const { refetch } = useQuery(…);`. */
function modelOfMethod(facts: Facts, callee: Expression): ApiRow | undefined {
  const member = memberRead(facts.sourceCode, callee);
  return member && modelOfMember(facts, member.object, member.name);
}

/** The type of `t.test` is that of the function `test`, whose promise another one waits for. */
function isNamedType({ name }: TypeName): boolean {
  return /^[A-Z]/u.test(name) || name === "default";
}

function modelOfType(facts: Facts, value: Expression, path: readonly string[]): ApiRow | undefined {
  const rows = facts.instance(value).filter(isNamedType).map(({ module, name }: TypeName) => facts.models.find(module ?? "globalThis", [name, ...path]));
  return rows.find((row) => row !== undefined);
}

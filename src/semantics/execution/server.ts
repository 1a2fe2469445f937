import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap, type Expression, type FunctionNode } from "../../ast/nodes.ts";
import { constantValueOf } from "../../ast/scope.ts";
import { requestTypes, routeMethods, serverModules } from "../../models/views/event-loop-callbacks.ts";
import type { Facts } from "../../facts/facts.ts";
import { originOf } from "../calls/origin.ts";

/** `app.get("/", f)` of a server or router that is known as one. */
export function isRoute(facts: Facts, call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  return callee.type === "MemberExpression" && routeMethods.has(memberName(callee) ?? "") && isServer(facts, callee.object);
}

/** `(req: IncomingMessage, res) => …`, also where the type comes from what the function is given to. */
export function takesRequest(facts: Facts, { params }: FunctionNode): boolean {
  return params.some(
    (parameter) =>
      parameter.type === "Identifier" &&
      facts.instance(parameter).some(({ name, module }) => requestTypes.has(name) && isServerModule(module)),
  );
}

/** A server, a router, and what their methods give back: `router.route("/")`. */
function isServer(facts: Facts, node: Expression): boolean {
  if (facts.instance(node).some(({ module }) => isServerModule(module)) || isMadeByServerModule(facts, node)) return true;
  const callee = node.type === "CallExpression" ? unwrap(node.callee) : undefined;
  return callee?.type === "MemberExpression" && routeMethods.has(memberName(callee) ?? "") && isServer(facts, callee.object);
}

function isServerModule(module: string | undefined): boolean {
  return module !== undefined && serverModules.has(module);
}

/** `express()`, `const router = express.Router()`. */
function isMadeByServerModule(facts: Facts, node: Expression): boolean {
  const value = constantValueOf(facts.sourceCode, node) ?? unwrap(node);
  return value.type === "CallExpression" && isServerModule(originOf(facts, value.callee)?.module);
}

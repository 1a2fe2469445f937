import type { TSESTree } from "@typescript-eslint/utils";
import { enclosingFunction, memberName, unwrap, type Node } from "../../ast/nodes.ts";
import { namesInChain } from "../../ast/words.ts";
import { logFunction, logMethods, logNames } from "../../models/views/loggers.ts";

/** Whether an object is there to log, by its name: `console`, `this.#logger`. */
export function isLog(object: Node): boolean {
  return namesInChain(object).some((name) => logNames.has(name.replace(/^[#_]/u, "")));
}

/** `console.log(x)`, `this.logger.info(x)`, `debug(x)`, `this.logger(x)`. */
export function isLogCall(node: Node): boolean {
  if (node.type !== "CallExpression") return false;
  const callee = unwrap(node.callee);
  return isLog(callee.type === "MemberExpression" && callee.object.type !== "ThisExpression" ? callee.object : callee);
}

/** `logger.error(x)`, `log(x)`; not what else one does with a log, such as `logger.flush()`. */
export function writesLogEntry(node: Node): boolean {
  if (node.type !== "CallExpression" || !isLogCall(node)) return false;
  const callee = unwrap(node.callee);
  return callee.type !== "MemberExpression" || logMethods.has(memberName(callee) ?? "");
}

/** Whether a statement is all that a function does which writes the log: there is no other place to tell that it failed. */
export function isAllOfLogger(statement: TSESTree.Statement): boolean {
  const writer = enclosingFunction(statement);
  if (writer?.type !== "FunctionDeclaration" || statement.parent !== writer.body) return false;
  return writer.body.body.length === 1 && logFunction.test(writer.id?.name ?? "");
}

import { conditionsAround } from "../../ast/conditions.ts";
import { unwrap, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { isDeclaredOutside, onlyDefinition, variableOf } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCall, isCallTo } from "../calls/call.ts";

const EXISTS = new Set(["node:fs#existsSync"]);

/**
 * Whether a function makes one file or folder where it is missing, which it is once: `if (!existsSync(LOGS)) mkdirSync(LOGS);`. A path that
 * comes from a parameter, or from an object, may be another each time.
 */
export function isEnsured(facts: Facts, node: Node, owner: FunctionNode): boolean {
  const [path] = isCall(node) ? node.arguments : [];
  if (!path || path.type === "SpreadElement" || !isFixed(facts, path, owner)) return false;
  const text = facts.sourceCode.getText(path);
  return conditionsAround(node, owner).some(({ test, holds }) => isQuestionFor(facts, holds ? negatedIn(test) : test, text));
}

/** `existsSync(file)` in `!existsSync(file)` */
function negatedIn(test: Node): Node | undefined {
  const node = unwrap(test);
  return node.type === "UnaryExpression" && node.operator === "!" ? node.argument : undefined;
}

function isQuestionFor(facts: Facts, test: Node | undefined, path: string): boolean {
  const call = test && unwrap(test);
  if (call?.type !== "CallExpression" || !isCallTo(facts, call, EXISTS)) return false;
  const [asked] = call.arguments;
  return asked !== undefined && facts.sourceCode.getText(asked) === path;
}

/** Made of constants, of what is outside of the function, and of calls of such: `join(process.cwd(), "logs")`. A constant may name itself. */
function isFixed(facts: Facts, value: Node, owner: FunctionNode, seen: readonly Node[] = []): boolean {
  if (seen.includes(value)) return false;
  return [...within(facts.sourceCode, value)].every((node) => {
    if (node.type === "ThisExpression" || node.type === "AwaitExpression") return false;
    const variable = node.type === "Identifier" ? variableOf(facts.sourceCode, node) : undefined;
    if (!variable || isDeclaredOutside(variable, owner)) return true;
    const definition = onlyDefinition(variable);
    const declared = definition?.type === "Variable" && definition.parent.kind === "const" && definition.node.id.type === "Identifier" ? definition.node.init : undefined;
    return declared != null && isFixed(facts, declared, owner, [...seen, value]);
  });
}

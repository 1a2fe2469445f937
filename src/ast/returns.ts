import { unwrap, type Expression, type FunctionNode, type SourceCode } from "./nodes.ts";
import { within } from "./walk.ts";

/** Returns what each `return` of a function returns, without its types: the body of `() => load()`, and `null` for `return;`. */
export function returnedBy(sourceCode: SourceCode, { body }: Pick<FunctionNode, "body">): (Expression | null)[] {
  if (body.type !== "BlockStatement") return [unwrap(body)];
  return [...within(sourceCode, body)].flatMap((node) => (node.type === "ReturnStatement" ? [node.argument && unwrap(node.argument)] : []));
}

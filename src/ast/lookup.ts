import { isFunction, type FunctionNode, type SourceCode } from "./nodes.ts";
import { within } from "./walk.ts";

interface Functions {
  readonly byBody: ReadonlyMap<number, FunctionNode>;
  readonly byRange: ReadonlyMap<string, FunctionNode>;
}

const functionsOfFiles = new WeakMap<SourceCode, Functions>();

/** The function that stands at a range of the file. */
export function functionAt(sourceCode: SourceCode, range: readonly [number, number]): FunctionNode | undefined {
  return functionsOf(sourceCode).byRange.get(range.join());
}

/** The function whose body begins at an offset. */
export function functionWithBodyAt(sourceCode: SourceCode, at: number): FunctionNode | undefined {
  return functionsOf(sourceCode).byBody.get(at);
}

/** Where the body of a function begins, parentheses included: at `{`, or behind `=>`. */
export function bodyStart(sourceCode: SourceCode, { body }: FunctionNode): number {
  if (body.type === "BlockStatement") return body.range[0];
  let [first] = body.range;
  for (let token = sourceCode.getTokenBefore(body); token?.value === "("; token = sourceCode.getTokenBefore(token)) [first] = token.range;
  return first;
}

function functionsOf(sourceCode: SourceCode): Functions {
  let functions = functionsOfFiles.get(sourceCode);
  if (!functions) {
    const all = [...within(sourceCode, sourceCode.ast, () => true)].filter(isFunction);
    const byBody = new Map(all.map((node) => [bodyStart(sourceCode, node), node]));
    functions = { byBody, byRange: new Map(all.map((node) => [node.range.join(), node])) };
    functionsOfFiles.set(sourceCode, functions);
  }
  return functions;
}

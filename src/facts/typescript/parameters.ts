import type ts from "typescript";

/** What a function does with a parameter, read off its body: `value` if it takes nothing but members and texts from it. */
export type ParameterUse = "promise" | "unknown" | "value";

const MEMBERS_OF_PROMISES = new Set(["catch", "finally", "then"]);
const usesOfParameters = new WeakMap<ts.ParameterDeclaration, ParameterUse>();

/**
 * Looks at the body of a function of the project, in whatever file: one step, what it hands on is not followed.
 * Nothing is known of functions without a body, as packages declare them.
 */
export function useOfParameter(program: ts.Program, parameter: ts.ParameterDeclaration): ParameterUse {
  let use = usesOfParameters.get(parameter);
  if (use === undefined) usesOfParameters.set(parameter, (use = computeUse(program, parameter)));
  return use;
}

function computeUse(program: ts.Program, { name, parent }: ts.ParameterDeclaration): ParameterUse {
  const { body } = parent as { body?: ts.Node };
  const text = textOf(name);
  if (!body || text === undefined || program.isSourceFileFromExternalLibrary(parent.getSourceFile())) return "unknown";
  const symbol = program.getTypeChecker().getSymbolAtLocation(name);
  const uses = namesIn(body, text).filter((node) => program.getTypeChecker().getSymbolAtLocation(node) === symbol).map(useAt);
  if (uses.includes("promise")) return "promise";
  return uses.length > 0 && uses.every((use) => use === "value") ? "value" : "unknown";
}

function textOf(node: ts.Node): string | undefined {
  const { escapedText } = node as { escapedText?: unknown };
  return typeof escapedText === "string" ? escapedText : undefined;
}

function namesIn(root: ts.Node, text: string): ts.Node[] {
  const found: ts.Node[] = [];
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (textOf(node) === text) found.push(node);
    node.forEachChild((child) => void pending.push(child));
  }
  return found;
}

/** `user.name`, `${user}` and so on; the kinds of nodes are told by what they have, as `typescript` is not loaded for them. */
function useAt(node: ts.Node): ParameterUse {
  const parent = node.parent as { expression?: ts.Node; name?: ts.Node; literal?: ts.Node; questionDotToken?: ts.Node };
  if (parent.expression !== node) return "unknown";
  const member = parent.name && textOf(parent.name);
  if (member !== undefined) return MEMBERS_OF_PROMISES.has(member) ? "promise" : "value";
  return parent.literal ? "value" : "unknown";
}

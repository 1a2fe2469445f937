import type * as ts from "./compiler.ts";
import type { AsyncCounterpart } from "../facts.ts";
import { isOfProject } from "./definitions.ts";
import { symbolAt } from "./names.ts";
import type { LooseTsNode } from "./loose-node.ts";
import { promiseOfType } from "./types.ts";

const ENDING = "Sync";

/**
 * Whether beside `readSync`, in the module that it is imported from or in the type that it is a member of, there is a
 * `read` that returns a promise or takes a callback. Not asked of the project's own functions, nor of the platform's.
 */
export function asyncCounterpartByType(program: ts.Program, callee: ts.Node): AsyncCounterpart | "unknown" {
  const symbol = symbolAt(program, callee);
  const [declaration] = symbol?.declarations ?? [];
  if (!symbol?.name.endsWith(ENDING) || !declaration || isOfProject(program, declaration)) return "unknown";
  if (program.isSourceFileDefaultLibrary(declaration.getSourceFile())) return "unknown";
  const sibling = memberBeside(program, callee, symbol.name.slice(0, -ENDING.length));
  if (!sibling) return "unknown";
  const checker = program.getTypeChecker();
  return kindOf(program, checker.getTypeOfSymbol(sibling).getCallSignatures(), checker.getTypeOfSymbol(symbol).getCallSignatures());
}

function memberBeside(program: ts.Program, callee: ts.Node, name: string): ts.Symbol | undefined {
  const checker = program.getTypeChecker();
  const { expression } = callee as { expression?: ts.Node };
  if (expression) return checker.getPropertyOfType(checker.getTypeAtLocation(expression), name);
  const module = moduleNamedFor(checker.getSymbolAtLocation(callee));
  const exporting = module && checker.getSymbolAtLocation(module);
  const found = exporting && checker.getExportsOfModule(exporting).find((member) => member.name === name);
  return found && checker.getExportSymbolOfSymbol(found);
}

/** The text that names the module, in the `import` or the `require` that declares a name. */
function moduleNamedFor(symbol: ts.Symbol | undefined): ts.Node | undefined {
  let node: LooseTsNode | undefined = symbol?.declarations?.[0];
  while (node) {
    const module = node.moduleSpecifier ?? node.initializer?.arguments?.[0];
    if (module) return module;
    node = node.parent;
  }
  return undefined;
}

type Signatures = readonly ts.Signature[];

function kindOf(program: ts.Program, siblings: Signatures, own: Signatures): AsyncCounterpart | "unknown" {
  if (siblings.some((signature) => promiseOfType(program, signature.getReturnType()) === "always")) return "promise";
  const most = Math.max(...own.map(({ parameters }) => parameters.length));
  return siblings.some((signature) => signature.parameters.length > most && endsWithCallback(program, signature)) ? "callback" : "unknown";
}

function endsWithCallback(program: ts.Program, { parameters }: ts.Signature): boolean {
  const checker = program.getTypeChecker();
  const last = parameters.at(-1);
  return last !== undefined && checker.getNonNullableType(checker.getTypeOfSymbol(last)).getCallSignatures().length > 0;
}

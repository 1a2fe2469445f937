import path from "node:path";
import ts from "typescript";

/**
 * Types are real where imports lead somewhere: what a package imports and does not bring along is named in the
 * plan, and nothing else may be missing. Asked when all has been measured.
 */
export function checkImports(programs, { folder, absent }) {
  const missing = [...programs].flatMap(([file, program]) => unresolvedIn(file, program).map((name) => `${path.relative(folder, file)}: ${name}`));
  const unknown = missing.filter((entry) => !absent.includes(entry.split(": ")[1]));
  if (unknown.length > 0) throw new Error(`Imports that lead nowhere:\n${unknown.join("\n")}`);
}

function unresolvedIn(file, program) {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const specifiers = source.statements.map(({ moduleSpecifier }) => moduleSpecifier).filter((specifier) => specifier !== undefined);
  // A script of its own, as `import "./polyfill"` may bring in, has no symbol.
  return specifiers.filter((specifier) => !isBare(specifier) && !checker.getSymbolAtLocation(specifier)).map(({ text }) => text);
}

function isBare({ parent }) {
  return ts.isImportDeclaration(parent) && !parent.importClause;
}

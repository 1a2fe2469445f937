/** What TypeScript says of the APIs of packages, for models: they are installed into a temporary folder, without their scripts. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ts from "typescript";
import { spelledOut } from "../../src/models/lookup.ts";

/** Returns the checker and the symbols of the modules, in their order; `undefined` for one that is not there or has no types. */
export function openModules(modules, packages) {
  const folder = mkdtempSync(path.join(tmpdir(), "models-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }');
  console.error(`Installing ${String(packages.length)} packages…`);
  execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--legacy-peer-deps", ...packages], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  const file = path.join(folder, "index.ts");
  writeFileSync(file, modules.map((module, index) => `import * as m${String(index)} from "${module}"; m${String(index)};`).join("\n"));
  const program = ts.createProgram([file], { lib: ["lib.esnext.d.ts", "lib.dom.d.ts"], module: ts.ModuleKind.Preserve, moduleResolution: ts.ModuleResolutionKind.Bundler, esModuleInterop: true, noEmit: true, skipLibCheck: true, strict: true, target: ts.ScriptTarget.ESNext, types: ["node"] });
  const checker = program.getTypeChecker();
  const imports = program.getSourceFile(file).statements.filter(ts.isImportDeclaration);
  return { checker, folder, symbols: imports.map(({ moduleSpecifier }) => checker.getSymbolAtLocation(moduleSpecifier)) };
}

export function hasThen(checker, type) {
  const members = type.isUnion() ? type.types : [type];
  return members.some((member) => (member.flags & ts.TypeFlags.Any) === 0 && checker.getPropertyOfType(checker.getApparentType(member), "then") !== undefined);
}

/** The type of an API: of an export, or of a member of its instances or of itself. */
export function typeAt(checker, model, module, name) {
  const [first, ...rest] = name.split(".");
  const starts = startsOf(checker, model, module, first);
  return starts.map((start) => rest.reduce((type, member) => type && memberOf(checker, type, member), start)).find((type) => type !== undefined);
}

function startsOf(checker, model, module, name) {
  if (!module) return [...ofSymbol(checker, checker.resolveName(name, undefined, ts.SymbolFlags.All, false)), ...givenTypes(checker, model, module, name)];
  const exported = checker.getExportsOfModule(module);
  const whole = module.exports?.get("export=");
  const namespace = whole && checker.getTypeOfSymbol(resolved(checker, whole));
  if (name === "default") {
    const entry = exported.find((symbol) => symbol.name === "default") ?? whole;
    return entry ? ofSymbol(checker, entry) : [];
  }
  const found = exported.filter((symbol) => symbol.name === name).flatMap((symbol) => ofSymbol(checker, symbol));
  const member = namespace && memberOf(checker, namespace, name);
  const ofDefault = exported.filter((symbol) => symbol.name === "default").flatMap((symbol) => ofSymbol(checker, symbol)).flatMap((type) => memberOf(checker, type, name) ?? []);
  return [...found, ...(member ? [member] : []), ...ofDefault, ...givenTypes(checker, model, module, name)];
}

/** A type that the module does not export: what the call returns that gives it, or passes to a callback. */
function givenTypes(checker, model, module, name) {
  return Object.entries(model.apis).flatMap(([pattern, api]) => {
    if (api.gives !== name && api.fulfills !== name && api.passes !== name) return [];
    return spelledOut(pattern).filter((path) => !path.startsWith(`${name}.`)).flatMap((path) => {
      const type = typeAt(checker, model, module, path);
      const signatures = type ? checker.getSignaturesOfType(type, ts.SignatureKind.Call) : [];
      if (api.passes === name) return signatures.flatMap((signature) => passedBy(checker, signature));
      const results = signatures.map((signature) => signature.getReturnType());
      return api.fulfills === name ? results.map((result) => checker.getAwaitedType(result) ?? result) : results;
    });
  });
}

/** What a function passes first to the functions that it is given. */
function passedBy(checker, signature) {
  const given = signature.parameters.map((parameter) => checker.getNonNullableType(checker.getTypeOfSymbol(parameter)));
  const members = given.flatMap((type) => (type.isUnion() ? type.types : [type]));
  const called = members.flatMap((type) => checker.getSignaturesOfType(type, ts.SignatureKind.Call));
  return called.flatMap(({ parameters: [first] }) => (first ? [checker.getTypeOfSymbol(first)] : []));
}

export function ofSymbol(checker, symbol) {
  if (!symbol) return [];
  const target = resolved(checker, symbol);
  const types = [];
  if (target.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) types.push(checker.getDeclaredTypeOfSymbol(target));
  if (target.flags & ts.SymbolFlags.Value) types.push(checker.getTypeOfSymbol(target));
  for (const type of [...types]) types.push(...checker.getSignaturesOfType(type, ts.SignatureKind.Construct).map((signature) => signature.getReturnType()));
  return types;
}

function resolved(checker, symbol) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function memberOf(checker, type, name) {
  const property = checker.getPropertyOfType(checker.getApparentType(checker.getNonNullableType(type)), name);
  return property && checker.getTypeOfSymbol(property);
}

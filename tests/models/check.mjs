/**
 * `npm run models:check [-- text]`: installs the packages that models were compared with, at the versions that stand
 * there, without their scripts, and asks TypeScript for each row whether the API exists, can be called, and returns what
 * the row says. It takes the network and Node 24, which reads the models as they are, and is no part of the tests.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ts from "typescript";
import { knownModels } from "../../src/models/index.ts";
import { node } from "../../src/models/node.ts";
import { web } from "../../src/models/web.ts";
import { spelledOut } from "../../src/models/lookup.ts";

/** Packages whose types are another package. */
const TYPES = ["@types/bcrypt", "@types/fs-extra", "@types/graceful-fs", "@types/node", "@types/pg", "@types/react", "@types/react-dom"];

const [only = ""] = process.argv.slice(2);
const chosen = [...node, ...web, ...knownModels.filter(({ checked }) => checked !== undefined)].filter(({ modules }) => modules[0].includes(only));
const folder = mkdtempSync(path.join(tmpdir(), "models-check-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const packages = [...new Set(chosen.flatMap(({ checked }) => checked ?? [])), ...TYPES];
writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }');
console.error(`Installing ${String(packages.length)} packages…`);
execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--legacy-peer-deps", ...packages], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });

const file = path.join(folder, "index.ts");
const modules = chosen.map(({ modules: [module] }) => module).filter((module) => module !== "globalThis");
writeFileSync(file, modules.map((module, index) => `import * as m${String(index)} from "${module}"; m${String(index)};`).join("\n"));
const program = ts.createProgram([file], { lib: ["lib.esnext.d.ts", "lib.dom.d.ts"], module: ts.ModuleKind.Preserve, moduleResolution: ts.ModuleResolutionKind.Bundler, esModuleInterop: true, noEmit: true, skipLibCheck: true, strict: true, target: ts.ScriptTarget.ESNext, types: ["node"] });
const checker = program.getTypeChecker();
const imports = program.getSourceFile(file).statements.filter(ts.isImportDeclaration);

let rows = 0;
const problems = [];
for (const model of chosen) {
  const [module] = model.modules;
  const index = modules.indexOf(module);
  const symbol = index < 0 ? undefined : checker.getSymbolAtLocation(imports[index].moduleSpecifier);
  if (module !== "globalThis" && !symbol) {
    problems.push(`${module}: the module is not there, or has no types`);
    continue;
  }
  for (const [pattern, api] of Object.entries(model.apis)) {
    for (const name of spelledOut(pattern).filter((each) => !each.includes("*"))) {
      rows += 1;
      const problem = problemOf(model, symbol, name, api);
      if (problem) problems.push(`${module}#${name}: ${problem}`);
    }
  }
}
for (const problem of problems) console.log(problem);
console.log(`${String(rows)} rows of ${String(chosen.length)} models, ${String(problems.length)} problems.`);
process.exitCode = problems.length > 0 ? 1 : 0;

function problemOf(model, module, name, { gives, neverRejects, mayFloat, returns }) {
  const type = typeAt(model, module, name);
  // That a later or an earlier version returns something else is worth a row as well.
  if (!type) return returns === "other" ? undefined : "does not exist";
  const results = checker.getSignaturesOfType(type, ts.SignatureKind.Call).map((signature) => signature.getReturnType());
  if (returns === undefined && gives === undefined) return neverRejects || mayFloat ? undefined : "the row says nothing";
  if (results.length === 0) return returns === "other" ? undefined : "is no function";
  const promising = results.some(hasThen);
  if (returns === "other") return results.every(hasThen) ? "returns a promise" : undefined;
  return returns === undefined || promising ? undefined : `returns ${checker.typeToString(results.at(-1))}`;
}

function hasThen(type) {
  const members = type.isUnion() ? type.types : [type];
  return members.some((member) => (member.flags & ts.TypeFlags.Any) === 0 && checker.getPropertyOfType(checker.getApparentType(member), "then") !== undefined);
}

/** The type of an API: of an export, or of a member of its instances or of itself. */
function typeAt(model, module, name) {
  const [first, ...rest] = name.split(".");
  const starts = startsOf(model, module, first);
  return starts.map((start) => rest.reduce((type, member) => type && memberOf(type, member), start)).find((type) => type !== undefined);
}

function startsOf(model, module, name) {
  if (!module) return [...ofSymbol(checker.resolveName(name, undefined, ts.SymbolFlags.All, false)), ...givenTypes(model, module, name)];
  const exported = checker.getExportsOfModule(module);
  const whole = module.exports?.get("export=");
  const namespace = whole && checker.getTypeOfSymbol(resolved(whole));
  if (name === "default") {
    const entry = exported.find((symbol) => symbol.name === "default") ?? whole;
    return entry ? ofSymbol(entry) : [];
  }
  const found = exported.filter((symbol) => symbol.name === name).flatMap(ofSymbol);
  const member = namespace && memberOf(namespace, name);
  const ofDefault = exported.filter((symbol) => symbol.name === "default").flatMap(ofSymbol).flatMap((type) => memberOf(type, name) ?? []);
  return [...found, ...(member ? [member] : []), ...ofDefault, ...givenTypes(model, module, name)];
}

/** A type that the module does not export: what the call returns that gives it. */
function givenTypes(model, module, name) {
  return Object.entries(model.apis).flatMap(([pattern, api]) => {
    if (api.gives !== name && api.fulfills !== name) return [];
    return spelledOut(pattern).filter((path) => !path.startsWith(`${name}.`)).flatMap((path) => {
      const type = typeAt(model, module, path);
      const results = type ? checker.getSignaturesOfType(type, ts.SignatureKind.Call).map((signature) => signature.getReturnType()) : [];
      return api.fulfills === name ? results.map((result) => checker.getAwaitedType(result) ?? result) : results;
    });
  });
}

function ofSymbol(symbol) {
  if (!symbol) return [];
  const target = resolved(symbol);
  const types = [];
  if (target.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) types.push(checker.getDeclaredTypeOfSymbol(target));
  if (target.flags & ts.SymbolFlags.Value) types.push(checker.getTypeOfSymbol(target));
  for (const type of [...types]) types.push(...checker.getSignaturesOfType(type, ts.SignatureKind.Construct).map((signature) => signature.getReturnType()));
  return types;
}

function resolved(symbol) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function memberOf(type, name) {
  const property = checker.getPropertyOfType(checker.getApparentType(checker.getNonNullableType(type)), name);
  return property && checker.getTypeOfSymbol(property);
}

/**
 * `npm run models:check [-- text]`: installs the packages that models were compared with, at the versions that are noted
 * there, and asks TypeScript for each row whether the API exists, can be called, and returns what the row says.
 * It takes the network and Node 24, which reads the models as they are, and is no part of the tests.
 */
import ts from "typescript";
import { knownModels } from "../../src/models/index.ts";
import { spelledOut } from "../../src/models/lookup.ts";
import { node } from "../../src/models/node.ts";
import { web } from "../../src/models/web.ts";
import { hasThen, openModules, typeAt } from "./api-types.mjs";

/** Packages whose types are another package. */
const TYPES = ["@types/bcrypt", "@types/fs-extra", "@types/graceful-fs", "@types/node", "@types/pg", "@types/react", "@types/react-dom"];

const [only = ""] = process.argv.slice(2);
const chosen = [...node, ...web, ...knownModels.filter(({ checked }) => checked !== undefined)].filter(({ modules }) => modules[0].includes(only));
const modules = chosen.map(({ modules: [module] }) => module).filter((module) => module !== "globalThis");
const { checker, symbols } = openModules(modules, [...new Set(chosen.flatMap(({ checked }) => checked ?? [])), ...TYPES]);

let rows = 0;
const problems = [];
for (const model of chosen) {
  const [module] = model.modules;
  const symbol = symbols[modules.indexOf(module)];
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

function problemOf(model, module, name, { blocks, gives, mayBeRefused, neverRejects, mayFloat, returns, ...others }) {
  const type = typeAt(checker, model, module, name);
  // Blocking functions are compared with the exports of several versions (tests/data).
  // That a later or an earlier version returns something else is worth a row as well.
  if (!type) return returns === "other" || blocks ? undefined : "does not exist";
  const results = checker.getSignaturesOfType(type, ts.SignatureKind.Call).map((signature) => signature.getReturnType());
  if (returns === undefined && gives === undefined) return neverRejects || mayBeRefused || mayFloat || blocks || Object.keys(others).length > 0 ? undefined : "the row says nothing";
  if (results.length === 0) return returns === "other" ? undefined : "is no function";
  const promising = results.some((result) => hasThen(checker, result));
  if (returns === "other") return results.every((result) => hasThen(checker, result)) ? "returns a promise" : undefined;
  return returns === undefined || promising ? undefined : `returns ${checker.typeToString(results.at(-1))}`;
}

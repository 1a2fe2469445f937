/**
 * `npm run models:check [-- text]`: installs the packages that models were compared with, at the versions that are noted
 * there, and asks TypeScript for each row whether the API exists, can be called, and returns what the row says.
 * It takes the network and Node 24, which reads the models as they are, and is no part of the tests.
 */
import ts from "typescript";
import { knownModels } from "../../src/models/index.ts";
import { linterBrands } from "../../src/models/linter-brands.ts";
import { spelledOut } from "../../src/models/lookup.ts";
import { testRunners } from "../../src/models/test-runners.ts";
import { hasThen, openModules, typeAt } from "./api-types.mjs";

/** Packages whose types are another package. */
const TYPES = ["@types/bcrypt", "@types/fs-extra", "@types/graceful-fs", "@types/node", "@types/pg", "@types/react", "@types/react-dom"];

/** Rows of what neither the types nor the running Node have, each with who has it. */
const ELSEWHERE = {
  "del#default": "versions before 7",
  "globalThis#Bun.sleep": "Bun",
  "globalThis#FileSystemHandle.remove": "Chromium",
  "globalThis#chrome": "extensions of Chromium",
  "globalThis#scheduler.wait": "Node.js calls it `scheduler.wait` of node:timers/promises; pages have it by a polyfill",
  "knex#Transaction": "the namespace `Knex`; types are looked up by their own names",
  "p-queue#PQueue.add": "the class is the default export; types are looked up by their own names",
  "node:test#TestContext.assert.partialDeepStrictEqual": "Node.js 22.13 and later, without types",
  "rimraf#default": "versions before 4",
  "tape#test": "the package itself; its types leave it out",
  "tape#test.only": "the package itself; its types leave it out",
};

const MISSING = "does not exist";
const known = new Set(Object.keys(ELSEWHERE));

const [only = ""] = process.argv.slice(2);
/** They are global where a test runs, or where a type carries them, and no package has them. */
const globalElsewhere = [...testRunners, ...linterBrands].filter(({ modules: [module] }) => module === "globalThis");
const chosen = knownModels.filter((model) => isChecked(model) && model.modules[0].includes(only));
const modules = chosen.map(({ modules: [module] }) => module).filter((module) => module !== "globalThis");
const { checker, symbols } = openModules(modules, [...new Set(chosen.flatMap(({ checked }) => checked ?? [])), ...TYPES]);

const ownModules = new Map(await Promise.all(chosen.map(async ({ modules: [module] }) => [module, isOfPlatform(module) ? await loaded(module) : undefined])));

let rows = 0;
const problems = [];
for (const model of chosen) {
  const [module] = model.modules;
  const symbol = symbols[modules.indexOf(module)];
  const own = ownModules.get(module);
  if (module !== "globalThis" && !symbol && !own) {
    problems.push(`${module}: the module is not there, or has no types`);
    continue;
  }
  for (const [pattern, api] of Object.entries(model.apis)) {
    for (const name of spelledOut(pattern).filter((each) => !each.includes("*"))) {
      rows += 1;
      const problem = problemOf(model, symbol, name, api);
      if (problem === MISSING && (hasMember(own, name) || known.delete(`${module}#${name}`))) continue;
      if (problem) problems.push(`${module}#${name}: ${problem}`);
    }
  }
}
if (only === "") problems.push(...[...known].map((name) => `${name}: is among those that are elsewhere, and need not be`));
for (const problem of problems) console.log(problem);
console.log(`${String(rows)} rows of ${String(chosen.length)} models, ${String(problems.length)} problems.`);
process.exitCode = problems.length > 0 ? 1 : 0;

function isChecked(model) {
  return model.checked !== undefined || (isOfPlatform(model.modules[0]) && !globalElsewhere.includes(model));
}

function isOfPlatform(module) {
  return module === "globalThis" || module.startsWith("node:");
}

/** The module of the Node that runs this; `undefined` if it has none of that name. */
async function loaded(module) {
  if (module === "globalThis") return globalThis;
  return import(module).catch(() => undefined);
}

/** Decides whether the running Node has an API that has no type; whatever it returns is not known then. */
function hasMember(holder, name) {
  const found = (path) => path.reduce((object, key) => object?.[key] ?? object?.prototype?.[key], holder);
  return holder !== undefined && found(name.split(".")) !== undefined;
}

function problemOf(model, module, name, { blocks, gives, mayBeRefused, neverRejects, mayFloat, returns, ...others }) {
  const type = typeAt(checker, model, module, name);
  // Blocking functions are compared with the exports of several versions (tests/data).
  // That a later or an earlier version returns something else is worth a row as well.
  if (!type) return returns === "other" || blocks ? undefined : MISSING;
  const results = checker.getSignaturesOfType(type, ts.SignatureKind.Call).map((signature) => signature.getReturnType());
  if (returns === undefined && gives === undefined) return neverRejects || mayBeRefused || mayFloat || blocks || Object.keys(others).length > 0 ? undefined : "the row says nothing";
  if (results.length === 0) return returns === "other" ? undefined : "is no function";
  const promising = results.some((result) => hasThen(checker, result));
  if (returns === "other") return results.every((result) => hasThen(checker, result)) ? "returns a promise" : undefined;
  return returns === undefined || promising ? undefined : `returns ${checker.typeToString(results.at(-1))}`;
}

/**
 * `npm run new-model -- <package>`: reads the types of a package, writes src/models/<package>.ts with a row for each
 * function and method that returns a promise, and enters the file in the index. Takes the network and Node 24.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { hasThen, ofSymbol, openModules } from "./api-types.mjs";
import { indexWith, modelText } from "./model-text.mjs";

const MODELS = path.join(import.meta.dirname, "../../src/models");
const INDEX = path.join(MODELS, "index.ts");

/** What every function has. */
const OF_FUNCTIONS = new Set(["apply", "bind", "call"]);

const [module, ...others] = process.argv.slice(2);
if (module === undefined || others.length > 0) stop("Usage: npm run new-model -- <package>, for example p-map");
const name = module.replace(/^@/u, "").replaceAll("/", "-");
const file = path.join(MODELS, `${name}.ts`);
if (existsSync(file)) stop(`src/models/${name}.ts is there already.`);

const { checker, folder, symbols: [symbol] } = openModules([module], [module, "@types/node"]);
if (!symbol) stop(`${module} has no types.`);
const { version } = JSON.parse(readFileSync(path.join(folder, "node_modules", module, "package.json"), "utf8"));
const promising = checker.getExportsOfModule(symbol).flatMap((exported) => ofSymbol(checker, exported).flatMap((type) => namesIn(exported.name, type)));
writeFileSync(file, modelText(module, version, [...new Set(promising)].sort()));
writeFileSync(INDEX, indexWith(readFileSync(INDEX, "utf8"), name));
console.log(`Made src/models/${name}.ts with ${String(new Set(promising).size)} names, and entered it in the index.
Next: leave out what nobody calls, add what types do not say, then
  npm run models:check -- ${module}
  npx vitest run tests/models --update`);

/** The export itself, and its members, as far as a call of them returns a promise. */
function namesIn(exported, type) {
  const members = checker.getPropertiesOfType(type).filter((member) => !OF_FUNCTIONS.has(member.name) && returnsPromise(checker.getTypeOfSymbol(member)));
  const own = returnsPromise(type) ? [exported] : [];
  // What `export =` exports has its class as `prototype`.
  const holder = exported === "prototype" ? "default" : exported;
  return [...own, ...members.filter(({ name: member }) => /^[$\w]+$/u.test(member)).map(({ name: member }) => `${holder}.${member}`)];
}

function returnsPromise(type) {
  return checker.getSignaturesOfType(type, ts.SignatureKind.Call).some((signature) => hasThen(checker, signature.getReturnType()));
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

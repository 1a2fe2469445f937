// npm run new-rule -- <name>: makes the files of a new rule, enters it in the index and says what is to be done next.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { filesOf, identifierOf } from "./files.mjs";

const root = path.join(import.meta.dirname, "..", "..");
const INDEX = path.join(root, "src", "rules", "index.ts");

/** What a rule does with its subject: `no-` disallows it; the others are verbs, with what the code shall do, or a limit. */
const FIRST_WORDS = ["no", "prefer", "require", "return", "await", "forward", "handle", "use", "max"];

const [name, ...others] = process.argv.slice(2);
const problem = name === undefined || others.length > 0 ? "Give the name of one rule." : problemOf(name);
if (problem) stop(problem);

const files = filesOf(name);
const index = indexWith(name, readFileSync(INDEX, "utf8"));
for (const [file, text] of Object.entries(files)) writeFileSync(path.join(root, file), text);
writeFileSync(INDEX, index);
console.log(nextSteps());

function problemOf(name) {
  if (!/^[a-z]+(?:-[a-z]+)+$/u.test(name)) return `"${name}" is not two or more words in lower case with a hyphen between them.`;
  const [first] = name.split("-");
  if (!FIRST_WORDS.includes(first)) return `"${name}" does not begin with one of ${FIRST_WORDS.join(", ")}.`;
  const taken = Object.keys(filesOf(name)).filter((file) => existsSync(path.join(root, file)));
  return taken.length > 0 ? `The name is taken: ${taken.join(" and ")} ${taken.length > 1 ? "are" : "is"} there.` : undefined;
}

/** The index with one rule more, sorted as the files are. */
function indexWith(name, index) {
  const files = readdirSync(path.dirname(INDEX)).map((file) => path.parse(file).name);
  const rules = [...files.filter((file) => file !== "index"), name].sort();
  const imports = rules.map((rule) => `import { ${identifierOf(rule)} } from "./${rule}.ts";\n`);
  const entries = rules.map((rule) => `  "${rule}": ${identifierOf(rule)},\n`);
  const made = index
    .replace(/^(?:import \{ \w+ \} from "\.\/[a-z-]+\.ts";\n)+/mu, imports.join(""))
    .replace(/^(?: {2}"[a-z-]+": \w+,\n)+/mu, entries.join(""));
  if (![...imports, ...entries].every((line) => made.includes(line))) stop("src/rules/index.ts is not what this command expects: mend it, or enter the rule by hand.");
  return made;
}

function nextSteps() {
  return `Made, with a small rule in them that stands in for yours:
${Object.keys(files).map((file) => `  ${file}`).join("\n")}
Entered in src/rules/index.ts.

Next:
  1. Write the cases in tests/rules/${name}.test.ts, and see them fail: npx vitest run tests/rules/${name}.test.ts
  2. Write the rule, then its page. Replace all that says REPLACE; npm test fails until none is left.
  3. npm run docs:update writes the head of the page, its table of options and the table in README.md.
  4. Name the rule in CHANGELOG.md, and run npm test.
docs/contributing.md has the whole way.`;
}

function stop(message) {
  console.error(`${message}\nUsage: npm run new-rule -- <name>, for example no-late-await`);
  process.exit(1);
}

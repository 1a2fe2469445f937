// npm run new-rule -- <name>: makes the files of a new rule, enters it in the index and says what is to be done next.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { planOf } from "./plan.mjs";

const root = path.join(import.meta.dirname, "..", "..");
const INDEX = path.join(root, "src", "rules", "index.ts");

const names = process.argv.slice(2);
const { problem, files, index } = planOf(names, {
  rules: readdirSync(path.dirname(INDEX)).map((file) => path.parse(file).name).filter((name) => name !== "index"),
  index: readFileSync(INDEX, "utf8"),
  isTaken: (file) => existsSync(path.join(root, file)),
});
if (problem) stop();

for (const [file, text] of Object.entries(files)) writeFileSync(path.join(root, file), text);
writeFileSync(INDEX, index);
console.log(nextSteps(...names));

function nextSteps(name) {
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

function stop() {
  console.error(`${problem}\nUsage: npm run new-rule -- <name>, for example no-late-await`);
  process.exit(1);
}

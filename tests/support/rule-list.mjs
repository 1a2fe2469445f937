/**
 * The table of rules in the README, from what the built rules say of themselves: `npm run docs:update` writes it,
 * `npm run docs:check` fails if it is another.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import plugin from "../../dist/index.js";

const root = path.join(import.meta.dirname, "..", "..");
const { homepage } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const README = path.join(root, "README.md");
const LIST = /(?<=<!-- begin rules -->\n\n).*?(?=\n\n<!-- end rules -->)/su;
const HEAD = ["| rule | pitfall | presets | types | repairs |", "| --- | --- | --- | --- | --- |"];

const before = readFileSync(README, "utf8");
const after = before.replace(LIST, () => [...HEAD, ...Object.entries(plugin.rules).map(lineOf)].join("\n"));
const isChecked = process.argv.includes("--check");

if (!LIST.test(before)) fail("README.md has no place for the table of rules: <!-- begin rules --> and <!-- end rules -->.");
if (isChecked && before !== after) fail("The table of rules in README.md is not up to date: npm run docs:update.");
if (!isChecked) writeFileSync(README, after);

function lineOf([name, { meta }]) {
  const page = `docs/rules/${name}.md`;
  const { description, pitfall } = meta.docs;
  const cells = [
    `[${name}](${page})<br>${description}`,
    `[${titleOf(pitfall)}](${homepage}/blob/main/docs/guides/${pitfall}.md)`,
    presetsOf(name),
    `[more with types](${page}#without-type-information)`,
    meta.hasSuggestions ? "suggestions" : "",
  ];
  return `| ${cells.join(" | ")} |`;
}

function titleOf(guide) {
  const [, title] = /^# (.+)$/mu.exec(readFileSync(path.join(root, "docs", "guides", `${guide}.md`), "utf8"));
  return title;
}

function presetsOf(name) {
  const presets = ["recommended", "strict"].filter((preset) => plugin.configs[preset].rules[`async-pitfalls/${name}`]);
  return presets.map((preset) => `\`${preset}\``).join(", ");
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

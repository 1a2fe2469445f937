import { filesOf, identifierOf } from "./files.mjs";

/** What a rule does with its subject: `no-` disallows it; the others are verbs, with what the code shall do, or a limit. */
const FIRST_WORDS = ["no", "prefer", "require", "return", "await", "forward", "handle", "use", "max"];

/**
 * What `npm run new-rule` would write for these arguments: `{ files, index }`, or `{ problem }` in a sentence. `rules` are the
 * names of the rules that are there, `index` is the text of src/rules/index.ts, `isTaken` says whether a path exists.
 */
export function planOf(names, { rules, index, isTaken }) {
  const [name, ...others] = names;
  if (name === undefined || others.length > 0) return { problem: "Give the name of one rule." };
  const problem = problemOf(name, isTaken);
  if (problem) return { problem };
  const extended = indexWith([...rules, name].sort(), index);
  if (!extended) return { problem: "src/rules/index.ts is not what this command expects: repair it, or enter the rule by hand." };
  return { files: filesOf(name), index: extended };
}

function problemOf(name, isTaken) {
  if (!/^[a-z]+(?:-[a-z]+)+$/u.test(name)) return `"${name}" is not two or more words in lower case with a hyphen between them.`;
  const [first] = name.split("-");
  if (!FIRST_WORDS.includes(first)) return `"${name}" does not begin with one of ${FIRST_WORDS.join(", ")}.`;
  const taken = Object.keys(filesOf(name)).filter(isTaken);
  return taken.length > 0 ? `The name is taken: ${taken.join(" and ")} ${taken.length > 1 ? "are" : "is"} there.` : undefined;
}

/** The index with these rules, sorted as the files are. */
function indexWith(rules, index) {
  const imports = rules.map((rule) => `import { ${identifierOf(rule)} } from "./${rule}.ts";\n`);
  const entries = rules.map((rule) => `  "${rule}": ${identifierOf(rule)},\n`);
  const made = index
    .replace(/^(?:import \{ \w+ \} from "\.\/[a-z-]+\.ts";\n)+/mu, imports.join(""))
    .replace(/^(?: {2}"[a-z-]+": \w+,\n)+/mu, entries.join(""));
  return [...imports, ...entries].every((line) => made.includes(line)) ? made : undefined;
}

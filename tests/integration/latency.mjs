/**
 * From an edit to its reports, in one process: a file of 1,500 lines with types, changed 50 times, parsed and checked anew
 * with `recommended` and with no rule. `npm run latency` prints this and, with ESLint's language server, latency.bench.ts.
 */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import asyncPitfalls from "eslint-plugin-async-pitfalls";

const LINES = 1500;
const LINES_OF_ONE = 15;
const EDITS = 50;
const WARM_UP = 5;

const KINDS = {
  body: (text, edit) => text.replace("let sum = 0;", `let sum = ${edit};`),
  signature: (text, edit) => text.replace("(names: readonly string[])", `(names: readonly string[], limit${edit} = 1)`),
  import: (text, edit) => text.replace("import { readFile }", `import { readFile, writeFile as write${edit} }`),
  comment: (text, edit) => `${text}// ${edit}\n`,
};

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "async-pitfalls-latency-")));
try {
  measure();
} finally {
  rmSync(folder, { recursive: true });
}

function measure() {
  const filename = path.join(folder, "large.ts");
  const text = ['import { readFile } from "node:fs/promises";\n', ...Array.from({ length: LINES / LINES_OF_ONE }, (_, index) => functionOf(index))].join("");
  const tsconfig = { compilerOptions: { module: "nodenext", target: "es2022", strict: true, types: ["node"], typeRoots: [path.resolve("node_modules/@types")] }, include: ["*.ts"] };
  writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify(tsconfig));
  writeFileSync(filename, text);
  const linter = new Linter({ cwd: folder });
  const time = (code, rules) => {
    const start = performance.now();
    const messages = linter.verify(code, [{ files: ["**/*.ts"], languageOptions: { parser, parserOptions: { projectService: true, tsconfigRootDir: folder } } }, ...rules], { filename });
    if (messages.length > 0) throw new Error(messages[0].message);
    return performance.now() - start;
  };
  const kinds = Object.entries(KINDS);
  const times = { without: [], with: [] };
  for (let edit = 0; edit < EDITS + WARM_UP; edit += 1) {
    const [, change] = kinds[edit % kinds.length];
    // Each run has a text of its own, so that neither finds the program of the other; which comes first alternates.
    const runs = [["without", []], ["with", asyncPitfalls.configs.recommended]];
    for (const [name, rules] of edit % 2 ? runs.toReversed() : runs) {
      const took = time(change(text, 2 * edit + (name === "with" ? 1 : 0)), rules);
      if (edit >= WARM_UP) times[name].push(took);
    }
  }
  report(times);
}

function report({ without, with: ours }) {
  console.log(`From an edit to its reports, ${LINES} lines with types, ${EDITS} edits (${Object.keys(KINDS).join(", ")}), in one process:`);
  const row = (name, times) => ({ "": name, "median, ms": round(at(times, 0.5)), "p95, ms": round(at(times, 0.95)) });
  console.table([row("no rules", without), row("recommended", ours)]);
  console.log(`recommended over no rules: ${(at(ours, 0.5) / at(without, 0.5)).toFixed(2)} (median), ${(at(ours, 0.95) / at(without, 0.95)).toFixed(2)} (p95)`);
}

function at(times, share) {
  return times.toSorted((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * share))];
}

function round(milliseconds) {
  return Math.round(milliseconds);
}

function functionOf(index) {
  return `interface Order${index} { readonly id: string; readonly lines: readonly { readonly quantity: number }[] }
async function load${index}(name: string): Promise<Order${index}> {
  return JSON.parse(await readFile(name, "utf8")) as Order${index};
}
export async function total${index}(names: readonly string[]): Promise<number> {
  const orders = await Promise.all(names.map((name) => load${index}(name)));
  let sum = 0;
  for (const { lines } of orders) for (const { quantity } of lines) sum += quantity;
  try {
    return sum + (await total${index}(names.slice(1)));
  } catch (error) {
    console.error(error);
    throw error;
  }
}
`;
}

/**
 * From an edit to its reports, in one process: a file of 1,500 lines with types, changed 50 times, parsed and checked anew
 * with no rule, with `recommended`, and with `recommended` by TypeScript 7. `npm run latency` prints this and, with ESLint's
 * language server, latency.bench.ts.
 */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import asyncPitfalls from "eslint-plugin-async-pitfalls";
import * as ownParser from "../../dist/parser.js";
import { childrenOf } from "../support/children.mjs";
import { installIn } from "../support/install.mjs";

const TOOLS = path.join(import.meta.dirname, "tools", "typescript-7");

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
  installIn(TOOLS, "TypeScript 7");
  report(measure());
} finally {
  rmSync(folder, { recursive: true });
}

/** Milliseconds of each edit by what lints it: from its text to the reports (`wall`), and of CPU in all processes (`cpu`). */
function measure() {
  const text = ['import { readFile } from "node:fs/promises";\n', ...Array.from({ length: LINES / LINES_OF_ONE }, (_, index) => functionOf(index))].join("");
  const linters = [
    ["no rules", linterIn("none", text, [])],
    ["recommended", linterIn("typescript-6", text, asyncPitfalls.configs.recommended)],
    ...["7.0", "7.1"].map((version) => [`recommended, TypeScript ${version}`, linterWith7(version, text)]),
  ];
  const kinds = Object.values(KINDS);
  const times = new Map(linters.map(([name]) => [name, []]));
  for (let edit = 0; edit < EDITS + WARM_UP; edit += 1) {
    const changed = kinds[edit % kinds.length](text, edit);
    // Which comes first alternates.
    for (const [name, lint] of edit % 2 ? linters.toReversed() : linters) {
      const took = timeOf(() => lint(changed));
      if (edit >= WARM_UP) times.get(name).push(took);
    }
  }
  return times;
}

/** Each has a project of its own, so that none finds the program of another. */
function linterIn(name, text, rules, language = byTypeScript6) {
  const project = path.join(folder, name);
  const filename = path.join(project, "large.ts");
  const tsconfig = { compilerOptions: { module: "nodenext", target: "es2022", strict: true, types: ["node"], typeRoots: [path.resolve("node_modules/@types")] }, include: ["*.ts"] };
  mkdirSync(project, { recursive: true });
  writeFileSync(path.join(project, "tsconfig.json"), JSON.stringify(tsconfig));
  writeFileSync(filename, text);
  const linter = new Linter({ cwd: project });
  const config = [{ files: ["**/*.ts"], ...language(project) }, ...rules];
  return (code) => {
    const messages = linter.verify(code, config, { filename });
    if (messages.length > 0) throw new Error(messages[0].message);
  };
}

function linterWith7(version, text) {
  const project = `typescript-${version}`;
  mkdirSync(path.join(folder, project, "node_modules"), { recursive: true });
  symlinkSync(path.join(TOOLS, "node_modules", project), path.join(folder, project, "node_modules", "typescript-7"));
  return linterIn(project, text, asyncPitfalls.configs.recommended, () => ({ languageOptions: { parser: ownParser }, settings: { "async-pitfalls": { types: "native" } } }));
}

function byTypeScript6(tsconfigRootDir) {
  return { languageOptions: { parser, parserOptions: { projectService: true, tsconfigRootDir } } };
}

function timeOf(lint) {
  const before = cpuOfAll();
  const start = performance.now();
  lint();
  return { wall: performance.now() - start, cpu: cpuOfAll() - before };
}

function cpuOfAll() {
  const { user, system } = process.cpuUsage();
  return childrenOf(process.pid).reduce((sum, { cpu }) => sum + cpu, (user + system) / 1000);
}

function report(times) {
  console.log(`From an edit to its reports, ${LINES} lines with types, ${EDITS} edits (${Object.keys(KINDS).join(", ")}), in one process:`);
  const rows = [...times].map(([name, edits]) => ({ name, ...figuresOf(edits) }));
  console.table(rows.map(({ name, median, p95, cpu }) => ({ "": name, "median, ms": Math.round(median), "p95, ms": Math.round(p95), "CPU, mean, ms": Math.round(cpu) })));
  const [none, ours, ...with7] = rows;
  console.log(`recommended over no rules: ${(ours.median / none.median).toFixed(2)} (median), ${(ours.p95 / none.p95).toFixed(2)} (p95)`);
  for (const { name, median, cpu } of with7) console.log(`${name} over TypeScript 6: ${(median / ours.median).toFixed(2)} (median), ${(cpu / ours.cpu).toFixed(2)} (CPU of all processes)`);
}

function figuresOf(edits) {
  const walls = edits.map(({ wall }) => wall).toSorted((one, other) => one - other);
  const at = (share) => walls[Math.min(walls.length - 1, Math.floor(walls.length * share))];
  return { median: at(0.5), p95: at(0.95), cpu: edits.reduce((sum, { cpu }) => sum + cpu, 0) / edits.length };
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

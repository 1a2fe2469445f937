/**
 * From an edit to the diagnostics of it, as an editor sees it: ESLint's language server on a file of 1,000 lines, with
 * types, with our rules and with none. `npm run latency` prints both, and their ratio.
 */
import path from "node:path";
import { afterAll, bench, describe } from "vitest";
import { TYPED_CONFIG } from "./demo-project.ts";
import { LanguageServer } from "./language-server.ts";
import { EDITOR_SETTINGS } from "./editor-settings.ts";
import { createToolProject, pack, TemporaryFolder, type Tarball } from "./packed.ts";

const FILE = "src/large.ts";
const LINES_OF_ONE = 20;

const OPTIONS = { iterations: 20, time: 0, warmupIterations: 5, warmupTime: 0 };

let edits = 0;

const NO_RULES = `
  import parser from "@typescript-eslint/parser";
  export default [{ files: ["**/*.ts"], languageOptions: { parser, parserOptions: { projectService: true } } }];
`;

const text = ["import { readFile } from \"node:fs/promises\";", "", ...Array.from({ length: 50 }, (_, index) => functionOf(index))].join("\n");
const folder = await TemporaryFolder.create();
const tarball = await pack(folder.path);
const [withRules, withoutRules] = [await serverOf("with-rules", TYPED_CONFIG, tarball), await serverOf("without-rules", NO_RULES, tarball)];

afterAll(async () => {
  await Promise.all([withRules.stop(), withoutRules.stop()]);
  await folder.remove();
});

describe("from an edit to its diagnostics, 1,000 lines", () => {
  bench("without our rules", () => edit(withoutRules), OPTIONS);
  bench("with our rules", () => edit(withRules), OPTIONS);
});

async function edit(server: LanguageServer): Promise<void> {
  server.change(FILE, `${text}// ${++edits}\n`);
  await server.diagnostics(FILE);
}

async function serverOf(name: string, config: string, packed: Tarball): Promise<LanguageServer> {
  const tsconfig = { compilerOptions: { module: "nodenext", target: "es2022", strict: true, noEmit: true, types: ["node"] }, include: ["src"] };
  const files = { "eslint.config.mjs": config, "tsconfig.json": JSON.stringify(tsconfig), [FILE]: text };
  const server = await LanguageServer.start(await createToolProject(path.join(folder.path, name), files, "editors", packed), EDITOR_SETTINGS);
  server.open(FILE, text);
  return server;
}

/** Something of everything that the rules look at, and nothing that they report. */
function functionOf(index: number): string {
  const lines = [
    `interface Order${index} { readonly id: string; readonly lines: readonly { readonly sku: string; readonly quantity: number }[] }`,
    "",
    `async function load${index}(name: string): Promise<Order${index}> {`,
    `  return JSON.parse(await readFile(name, "utf8")) as Order${index};`,
    "}",
    "",
    `export async function total${index}(names: readonly string[]): Promise<number> {`,
    `  const orders = await Promise.all(names.map((name) => load${index}(name)));`,
    "  let sum = 0;",
    "  for (const { lines } of orders) {",
    "    for (const { quantity } of lines) sum += quantity;",
    "  }",
    "  try {",
    `    return sum + (await total${index}(names.slice(1)));`,
    "  } catch (error) {",
    "    console.error(error);",
    "    throw error;",
    "  }",
    "}",
    "",
  ];
  if (lines.length !== LINES_OF_ONE) throw new Error("The file is to have 1,000 lines.");
  return lines.join("\n");
}

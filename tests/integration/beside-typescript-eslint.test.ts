import path from "node:path";
import { clearCaches } from "@typescript-eslint/parser";
import { ESLint, type Linter } from "eslint";
import tseslint from "typescript-eslint";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import plugin from "../../src/index.ts";
import { root } from "../repository/checkout.ts";
import { TemporaryFolder, writeFiles } from "./packed.ts";

const ours = plugin.configs.recommendedTypeChecked;
const base = tseslint.configs.base as Linter.Config;
const disableTypeChecked = tseslint.configs.disableTypeChecked as Linter.Config;
const theirs = [...(tseslint.configs.recommendedTypeChecked as Linter.Config[]), plugin.configs.disableOverlapping];

/** That `load` returns a promise takes types; that `read` blocks takes the file of `read`, parsed as this one is. */
const FILES = {
  "src/helpers.ts": `
    import { readFileSync } from "node:fs";
    export async function load() { await fetch("/"); }
    export const read = () => readFileSync("data", "utf8");
  `,
  "src/service.ts": `
    import { load, read } from "./helpers.ts";
    export async function serve() {
      load();
      await fetch(read());
    }
  `,
  "script.js": "export const one = 1;\n",
  "tool.ts": "export const two = 2;\n",
  "package.json": JSON.stringify({ type: "module" }),
  "tsconfig.json": JSON.stringify({ compilerOptions: { module: "nodenext", target: "es2022", strict: true, noEmit: true, allowImportingTsExtensions: true, types: ["node"], typeRoots: [path.join(root, "node_modules", "@types")] }, include: ["src"] }),
};

const WITH_TYPES = ["src/helpers.ts:4 async-pitfalls/no-blocking-call", "src/service.ts:4 async-pitfalls/no-unawaited-promise"];

/** Lets in what no `tsconfig.json` has. */
const WITH_DEFAULT_PROJECT = { allowDefaultProject: ["*.js", "*.ts"] };

let folder: TemporaryFolder;

beforeAll(async () => {
  folder = await TemporaryFolder.create();
  await writeFiles(folder.path, FILES);
});

afterAll(() => folder.remove());

// The parser makes one project service in a process, with the options of the file that it parses first.
const TYPESCRIPT_FIRST = ["src/helpers.ts", "src/service.ts", "tool.ts", "script.js"];
beforeEach(clearCaches);
afterEach(clearCaches);

describe("a typed preset after a configuration of typescript-eslint", () => {
  it("keeps the files that `allowDefaultProject` lets in", async () => {
    expect(await lint([...theirs, parserOptions({ projectService: WITH_DEFAULT_PROJECT }), ...ours])).toEqual(WITH_TYPES);
  });

  it.each([
    ["a path", "./tsconfig.json"],
    ["a list", ["./tsconfig.json"]],
    ["true", true],
  ])("keeps `project`, %s", async (_, project) => {
    expect(await lint([...theirs, parserOptions({ project }), ...ours], "src")).toEqual(WITH_TYPES);
  });

  it("keeps files without types that `disableTypeChecked` names", async () => {
    const untyped = { ...disableTypeChecked, files: ["*.{js,ts}"] };
    expect(await lint([...theirs, parserOptions({ projectService: true }), untyped, ...ours])).toEqual(WITH_TYPES);
  });

  it("adds the project service where types come from nowhere", async () => {
    expect(await lint([base, ...ours], "src")).toEqual(WITH_TYPES);
  });
});

describe("a typed preset before a configuration of typescript-eslint", () => {
  it("leaves the options of the project service to it", async () => {
    expect(await lint([...ours, ...theirs, parserOptions({ projectService: WITH_DEFAULT_PROJECT })])).toEqual(WITH_TYPES);
  });

  it("gives types to one that has none of its own", async () => {
    expect(await lint([...ours, base], "src")).toEqual(WITH_TYPES);
  });
});

describe("a typed preset by itself", () => {
  it("finds what takes types, and what takes other files", async () => {
    expect(await lint(ours, "src")).toEqual(WITH_TYPES);
  });

  it("uses the `project` of a later entry", async () => {
    expect(await lint([...ours, parserOptions({ project: "./tsconfig.json" })], "src")).toEqual(WITH_TYPES);
  });

  it("has a parser that ESLint can name, for its cache and for `--print-config`", async () => {
    const config = (await eslintWith(ours).calculateConfigForFile("src/service.ts")) as { toJSON: () => { languageOptions: { parser: string } } };
    expect(config.toJSON().languageOptions.parser).toMatch(/^typescript-eslint\/parser@8\./u);
  });
});

/** In CI, typescript-eslint takes a process for one run with one kind of program; these tests are several. */
function parserOptions(options: object): Linter.Config {
  return { languageOptions: { parserOptions: { ...options, disallowAutomaticSingleRunInference: true, tsconfigRootDir: folder.path } } };
}

/** `src/service.ts:4 async-pitfalls/no-unawaited-promise`; an error of the parser has its message. */
async function lint(configs: readonly Linter.Config[], ...patterns: string[]): Promise<string[]> {
  const results = await eslintWith(configs).lintFiles(patterns.length > 0 ? patterns : TYPESCRIPT_FIRST);
  return results.flatMap(({ filePath, messages }) => {
    const file = path.relative(folder.path, filePath).replaceAll("\\", "/");
    return messages.map(({ line, ruleId, message }) => `${file}:${line} ${ruleId ?? message}`);
  });
}

function eslintWith(configs: readonly Linter.Config[]): ESLint {
  return new ESLint({ cwd: folder.path, overrideConfigFile: true, overrideConfig: [{ files: ["**/*.{js,ts}"] }, ...configs] });
}

import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { filesIn, read } from "../repository/checkout.ts";
import { localLinksIn } from "../repository/markdown.ts";
import { createProject, execute, npx, TemporaryFolder } from "./packed.ts";

const SERVICE = `import { readFileSync } from "node:fs";

export async function load(names: string[]) {
  const texts: string[] = [];
  for (const name of names) texts.push(await read(name));
  return texts;
}

async function read(name: string) {
  try {
    save(name);
    return readFileSync(name, "utf8");
  } catch {}
  return "";
}

async function save(name: string) {
  return name;
}

export async function send(name: string) {
  try {
    await fetch(name, { method: "PUT" });
  } catch {}
}
`;

const FINDINGS = [
  "5 async-pitfalls/no-sequential-await",
  "11 async-pitfalls/no-unawaited-promise",
  "12 async-pitfalls/no-blocking-call",
  "24 async-pitfalls/no-empty-catch",
];

/** As the README has them. */
const CONFIGS = {
  "eslint.typed.config.mjs": `
    import asyncPitfalls from "eslint-plugin-async-pitfalls";
    import { defineConfig } from "eslint/config";
    export default defineConfig(asyncPitfalls.configs.recommendedTypeChecked);
  `,
  "eslint.typed.config.cjs": `
    const asyncPitfalls = require("eslint-plugin-async-pitfalls");
    module.exports = [...asyncPitfalls.configs.recommendedTypeChecked];
  `,
  "eslint.untyped.config.mjs": `
    import parser from "@typescript-eslint/parser";
    import asyncPitfalls from "eslint-plugin-async-pitfalls";
    import { defineConfig } from "eslint/config";
    export default defineConfig({ files: ["**/*.ts"], languageOptions: { parser } }, asyncPitfalls.configs.recommended);
  `,
  "eslint.untyped.config.cjs": `
    const parser = require("@typescript-eslint/parser");
    const asyncPitfalls = require("eslint-plugin-async-pitfalls");
    module.exports = [{ files: ["**/*.ts"], languageOptions: { parser } }, ...asyncPitfalls.configs.recommended];
  `,
};

/** What else people write; `preset` is one without types, `typed` one with them. */
const FORMS = {
  preset: {
    "the object alone": "preset",
    "in a list": "[preset]",
    "spread into a list": "[...preset]",
    "spread into an entry": "[{ ...preset, files: ['**/*.js'] }]",
    "mapped": "[...preset.map((config) => ({ ...config, files: ['**/*.js'] }))]",
    "defineConfig": "defineConfig(preset)",
    "defineConfig with a list": "defineConfig([preset])",
    "defineConfig, spread": "defineConfig([...preset])",
    "extends": "defineConfig([{ files: ['**/*.js'], extends: [preset] }])",
    "extends, spread": "defineConfig([{ files: ['**/*.js'], extends: [...preset] }])",
    "extends by name": "defineConfig([{ plugins, extends: ['async-pitfalls/recommended'] }])",
    "typescript-eslint's config": "tseslint.config(preset)",
    "typescript-eslint's config with extends": "tseslint.config({ files: ['**/*.js'], extends: [preset] })",
  },
  typed: {
    "spread into a list": "[...typed]",
    "defineConfig": "defineConfig(typed)",
    "defineConfig with a list": "defineConfig([typed])",
    "extends": "defineConfig([{ files: ['**/*.ts'], extends: [typed] }])",
    "extends by name": "defineConfig([{ plugins, extends: ['async-pitfalls/recommendedTypeChecked'] }])",
    "typescript-eslint's config": "tseslint.config(typed)",
  },
} as const;

const FORM_FILES = Object.entries(FORMS).flatMap(([kind, forms]) =>
  Object.entries(forms).map(([name, form], index) => ({
    kind,
    name,
    file: `form-${kind}-${String(index)}.mjs`,
    text: `
      import asyncPitfalls from "eslint-plugin-async-pitfalls";
      import { defineConfig } from "eslint/config";
      import tseslint from "typescript-eslint";
      const { recommended: preset, recommendedTypeChecked: typed } = asyncPitfalls.configs;
      const plugins = { "async-pitfalls": asyncPitfalls };
      export default ${form};
    `,
  })),
);

/** Lints with one configuration after the other in one process, which takes less time than a process for each. */
const LINT_WITH_EACH = `
  import { ESLint } from "eslint";
  const results = {};
  for (const overrideConfigFile of process.argv.slice(2)) {
    const file = overrideConfigFile.includes("typed") ? "service.ts" : "service.js";
    results[overrideConfigFile] = await new ESLint({ overrideConfigFile }).lintFiles([file]).catch(({ message }) => [{ messages: [{ line: 0, ruleId: null, message }] }]);
  }
  console.log(JSON.stringify(results));
`;

const FILES = {
  ...CONFIGS,
  ...Object.fromEntries(FORM_FILES.map(({ file, text }) => [file, text])),
  "lint-with-each.mjs": LINT_WITH_EACH,
  "service.ts": SERVICE,
  "service.js": withoutTypes(SERVICE),
  "consumer.mts": `
    import { defineConfig } from "eslint/config";
    import asyncPitfalls from "eslint-plugin-async-pitfalls";
    export default defineConfig(
      asyncPitfalls.configs.strict,
      [...asyncPitfalls.configs.recommended, ...asyncPitfalls.configs.strictTypeChecked],
      asyncPitfalls.configs.disableOverlapping,
      { plugins: { "async-pitfalls": asyncPitfalls }, extends: [asyncPitfalls.configs.all, asyncPitfalls.configs.recommendedTypeChecked] },
    );
  `,
  "tsconfig.json": JSON.stringify({
    compilerOptions: { module: "nodenext", target: "es2022", strict: true, noEmit: true, skipLibCheck: false, types: ["node"] },
  }),
};

const TYPESCRIPT = ["typescript-eslint@8", "typescript@~6.0", "@types/node@20"];

let folder: TemporaryFolder;
const tarball = inject("tarball");

beforeAll(async () => {
  folder = await TemporaryFolder.create();
}, 60_000);

afterAll(() => folder.remove());

describe("the tarball", () => {
  it("holds the build, the pages of the rules, and nothing else", () => {
    const others = tarball.files.filter((file) => !/^(?:dist|docs\/rules)\//u.test(file));
    expect(others.sort()).toEqual(["LICENSE", "README.md", "package.json"]);
  });

  it("holds what the package promises", () => {
    expect(tarball.files).toEqual(expect.arrayContaining(["dist/index.js", "dist/index.d.ts", "dist/cli.js"]));
    expect(tarball.files.filter((file) => file.startsWith("docs/"))).toEqual(filesIn("docs/rules"));
  });
});

describe("the pages of the tarball", () => {
  const linksOf = (page: string) => localLinksIn(read(page)).flatMap((link) => (link.startsWith("#") ? [] : path.posix.join(path.posix.dirname(page), link.split("#")[0] ?? "")));

  it("link to each other", () => {
    expect(linksOf("README.md")).toContain("docs/rules/no-empty-catch.md");
  });

  it("have no link that is dead in `node_modules`", () => {
    const pages = tarball.files.filter((file) => file.endsWith(".md"));
    const dead = pages.flatMap((page) => linksOf(page).filter((target) => !tarball.files.includes(target)).map((target) => `${page} -> ${target}`));
    expect(dead).toEqual([]);
  });
});

describe.each(["9", "10"])("a project with ESLint %s", (version) => {
  let project: string;

  beforeAll(async () => {
    project = await createProject(path.join(folder.path, `eslint-${version}`), FILES, [tarball.file, `eslint@${version}`, ...TYPESCRIPT]);
  }, 180_000);

  it.each(Object.keys(CONFIGS))("%s finds the same", async (config) => {
    const { stdout, stderr } = await npx(project, "eslint", "--config", config, "--format", "json", "service.ts");
    expect(findingsIn(stdout), stderr).toEqual(FINDINGS);
  }, 60_000);

  it("each form in which a preset is written finds the same", async () => {
    const { stdout, stderr } = await execute(project, process.execPath, "lint-with-each.mjs", ...FORM_FILES.map(({ file }) => file));
    const results = JSON.parse(stdout === "" ? "{}" : stdout) as Record<string, Results>;
    const found = FORM_FILES.map(({ kind, name, file }) => [`${kind}: ${name}`, findingsOf(results[file] ?? [])]);
    expect(found, stderr).toEqual(FORM_FILES.map(({ kind, name }) => [`${kind}: ${name}`, FINDINGS]));
  }, 120_000);

  it("the command finds the same in TypeScript and in JavaScript, without any configuration", async () => {
    const { code, stdout, stderr } = await npx(project, "async-pitfalls", "--format", "json", "service.ts", "service.js");
    expect(findingsIn(stdout), stderr).toEqual([...FINDINGS, ...FINDINGS].toSorted(byLine));
    expect(code).toBe(1);
  }, 60_000);

  it("the types of the plugin are those of a configuration", async () => {
    const { code, stdout } = await npx(project, "tsc", "--project", ".");
    expect(stdout).toBe("");
    expect(code).toBe(0);
  }, 60_000);
});

describe("a project without TypeScript and its parser", () => {
  let project: string;

  beforeAll(async () => {
    project = await createProject(path.join(folder.path, "javascript"), { ...FILES, "eslint.config.mjs": plain("recommended") }, [tarball.file, "eslint@10"]);
  }, 180_000);

  it("JavaScript is linted", async () => {
    const { stdout, stderr } = await npx(project, "eslint", "--format", "json", "service.js");
    expect(findingsIn(stdout), stderr).toEqual(FINDINGS);
  }, 60_000);

  it("the presets with types say what to install", async () => {
    const { code, stderr } = await npx(project, "eslint", "--config", "eslint.typed.config.mjs", "service.js");
    expect(stderr).toContain("typescript and oxc-parser are not installed; run: npm install --save-dev typescript@7 oxc-parser");
    expect(code).toBe(2);
  }, 60_000);

  it("the command lints JavaScript", async () => {
    const { stdout, stderr } = await npx(project, "async-pitfalls", "--format", "json", "service.js");
    expect(findingsIn(stdout), stderr).toEqual(FINDINGS);
  }, 60_000);
});

function plain(preset: string): string {
  return `
    import asyncPitfalls from "eslint-plugin-async-pitfalls";
    export default [...asyncPitfalls.configs.${preset}];
  `;
}

/** The same lines in JavaScript. */
function withoutTypes(code: string): string {
  return code.replaceAll(/: string(?:\[\])?/gu, "");
}

/** `12 async-pitfalls/no-blocking-call`, in the order of the lines. */
function findingsIn(json: string): string[] {
  return findingsOf(JSON.parse(json === "" ? "[]" : json) as Results);
}

type Results = readonly { messages: { line: number; ruleId: string | null; message: string }[] }[];

function findingsOf(results: Results): string[] {
  const messages = results.flatMap((result) => result.messages);
  return messages.map(({ line, ruleId, message }) => `${line} ${ruleId ?? message}`).toSorted(byLine);
}

function byLine(one: string, other: string): number {
  return Number.parseInt(one, 10) - Number.parseInt(other, 10);
}

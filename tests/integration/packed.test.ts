import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesIn } from "../repository/checkout.ts";
import { createProject, npx, pack, TemporaryFolder, type Tarball } from "./packed.ts";

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
`;

const FINDINGS = [
  "5 async-pitfalls/no-sequential-await",
  "11 async-pitfalls/no-unawaited-promise",
  "12 async-pitfalls/no-blocking-call",
  "13 async-pitfalls/no-empty-catch",
];

/** As the README has them. */
const CONFIGS = {
  "eslint.typed.config.mjs": `
    import asyncPitfalls from "eslint-plugin-async-pitfalls";
    export default [...asyncPitfalls.configs.recommendedTypeChecked];
  `,
  "eslint.typed.config.cjs": `
    const asyncPitfalls = require("eslint-plugin-async-pitfalls");
    module.exports = [...asyncPitfalls.configs.recommendedTypeChecked];
  `,
  "eslint.untyped.config.mjs": `
    import parser from "@typescript-eslint/parser";
    import asyncPitfalls from "eslint-plugin-async-pitfalls";
    export default [{ files: ["**/*.ts"], languageOptions: { parser } }, ...asyncPitfalls.configs.recommended];
  `,
  "eslint.untyped.config.cjs": `
    const parser = require("@typescript-eslint/parser");
    const asyncPitfalls = require("eslint-plugin-async-pitfalls");
    module.exports = [{ files: ["**/*.ts"], languageOptions: { parser } }, ...asyncPitfalls.configs.recommended];
  `,
};

const FILES = {
  ...CONFIGS,
  "service.ts": SERVICE,
  "service.js": withoutTypes(SERVICE),
  "consumer.mts": `
    import { defineConfig } from "eslint/config";
    import asyncPitfalls from "eslint-plugin-async-pitfalls";
    export default defineConfig(asyncPitfalls.configs.strict, { plugins: { "async-pitfalls": asyncPitfalls } });
  `,
  "tsconfig.json": JSON.stringify({
    compilerOptions: { module: "nodenext", target: "es2022", strict: true, noEmit: true, skipLibCheck: false, types: ["node"] },
  }),
};

const TYPESCRIPT = ["@typescript-eslint/parser@8", "typescript@~6.0", "@types/node@20"];

let folder: TemporaryFolder;
let tarball: Tarball;

beforeAll(async () => {
  folder = await TemporaryFolder.create();
  tarball = await pack(folder.path);
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

describe.each(["9", "10"])("a project with ESLint %s", (version) => {
  let project: string;

  beforeAll(async () => {
    project = await createProject(path.join(folder.path, `eslint-${version}`), FILES, [tarball.file, `eslint@${version}`, ...TYPESCRIPT]);
  }, 180_000);

  it.each(Object.keys(CONFIGS))("%s finds the same", async (config) => {
    const { stdout, stderr } = await npx(project, "eslint", "--config", config, "--format", "json", "service.ts");
    expect(findingsIn(stdout), stderr).toEqual(FINDINGS);
  }, 60_000);

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
    expect(stderr).toContain("npm install --save-dev @typescript-eslint/parser");
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
  const results = JSON.parse(json === "" ? "[]" : json) as { messages: { line: number; ruleId: string | null; message: string }[] }[];
  const messages = results.flatMap((result) => result.messages);
  return messages.map(({ line, ruleId, message }) => `${line} ${ruleId ?? message}`).toSorted(byLine);
}

function byLine(one: string, other: string): number {
  return Number.parseInt(one, 10) - Number.parseInt(other, 10);
}

import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { devDependencies } from "../../package.json";
import { foundIn } from "./demo-project.ts";
import { createProject, execute, runBin, TemporaryFolder } from "./packed.ts";

/** As the guide has it. */
const CONFIG = `
  import asyncPitfalls from "eslint-plugin-async-pitfalls";
  import parser from "eslint-plugin-async-pitfalls/parser";
  import { defineConfig } from "eslint/config";

  export default defineConfig({ files: ["**/*.{ts,tsx,mts,cts}"], languageOptions: { parser } }, asyncPitfalls.configs.recommended);
`;

const DROPPED = "async function save(name: string) { return name; }\n\nexport function start() {\n  save(\"one\" as string);\n}\n";

const FILES = {
  "eslint.config.mjs": CONFIG,
  "start.ts": DROPPED,
  "page.tsx": `${DROPPED.replace("function start", "async function start")}export const page = <a onClick={start}>{"😀"}</a>;\n`,
  "module.mts": DROPPED,
  "common.cts": DROPPED.replace("export ", ""),
  "broken.ts": "const a: string = '😀'; const b: = 1;\n",
  "required.cjs": "const parser = require('eslint-plugin-async-pitfalls/parser'); console.log(typeof parser.parseForESLint, parser.meta.name);",
};

let folder: TemporaryFolder;
let project: string;

beforeAll(async () => {
  folder = await TemporaryFolder.create();
  project = await createProject(path.join(folder.path, "project"), FILES, [inject("tarball").file, "eslint@10"]);
}, 180_000);

afterAll(() => folder.remove());

describe("a project without TypeScript", () => {
  it("is told what to install for the parser; and with that, it lints TypeScript", async () => {
    const refused = await runBin(project, "eslint", "start.ts");
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("oxc-parser is not installed; run: npm install --save-dev oxc-parser");

    expect(await execute(project, "npm", "install", "--save-dev", "--no-audit", "--no-fund", `oxc-parser@${devDependencies["oxc-parser"]}`)).toMatchObject({ code: 0 });
    const { stdout, stderr } = await runBin(project, "eslint", "--format", "json", "start.ts", "page.tsx", "module.mts", "common.cts");
    expect(foundIn(stdout, project), stderr).toEqual(["common.cts:4 no-unawaited-promise", "module.mts:4 no-unawaited-promise", "page.tsx:4 no-unawaited-promise", "start.ts:4 no-unawaited-promise"]);
  }, 120_000);

  it("sees a mistake in the syntax as a message, at its line and column", async () => {
    const { code, stdout } = await runBin(project, "eslint", "broken.ts");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^\s+1:34\s+error\s+Parsing error: \w/mu);
  }, 60_000);

  it("may require the parser", async () => {
    const { stdout } = await execute(project, process.execPath, "required.cjs");
    expect(stdout.trim()).toBe("function eslint-plugin-async-pitfalls/parser");
  }, 60_000);
});

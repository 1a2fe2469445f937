import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { foundIn, TYPED_CONFIG } from "./demo-project.ts";
import { createProject, execute, runBin, TemporaryFolder } from "./packed.ts";

const DROPPED = "async function save() { return 1; }\n\nexport function start() {\n  save();\n}\n";
const UNTYPED_CONFIG = `
  import asyncPitfalls from "eslint-plugin-async-pitfalls";
  export default [...asyncPitfalls.configs.recommended];
`;

const TYPED = ["--config", "eslint.typed.config.mjs"];

const FILES = {
  "eslint.config.mjs": UNTYPED_CONFIG,
  "eslint.typed.config.mjs": TYPED_CONFIG,
  "start.js": DROPPED,
  "start.ts": DROPPED,
  "tsconfig.json": JSON.stringify({ compilerOptions: { module: "nodenext", strict: true, noEmit: true, types: [] }, include: ["*.ts"] }),
};

let folder: TemporaryFolder;
let project: string;

beforeAll(async () => {
  folder = await TemporaryFolder.create();
  const { file } = inject("tarball");
  project = await createProject(path.join(folder.path, "project"), FILES, [file, "eslint@10", "typescript@7.0.2"]);
}, 180_000);

afterAll(() => folder.remove());

describe("a project with TypeScript 7", () => {
  it("lints JavaScript without types", async () => {
    const { stdout } = await runBin(project, "eslint", "--format", "json", "start.js");
    expect(foundIn(stdout, project)).toEqual(["start.js:4 no-unawaited-promise"]);
  }, 60_000);

  it("is told by the presets with types, in one sentence, what to install; and with that they work", async () => {
    const refused = await runBin(project, "eslint", ...TYPED, "start.ts");
    expect(refused.code).toBe(2);
    const [, packages = ""] = /TypeScript 7\.0\.2, which can stay beside version 6; run: npm install --save-dev (.*?)\. /u.exec(refused.stderr) ?? [];
    expect(packages).toBe("@typescript-eslint/parser typescript@6.0 typescript-7@npm:typescript@7");

    expect(await execute(project, "npm", "install", "--save-dev", "--no-audit", "--no-fund", ...packages.split(" "))).toMatchObject({ code: 0 });
    const { stdout, stderr } = await runBin(project, "eslint", ...TYPED, "--format", "json", "start.ts");
    expect(foundIn(stdout, project), stderr).toEqual(["start.ts:4 no-unawaited-promise"]);
  }, 120_000);
});

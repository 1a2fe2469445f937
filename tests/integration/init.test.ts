import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkout, install, project, write, type Run } from "../cli/support.ts";

const DROPPED = "async function save() { await fetch('/'); }\nexport function start() {\n  save();\n}\n";
const TSCONFIG = JSON.stringify({ compilerOptions: { strict: true, types: [] }, include: ["*.ts"] });

function node(cwd: string, ...argv: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, argv, { cwd }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

test.each([
  ["JavaScript", "a.js", []],
  ["TypeScript", "a.ts", ["typescript", "@typescript-eslint"]],
  ["typescript-eslint", "a.ts", ["typescript", "@typescript-eslint", "typescript-eslint"]],
])("ESLint runs with the configuration that is written for %s", { timeout: 120_000 }, async (_, file, packages) => {
  const target = project({ "package.json": '{ "type": "module" }', "tsconfig.json": TSCONFIG, [file]: DROPPED });
  install(target, "eslint", ...packages);
  write(target.folder, { "node_modules/eslint-plugin-async-pitfalls/package.json": JSON.stringify({ type: "module", exports: { ".": "./index.js" } }) });
  write(target.folder, { "node_modules/eslint-plugin-async-pitfalls/index.js": `export { default } from ${JSON.stringify(join(checkout, "dist/index.js"))};\n` });
  expect(await node(target.folder, join(checkout, "dist/cli.js"), "--init")).toMatchObject({ code: 0, stderr: "" });
  const { code, stdout, stderr } = await node(target.folder, join(checkout, "node_modules/eslint/bin/eslint.js"), file);
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  expect(stdout).toMatch(/ 3:3 .*async-pitfalls\/no-unawaited-promise/u);
});

import { describe, expect, it } from "vitest";
import { noBlockingCall } from "../../src/rules/no-blocking-call.ts";
import { applySuggestion, lintWith } from "../support/rule-table.ts";

/** Applies the first suggestion of the file until there is none. */
function repaired(code: string): string {
  const [suggestion] = lintWith(noBlockingCall, code, "untyped").flatMap(({ suggestions }) => suggestions ?? []);
  return suggestion ? repaired(applySuggestion(code, suggestion)) : code;
}

describe("one suggestion after the other", () => {
  it("shares one import", () => {
    const code = [
      `import { readFileSync, writeFileSync, statSync } from "node:fs";`,
      `export async function copy(from, to) {`,
      `  if (statSync(from).size > 0) writeFileSync(to, readFileSync(from));`,
      `  return readFileSync(to).length;`,
      `}`,
    ].join("\n");
    expect(repaired(code)).toBe(
      [
        `import { readFileSync, writeFileSync, statSync } from "node:fs";`,
        `import { stat, writeFile, readFile } from "node:fs/promises";`,
        `export async function copy(from, to) {`,
        `  if ((await stat(from)).size > 0) await writeFile(to, await readFile(from));`,
        `  return (await readFile(to)).length;`,
        `}`,
      ].join("\n"),
    );
  });

  it("shares one require", () => {
    const code = [
      `const { readFileSync, rmSync } = require("fs")`,
      `const fs = require("fs")`,
      `exports.take = async (file) => {`,
      `  const text = readFileSync(file, "utf8")`,
      `  rmSync(file)`,
      `  fs.readdirSync(text).forEach((name) => console.log(name))`,
      `}`,
    ].join("\n");
    expect(repaired(code)).toBe(
      [
        `const { readFileSync, rmSync } = require("fs")`,
        `const { readFile, rm } = require("fs/promises")`,
        `const fs = require("fs")`,
        `exports.take = async (file) => {`,
        `  const text = await readFile(file, "utf8")`,
        `  await rm(file)`,
        `  ;(await fs.promises.readdir(text)).forEach((name) => console.log(name))`,
        `}`,
      ].join("\n"),
    );
  });
});

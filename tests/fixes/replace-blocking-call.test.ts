import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { noBlockingCall } from "../../src/rules/no-blocking-call.ts";
import { applySuggestion, lintWith } from "../support/rule-table.ts";

/** Applies the first suggestion of the file until there is none. */
function repaired(code: string, script = false): string {
  const messages = lintWith(noBlockingCall, code, "untyped", { reading: { script } });
  const [suggestion] = messages.flatMap(({ suggestions }) => suggestions ?? []);
  return suggestion ? repaired(applySuggestion(code, suggestion), script) : code;
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

/** What TypeScript says of files that are there in memory only. */
function complaints(files: ReadonlyMap<string, string>): string[] {
  const options: ts.CompilerOptions = {
    allowJs: true,
    checkJs: true,
    module: ts.ModuleKind.NodeNext,
    noEmit: true,
    noImplicitAny: false,
    skipLibCheck: true,
    strict: true,
    target: ts.ScriptTarget.ES2023,
    types: ["node"],
  };
  const host = ts.createCompilerHost(options);
  const onDisk = host.getSourceFile.bind(host);
  host.getSourceFile = (file, language) => {
    const text = files.get(file);
    return text === undefined ? onDisk(file, language) : ts.createSourceFile(file, text, language);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    return `${path.basename(file?.fileName ?? "")}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}

const typechecked = {
  "named.mts": `
    import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
    export async function merge(folder: string): Promise<number> {
      for (const name of readdirSync(folder)) {
        if (statSync(name).isFile()) writeFileSync("all", \`\${readFileSync(name, "utf8")?.trim()}\\n\`, { flag: "a" });
      }
      return readFileSync("all")[0]! + (readFileSync("all") as Uint8Array).length;
    }
  `,
  "default-and-namespace.mts": `
    import fs from "fs";
    import * as all from "fs";
    export async function first(folder: string): Promise<string | undefined> {
      fs.mkdirSync(folder, { recursive: true });
      return all.readdirSync(folder, { withFileTypes: true }).find((entry) => entry.isFile())?.name;
    }
  `,
  "names-that-are-taken.mts": `
    import { readFile, readFileSync, statSync } from "node:fs";
    const stat = 0;
    export async function load(file: string): Promise<Buffer> {
      readFile(file, () => {});
      return statSync(file).size > stat ? readFileSync(file) : Buffer.alloc(0);
    }
    export async function quote(readFile: string, file: string): Promise<string> {
      return readFile + readFileSync(file, { encoding: "utf8" });
    }
  `,
  "imports-that-are-there.mts": `
    import type { FileHandle } from "node:fs/promises";
    import fsp, { type FileChangeInfo } from "fs/promises";
    import { promises, lstatSync, realpathSync } from "fs";
    export type Found = [FileHandle, FileChangeInfo<string>, typeof promises];
    export async function size(file: string): Promise<number> {
      return (await fsp.stat(file)).size + lstatSync(realpathSync(file)).size;
    }
  `,
  "require.cjs": `
    const fs = require("fs"), { join } = require("path");
    const { readFileSync, rmSync } = require("node:fs");
    /** @type {(file: string) => Promise<number>} */
    module.exports = async (file) => {
      const text = readFileSync(join("data", file), "utf8")
      rmSync(file)
      fs.readdirSync(".").map((name) => name.length)
      return text.length + fs.statSync(file).size
    }
  `,
  "require-of-promises.cjs": `
    const { stat } = require("fs").promises;
    const { statSync, readlinkSync } = require("fs");
    /** @type {(file: string) => Promise<number>} */
    module.exports = async (file) => (await stat(file)).size + statSync(readlinkSync(file)).size;
  `,
};

describe("what is left when every suggestion has been applied", () => {
  const folder = path.join(import.meta.dirname, "..", "support", "typed");
  const results = Object.entries(typechecked).map(([name, code]) => [name, repaired(code, name.endsWith(".cjs"))] as const);

  it.each(results)("%s: nothing to report", (name, code) => {
    expect(lintWith(noBlockingCall, code, "untyped", { reading: { script: name.endsWith(".cjs") } })).toEqual([]);
  });

  it("has types that fit, as the code before", () => {
    const before = Object.entries(typechecked);
    const files = [...before.map(([name, code]) => [`before-${name}`, code] as const), ...results];
    expect(complaints(new Map(files.map(([name, code]) => [path.join(folder, name), code])))).toEqual([]);
  });
});

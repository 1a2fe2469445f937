import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import { isBuiltin } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { filesIn, read, root } from "../repository/checkout.ts";
import { importsOf } from "../repository/module-syntax.ts";

const run = promisify(execFile);
const scripts = filesIn("dist", ".js");
const PARSER = "dist/parser.js";

describe("the build", () => {
  it("is smaller than 770 kB, the parser aside", () => {
    const bytes = sizeOf(scripts.filter((file) => file !== PARSER));
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(770_000);
  });

  it("has a parser that is smaller than 215 kB, most of them the scope manager and its names of globals", () => {
    expect(scripts).toContain(PARSER);
    expect(sizeOf([PARSER])).toBeLessThan(215_000);
  });

  it("imports nothing but Node's own modules, and ESLint for the command", () => {
    const packages = scripts.flatMap((file) => importsOf(read(file)).map(({ from }) => from)).filter((from) => !from.startsWith("."));
    expect([...new Set(packages)].filter((from) => !isBuiltin(from) && from !== "eslint")).toEqual([]);
  });

  it("has an entry for browsers that reads nothing of Node.js, nor any package", () => {
    const loaded = loadedFrom("dist/browser.js");
    expect(loaded.files.length).toBeGreaterThan(1);
    expect(loaded.others).toEqual([]);
    expect(loaded.files.filter((file) => read(file).includes("import.meta"))).toEqual([]);
  });

  it("has an entry for browsers that loads where there is no `process`, and says that presets with types need a parser", async () => {
    const script = `
      const { stdout } = process;
      for (const name of ["Buffer", "global", "process", "setImmediate"]) delete globalThis[name];
      const { default: plugin } = await import(${JSON.stringify(pathToFileURL(path.join(root, "dist", "browser.js")).href)});
      let error;
      try {
        plugin.configs.recommendedTypeChecked;
      } catch (caught) {
        error = caught.message;
      }
      stdout.write(JSON.stringify([Object.keys(plugin.rules).length, Object.keys(plugin.configs.recommended.rules).length > 0, error]));
    `;
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script], { cwd: root });
    expect(JSON.parse(stdout)).toEqual([filesIn("src/rules", ".ts").length - 1, true, expect.stringMatching(/parser/u)]);
  });

  it("loads no package", async () => {
    expect(await packagesLoadedBy("plugin.rules; plugin.configs.recommended; plugin.configs.strict; plugin.configs.all; plugin.configs.disableOverlapping")).toEqual([]);
  });

  it("has a parser that loads oxc's and nothing else", async () => {
    const script = `
      import { createRequire } from "node:module";
      await import("eslint-plugin-async-pitfalls/parser");
      const loaded = Object.keys(createRequire(import.meta.url).cache).filter((file) => /[\\\\/]node_modules[\\\\/]/.test(file) && !/[\\\\/]@?oxc-/.test(file));
      process.stdout.write(JSON.stringify(loaded));
    `;
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script], { cwd: root });
    expect(stdout).toBe("[]");
  });

  it("loads typescript-eslint's parser once it is asked for types", async () => {
    expect(await packagesLoadedBy("plugin.configs.recommendedTypeChecked")).toContain("@typescript-eslint/parser");
  });

  it("is one object by `import` and by `require`", async () => {
    const script = `
      import { createRequire } from "node:module";
      import plugin from "eslint-plugin-async-pitfalls";
      process.stdout.write(String(createRequire(import.meta.url)("eslint-plugin-async-pitfalls") === plugin));
    `;
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script], { cwd: root });
    expect(stdout).toBe("true");
  });
});

function sizeOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(path.join(root, file)).size, 0);
}

/** The files that an entry loads, and what else these import. */
function loadedFrom(entry: string): { readonly files: readonly string[]; readonly others: readonly string[] } {
  const files = new Set([entry]);
  const others: string[] = [];
  for (const file of files) {
    for (const { from } of importsOf(read(file))) {
      if (from.startsWith(".")) files.add(path.posix.join(path.posix.dirname(file), from));
      else others.push(from);
    }
  }
  return { files: [...files], others };
}

/** CommonJS packages, as these are, stand in the cache of `require` even when a module imports them. */
async function packagesLoadedBy(expression: string): Promise<string[]> {
  const script = `
    import { createRequire } from "node:module";
    const { default: plugin } = await import(${JSON.stringify(pathToFileURL(path.join(root, "dist", "index.js")).href)});
    ${expression};
    process.stdout.write(JSON.stringify(Object.keys(createRequire(import.meta.url).cache)));
  `;
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script], { cwd: root });
  const files = JSON.parse(stdout) as string[];
  const names = files.map((file) => /node_modules[\\/](?<name>(?:@[^\\/]+[\\/])?[^\\/]+)/u.exec(file)?.groups?.["name"]?.replaceAll("\\", "/"));
  return [...new Set(names.filter((name) => name !== undefined))];
}

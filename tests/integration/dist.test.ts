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

describe("the build", () => {
  it("is smaller than 430 kB", () => {
    const bytes = scripts.reduce((sum, file) => sum + statSync(path.join(root, file)).size, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(430_000);
  });

  it("imports nothing but Node's own modules, and ESLint for the command", () => {
    const packages = scripts.flatMap((file) => importsOf(read(file)).map(({ from }) => from)).filter((from) => !from.startsWith("."));
    expect([...new Set(packages)].filter((from) => !isBuiltin(from) && from !== "eslint")).toEqual([]);
  });

  it("loads no package", async () => {
    expect(await packagesLoadedBy("plugin.rules; plugin.configs.recommended; plugin.configs.strict; plugin.configs.all; plugin.configs.disableOverlapping")).toEqual([]);
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

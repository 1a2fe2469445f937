import { existsSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { project, run, type Files, type Project } from "../support.ts";

/** Packages as they lie in `node_modules`: `eslint@10.1.0`. */
function withPackages(files: Files, ...packages: string[]): Project {
  const manifests = packages.map((written) => {
    const [, name = "", version] = /^(.+)@(.+)$/u.exec(written) ?? [];
    return [`node_modules/${name}/package.json`, JSON.stringify({ name, version })];
  });
  return project({ "package.json": "{}", ...files, ...(Object.fromEntries(manifests) as Files) });
}

test.each<[string, Files, string[], string, string[]]>([
  ["JavaScript", {}, ["eslint@10.1.0"], "eslint.config.mjs", ["  asyncPitfalls.configs.recommended,"]],
  ["a package of modules", { "package.json": '{ "type": "module" }' }, ["eslint@10.1.0"], "eslint.config.js", ["  asyncPitfalls.configs.recommended,"]],
  ["TypeScript", {}, ["eslint@10.1.0", "typescript@5.9.2"], "eslint.config.mjs", ["  asyncPitfalls.configs.recommendedTypeChecked,"]],
  [
    "typescript-eslint",
    {},
    ["eslint@10.1.0", "typescript@6.0.3", "typescript-eslint@8.72.0"],
    "eslint.config.mjs",
    ["  tseslint.configs.recommendedTypeChecked,", "  { languageOptions: { parserOptions: { projectService: true } } },", '  { files: ["**/*.{js,mjs,cjs}"], ...tseslint.configs.disableTypeChecked },', "  asyncPitfalls.configs.recommended,", "  asyncPitfalls.configs.disableOverlapping,"],
  ],
  [
    "a monorepo",
    { "package.json": '{ "workspaces": ["packages/*"] }' },
    ["eslint@10.1.0", "typescript@6.0.3"],
    "eslint.config.mjs",
    ["  asyncPitfalls.configs.recommendedTypeChecked,", "  { languageOptions: { parserOptions: { tsconfigRootDir: import.meta.dirname } } },"],
  ],
  [
    "TypeScript 7 alone",
    {},
    ["eslint@10.1.0", "typescript@7.0.2", "typescript-eslint@8.72.0"],
    "eslint.config.mjs",
    ['  { files: ["**/*.{ts,mts,cts,tsx}"], languageOptions: { parser: asyncPitfallsParser } },', "  asyncPitfalls.configs.recommended,"],
  ],
  [
    "a TypeScript that is too old",
    {},
    ["eslint@10.1.0", "typescript@4.4.4"],
    "eslint.config.mjs",
    ['  { files: ["**/*.{ts,mts,cts,tsx}"], languageOptions: { parser: asyncPitfallsParser } },', "  asyncPitfalls.configs.recommended,"],
  ],
])("a configuration is written for %s", async (_, files, packages, file, entries) => {
  const target = withPackages(files, ...packages);
  const { code, stderr, stdout } = await run(target.folder, ["--init"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const text = target.read(file);
  expect(text.split("\n").filter((line) => line.startsWith("  "))).toEqual(entries);
  expect(stdout).toContain(`Written: ${file}\n\n${text}`);
});

test("ESLint before 9.22 has lists spread", async () => {
  const target = withPackages({}, "eslint@9.9.0", "typescript@5.9.2", "typescript-eslint@8.72.0");
  await run(target.folder, ["--init"]);
  expect(target.read("eslint.config.mjs")).toMatch(/export default \[\n {2}\.\.\.tseslint\.configs\.recommendedTypeChecked,\n {2}\{ languageOptions.*\},\n/u);
});

test("oxlint without ESLint has a configuration of its own", async () => {
  const target = withPackages({}, "oxlint@1.70.0", "typescript@7.0.2");
  const { stdout } = await run(target.folder, ["--init"]);
  expect(target.read("oxlint.config.ts")).toContain("export default defineConfig({ extends: [asyncPitfalls.configs.recommended] });\n");
  expect(stdout).toContain("Then run: npx oxlint\n");
});

test("oxlint's configuration is a module also where package.json says that files are not", async () => {
  const target = withPackages({ "package.json": '{ "type": "commonjs" }' }, "oxlint@1.70.0");
  await run(target.folder, ["--init"]);
  expect(target.read("oxlint.config.mts")).toContain("asyncPitfalls.configs.recommended");
});

test("ESLint that npm has installed for the plugin alone does not make oxlint's project one of ESLint's", async () => {
  const manifest = { devDependencies: { oxlint: "^1.70.0", "eslint-plugin-async-pitfalls": "^0.1.0" } };
  const target = withPackages({ "package.json": JSON.stringify(manifest) }, "oxlint@1.70.0", "eslint@10.1.0");
  expect((await run(target.folder, ["--init"])).stdout).toContain("Found: oxlint 1.70.0.\nWritten: oxlint.config.ts\n");
});

test.each<[string, Files]>([
  ["depends on it", { "package.json": '{ "devDependencies": { "eslint": "^10.0.0" } }' }],
  ["has a configuration of its older format", { ".eslintrc": "" }],
])("ESLint beside oxlint has the configuration if the project %s", async (_, files) => {
  const target = withPackages(files, "oxlint@1.70.0", "eslint@10.1.0");
  expect((await run(target.folder, ["--init"])).stdout).toContain("Then run: npx eslint .\n");
});

test.each<[string, boolean]>([
  ["20.20.2", true],
  ["24.0.0", false],
])("with Node.js %s, that oxlint cannot read the configuration is said: %s", async (node, isSaid) => {
  const versions = vi.spyOn(process, "versions", "get").mockReturnValue({ ...process.versions, node });
  const target = withPackages({}, "oxlint@1.70.0");
  const { stdout } = await run(target.folder, ["--init"]);
  versions.mockRestore();
  expect(stdout.includes(`oxlint reads oxlint.config.ts with Node.js 22.18.0 or later; this is ${node}.\nThen run`)).toBe(isSaid);
});

test("a tsconfig.json makes it a project of TypeScript, which is to be installed", async () => {
  const target = withPackages({ "tsconfig.json": "{}" });
  const { stdout } = await run(target.folder, ["--init"]);
  expect(target.read("eslint.config.mjs")).toContain("recommendedTypeChecked");
  expect(stdout).toContain("npm install --save-dev eslint-plugin-async-pitfalls eslint typescript@6 @typescript-eslint/parser\n");
});

test("in a package of a monorepo, the configuration is that of the root", async () => {
  const target = withPackages({ "pnpm-workspace.yaml": "", "pnpm-lock.yaml": "", "packages/a/package.json": "{}" }, "eslint@10.1.0", "typescript@6.0.3");
  const { stdout } = await run(target.path("packages/a"), ["--init"]);
  expect(existsSync(target.path("eslint.config.mjs"))).toBe(true);
  expect(stdout).toContain("Found: TypeScript 6.0.3, in a monorepo.\n");
  expect(stdout).toContain("Install what is missing: pnpm add --save-dev eslint-plugin-async-pitfalls @typescript-eslint/parser\n");
});

test.each<[string, Files, string[]]>([
  [".eslintrc.yml", { ".eslintrc.yml": "root: true\n" }, [".eslintrc.yml has ESLint's older format.", "\n  npx @eslint/migrate-config .eslintrc.yml\n"]],
  ["eslintConfig", { "package.json": '{ "eslintConfig": {} }' }, ['"eslintConfig" in package.json has ESLint\'s older format.', "\n  move it into .eslintrc.json\n  npx @eslint/migrate-config .eslintrc.json\n"]],
])("%s has to be translated: nothing is written, and ESLint is to be updated", async (_, files, told) => {
  const target = withPackages(files, "eslint@8.57.1");
  const { code, stdout } = await run(target.folder, ["--init"]);
  expect(code).toBe(0);
  expect(existsSync(target.path("eslint.config.mjs"))).toBe(false);
  for (const text of told) expect(stdout).toContain(text);
  expect(stdout).toContain("Then add to eslint.config.mjs what it does not have, the entries at its end:\n\nimport asyncPitfalls from \"eslint-plugin-async-pitfalls\";\n\n  asyncPitfalls.configs.recommended,\n");
  expect(stdout).toContain("npm install --save-dev eslint-plugin-async-pitfalls eslint@9\n");
});

test("a configuration of the older format does not count beside a flat one", async () => {
  const target = withPackages({ "eslint.config.js": "export default [];\n", ".eslintrc": "" }, "eslint@10.1.0");
  const { stdout } = await run(target.folder, ["--init"]);
  expect(stdout).toContain("eslint.config.js is there, and stays as it is.");
  expect(stdout).not.toContain(".eslintrc");
});

test("where ESLint is not installed, the configuration is written, and what to install is named", async () => {
  const target = withPackages({}, "typescript@6.0.3");
  const { code, stdout } = await run(target.folder, ["--init"]);
  expect(code).toBe(0);
  expect(target.read("eslint.config.mjs")).toContain("recommendedTypeChecked");
  expect(stdout).toContain("Install what is missing: npm install --save-dev eslint-plugin-async-pitfalls eslint @typescript-eslint/parser\nThen run: npx eslint .\n");
});

test.each(["eslint.config.js", "eslint.config.ts"])("%s is never changed: what to write is printed", async (config) => {
  const target = withPackages({ [config]: "mine\n" }, "eslint@10.1.0", "typescript@6.0.3");
  const { code, stdout } = await run(target.folder, ["--init"]);
  expect(code).toBe(0);
  expect(target.read(config)).toBe("mine\n");
  expect(existsSync(target.path("eslint.config.mjs"))).toBe(false);
  expect(stdout).toContain("  asyncPitfalls.configs.recommendedTypeChecked,\n");
});

test("a configuration that has the plugin is left alone", async () => {
  const target = withPackages({ "eslint.config.js": 'import "eslint-plugin-async-pitfalls";\n' }, "eslint@10.1.0");
  expect((await run(target.folder, ["--init"])).stdout).toBe("Found: JavaScript.\neslint.config.js has the plugin already: nothing is to be done.\n");
});

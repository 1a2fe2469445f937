import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { manifestFor } from "../../src/facts/manifest.ts";

/** Writes files into a folder of its own. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "async-pitfalls-manifest-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

it("is what the nearest package.json says", () => {
  const manifest = JSON.stringify({ name: "a", bin: { a: "a.js" }, browser: "b.js", dependencies: { pg: "8" }, peerDependencies: { vue: "3" }, devDependencies: { vitest: "4" }, engines: { node: ">=20" } });
  const folder = folderWith({ "package.json": JSON.stringify({ name: "root" }), "packages/a/package.json": manifest });
  expect(manifestFor(path.join(folder, "packages/a/src/index.js"))).toEqual({ hasCommands: true, programs: [path.join(folder, "packages/a/a.js")], hasBrowserEntry: true, dependencies: ["pg", "vue"], engines: ["node"] });
  expect(manifestFor(path.join(folder, "packages/b.js"))).toEqual({ hasCommands: false, programs: [], hasBrowserEntry: false, dependencies: [], engines: [] });
});

it("knows the files that commands and scripts run", () => {
  const manifest = JSON.stringify({ name: "a", bin: "./cli.js", scripts: { build: "node scripts/build.mjs && tsx 'src/check.ts' --quiet", lint: "eslint ." } });
  const folder = folderWith({ "package.json": manifest });
  expect(manifestFor(path.join(folder, "cli.js"))?.programs).toEqual(["cli.js", "scripts/build.mjs", "src/check.ts"].map((file) => `${folder}/${file}`));
});

it("is not one that only says how files are loaded, nor one that cannot be read", () => {
  const folder = folderWith({ "package.json": JSON.stringify({ name: "a", bin: "a.js" }), "esm/package.json": '{ "type": "module" }', "broken/package.json": "{" });
  expect(manifestFor(path.join(folder, "esm/a.js"))?.hasCommands).toBe(true);
  expect(manifestFor(path.join(folder, "broken/a.js"))?.hasCommands).toBe(true);
});

it("is read once for each folder", () => {
  const folder = folderWith({ "package.json": JSON.stringify({ name: "a" }) });
  const asked = vi.spyOn(process, "getBuiltinModule");
  onTestFinished(() => asked.mockRestore());
  const first = manifestFor(path.join(folder, "a.js"));
  const reads = asked.mock.calls.length;
  expect(manifestFor(path.join(folder, "b.js"))).toBe(first);
  expect(reads).toBeGreaterThan(0);
  expect(asked.mock.calls.length).toBe(reads);
});

it("is nothing for a file without a path, and where there are no files", () => {
  expect(manifestFor("<input>")).toBeUndefined();
  const folder = folderWith({ "package.json": JSON.stringify({ name: "a" }) });
  vi.stubGlobal("process", undefined);
  onTestFinished(() => { vi.unstubAllGlobals(); });
  expect(manifestFor(path.join(folder, "a.js"))).toBeUndefined();
});

import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { blockingCalls, type BlockingExports } from "../../src/models/views/blocking-calls.ts";
import { blockingFactories, blockingLibraries, blockingObjects } from "../../src/models/views/blocking-libraries.ts";
import libraryExports from "./library-exports.json";

const page = readFileSync(path.join(import.meta.dirname, "..", "..", "docs", "models.md"), "utf8");

interface Version {
  readonly version: string;
  readonly module: string;
  readonly names: ReadonlySet<string>;
}

const versions = Object.entries(libraryExports).map(
  ([version, names]): Version => ({ version, module: version.slice(0, version.lastIndexOf("@")), names: new Set(names) }),
);

const records = [...blockingLibraries, ...blockingFactories, ...blockingObjects];
const modules = [...new Set(records.map(({ module }) => module))];

/** Called by a name of this kind, they wait for nothing, or give back at once what does the waiting. */
const harmless = new Set([
  "better-sqlite3#SqliteError",
  "cosmiconfig#getDefaultSearchPlacesSync",
  "execa#ExecaSyncError",
  "mkdirp#useNativeSync",
]);

function versionsOf(module: string): Version[] {
  return versions.filter((version) => version.module === module);
}

function recordsOf(module: string): BlockingExports[] {
  return records.filter((record) => record.module === module);
}

describe.each(modules)("%s", (module) => {
  it("was looked at", () => {
    expect(versionsOf(module)).not.toEqual([]);
  });

  it("exports what the records name, in some version", () => {
    const exported = versionsOf(module).flatMap(({ names }) => [...names]);
    const named = recordsOf(module).flatMap((record) => Object.keys(record.exports));
    expect(named.filter((name) => !exported.includes(name) && !isOfNode(module, name))).toEqual([]);
  });

  it("has a record for each export by the name of Sync", () => {
    const known = new Set(recordsOf(module).flatMap((record) => Object.keys(record.exports)));
    const synchronous = versionsOf(module).flatMap(({ names }) => [...names].filter((name) => /^(?:sync|\w+Sync)$/u.test(name)));
    expect([...new Set(synchronous)].filter((name) => !known.has(name) && !harmless.has(`${module}#${name}`))).toEqual([]);
  });
});

/** Passed on from `node:fs`, as far as the Node has it that the lists were made with. */
function isOfNode(module: string, name: string): boolean {
  const own = blockingCalls.filter((record) => record.module === "node:fs").some(({ exports }) => name in exports);
  return own && (module === "fs-extra" || module === "graceful-fs");
}

it("names every library in the docs", () => {
  expect(modules.filter((module) => !page.includes(`\`${module}\``))).toEqual([]);
});

describe("replacements", () => {
  const replaced = records
    .filter(({ instead, insteadFrom }) => instead !== "note" && insteadFrom === undefined)
    .flatMap(({ module, exports }) => Object.entries(exports).map(([name, instead]) => ({ module, name, instead })));

  it("are exported by every version that exports what they replace", () => {
    const missing = replaced.flatMap(({ module, name, instead }) =>
      versionsOf(module).filter(({ names }) => names.has(name) && !names.has(instead)).map(({ version }) => `${version}: ${instead}`),
    );
    expect(missing).toEqual([]);
  });
});

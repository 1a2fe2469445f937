import { describe, expect, it } from "vitest";
import { blockingCalls, harmlessExports } from "../../src/models/views/blocking-calls.ts";
import { databaseMethods } from "../../src/models/views/blocking-libraries.ts";
import nodeSyncExports from "./node-sync-exports.json";
import { listOfRunningNode } from "./node-sync-exports.mjs";

type ExportsByModule = Readonly<Record<string, readonly string[]>>;

const supported: Readonly<Record<string, ExportsByModule>> = nodeSyncExports;
const running = listOfRunningNode();

/** Not there on the Linux that the lists are made on. */
const onlyOnMacOS = new Set(["node:fs#lchmodSync"]);

const ownRecords = blockingCalls.filter(({ module }) => module.startsWith("node:"));
const listed = ownRecords.flatMap(({ module, exports }) => Object.keys(exports).map((name) => `${module}#${name}`));
const harmless = Object.entries(harmlessExports).flatMap(([module, names]) => Object.keys(names).map((name) => `${module}#${name}`));
const known = new Set([...listed, ...harmless]);

function exportsIn(list: ExportsByModule): string[] {
  return Object.entries(list).flatMap(([module, names]) => names.map((name) => `${module}#${name}`));
}

function isDatabaseMethod(exported: string): boolean {
  const [, method] = exported.split(".");
  return exported.startsWith("node:sqlite#") && method !== undefined && databaseMethods.has(method);
}

describe.each([...Object.entries(supported), [`the running Node, ${process.version}`, running] as const])("%s", (_, list) => {
  it("exports nothing by the name of Sync that has no record, nor a reason to have none", () => {
    expect(exportsIn(list).filter((exported) => !known.has(exported) && !isDatabaseMethod(exported))).toEqual([]);
  });
});

describe("records of Node's own", () => {
  it("are compared with every supported major version", () => {
    expect(Object.keys(supported).map((version) => version.split(".")[0])).toEqual(["v20", "v22", "v24"]);
  });

  it("name what some supported version exports", () => {
    const exported = new Set(Object.values(supported).flatMap(exportsIn));
    expect([...known].filter((name) => !exported.has(name) && !onlyOnMacOS.has(name))).toEqual([]);
  });

  it("name each export once", () => {
    const all = [...listed, ...harmless];
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });
});

describe("replacements", () => {
  const withFunctions = ownRecords.filter(({ instead }) => instead !== "note");
  const present = new Set(exportsIn(running));

  it.each(withFunctions)("$module: what replaces a call is a function", async ({ module, insteadFrom, exports }) => {
    const offered = (await import(insteadFrom ?? module)) as Record<string, unknown>;
    const replaceable = Object.entries(exports).filter(([name]) => present.has(`${module}#${name}`));
    expect(replaceable.filter(([, instead]) => typeof offered[instead] !== "function")).toEqual([]);
  });
});

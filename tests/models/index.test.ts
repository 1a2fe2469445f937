import { describe, expect, it } from "vitest";
import { knownModels } from "../../src/models/index.ts";
import { spelledOut } from "../../src/models/lookup.ts";
import type { Api, Model } from "../../src/models/model.ts";
import { filesIn, read } from "../repository/checkout.ts";

const LOGIC = ["index.ts", "lookup.ts", "model.ts", "settings.ts"].map((name) => `src/models/${name}`);
const files = filesIn("src/models", ".ts").filter((file) => !LOGIC.includes(file));
const modelled = knownModels.map((model): [string, Model] => [model.modules.join(", "), model]);

it.each(files)("%s is among the models", (file) => {
  expect(read("src/models/index.ts")).toContain(`from "./${file.replace("src/models/", "")}"`);
});

it.each(files)("%s has nothing left that is to be replaced", (file) => {
  expect(read(file)).not.toContain("REPLACE:");
});

it("no two models name the same API of a module", () => {
  const names = knownModels.flatMap(({ apis, modules }) => modules.flatMap((module) => Object.keys(apis).flatMap((pattern) => spelledOut(pattern).map((path) => `${module}#${path}`))));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

describe.each(modelled)("%s", (_, { apis, checked }) => {
  const rows = Object.entries(apis).flatMap(([pattern, api]) => spelledOut(pattern).map((path): [string, Api] => [path, api]));

  it("names each API once", () => {
    const paths = rows.map(([path]) => path);
    expect(paths.filter((path, index) => path === "" || paths.indexOf(path) !== index)).toEqual([]);
  });

  it("says something in each row", () => {
    expect(rows.filter(([, api]) => Object.keys(api).length === 0)).toEqual([]);
  });

  it("names the version that it was compared with, if any", () => {
    expect(checked ?? "a@1.0.0").toMatch(/^(?:@[\w-]+\/)?[\w.-]+@\d+\.\d+\.\d+/u);
  });

  it("has rows for the types that its calls give", () => {
    const types = rows.flatMap(([, { fulfills, gives }]) => [fulfills, gives].filter((type) => type !== undefined && !type.includes("#")));
    expect(types.filter((type) => !rows.some(([path]) => path === type || path.startsWith(`${String(type)}.`)))).toEqual([]);
  });
});

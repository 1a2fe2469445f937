import { describe, expect, it } from "vitest";
import { knownModels } from "../../src/models/index.ts";
import { spelledOut } from "../../src/models/lookup.ts";
import type { Api, Model } from "../../src/models/model.ts";
import { rolesOf } from "../../src/models/roles.ts";
import { filesIn, read } from "../repository/checkout.ts";

const LOGIC = ["index.ts", "lookup.ts", "model.ts", "roles.ts", "settings.ts"].map((name) => `src/models/${name}`);
const files = filesIn("src/models", ".ts").filter((file) => /^src\/models\/[\w-]+\.ts$/u.test(file) && !LOGIC.includes(file));
const modelled = knownModels.map((model): [string, Model] => [model.modules.join(", "), model]);

it.each(files)("%s is among the models", (file) => {
  expect(read("src/models/index.ts")).toContain(`from "./${file.replace("src/models/", "")}"`);
});

it.each(files)("%s has nothing left that is to be replaced", (file) => {
  expect(read(file)).not.toContain("REPLACE:");
});

it("no two rows say the same of an API", () => {
  const said = knownModels.flatMap(({ apis, modules }) => modules.flatMap((module) => Object.entries(apis).flatMap(([pattern, api]) => spelledOut(pattern).flatMap((path) => saidBy(api).map((fact) => `${module}#${path}: ${fact}`)))));
  expect(duplicatesIn(said)).toEqual([]);
});

/** What a row says, by the name of the property or of the role. */
function saidBy({ is, ...rest }: Api): string[] {
  return [...Object.keys(rest), ...rolesOf(is)];
}

function duplicatesIn(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.has(value) || !seen.add(value));
}

describe.each(modelled)("%s", (_, { apis, checked }) => {
  const rows = Object.entries(apis).flatMap(([pattern, api]) => spelledOut(pattern).map((path): [string, Api] => [path, api]));

  it("names the default export by its name", () => {
    expect(rows.filter(([path]) => path === "")).toEqual([]);
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

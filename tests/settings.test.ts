import { Linter } from "eslint";
import { expect, it } from "vitest";
import { noUnawaitedPromise } from "../src/rules/no-unawaited-promise.ts";
import { knownBefore } from "../src/settings.ts";

function messagesWith(settings: object): string[] {
  const code = "async function save() { await fetch('/save'); } async function run() { save(); }";
  const config = { plugins: { a: { rules: { rule: noUnawaitedPromise } } }, rules: { "a/rule": "error" }, settings: { "async-pitfalls": settings } } as const;
  return new Linter().verify(code, config).map(({ message }) => message);
}

function typesWith(settings: object): string | undefined {
  return knownBefore({ "async-pitfalls": settings }, "a.ts")[1].types;
}

it("the environment decides what a message says of a rejection", () => {
  expect(messagesWith({})).toEqual([expect.not.stringMatching(/Node\.js|browser/u)]);
  expect(messagesWith({ environment: "node" })).toEqual([expect.stringContaining("which ends the process")]);
  expect(messagesWith({ environment: "browser" })).toEqual([expect.stringContaining("only the browser console")]);
});

it("an environment that is not known is an error that says which are", () => {
  const message = 'settings["async-pitfalls"].environment is one of "browser", "electron-main", "extension-host", "node", "worker".';
  for (const environment of ["deno", "", true, ["node"], null]) expect(() => messagesWith({ environment })).toThrow(message);
});

it("types come from whoever is there unless the settings say so", () => {
  expect(typesWith({})).toBe("auto");
  expect(typesWith({ types: "native" })).toBe("native");
});

it("types that cannot be set are an error that names what can", () => {
  expect(() => typesWith({ types: "tsgo" })).toThrow('settings["async-pitfalls"].types is one of auto, native, off, typescript, and not "tsgo".');
});

import { expect, it } from "vitest";
import type { ProjectFiles } from "../../src/facts/offered.ts";
import { projectOf } from "../../src/facts/typescript/project.ts";
import { parse } from "../support/parse.ts";
import { fileOf } from "../support/settings.ts";

const file = fileOf("typed");

/** What can be asked about a file, but for its tree, which the user's parser makes. */
const asked: [name: string, ask: (project: ProjectFiles) => unknown][] = [
  ["files", (project) => project.files()],
  ["textOf", (project) => project.textOf(file)],
  ["versionOf", (project) => project.versionOf(file)],
  ["symbolIndexOf", (project) => project.symbolIndexOf(file)],
  ["definitions", (project) => project.definitions([{ at: 0, file, name: "load" }])],
  ["platformTypes", (project) => project.platformTypes?.()],
  ["failures", (project) => project.failures()],
];

function projectWith(code: string): ProjectFiles {
  const project = projectOf(parse(code, "typed"), {});
  if (!project) throw new Error("the file was parsed without types");
  return project;
}

it.each(asked)("%s answers with plain data, so that another process can", (_, ask) => {
  const answer = ask(projectWith("function load() { return 1; } load();"));
  expect(answer).toBeDefined();
  expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
});

it("every question of a project is among those", () => {
  const { sourceCodeOf, ...others } = projectWith("load();");
  expect(sourceCodeOf).toBeTypeOf("function");
  expect(Object.keys(others).sort()).toEqual(asked.map(([name]) => name).sort());
});

it("a version is another one after an edit, and the same for the same contents", () => {
  const before = projectWith("export const limit = 1;");
  expect(before.versionOf(file)).toBe(before.versionOf(file));
  const version = before.versionOf(file);
  expect(projectWith("export const limit = 2;").versionOf(file)).not.toBe(version);
});

it("what is no file of the project has no version", () => {
  expect(projectWith("load();").versionOf("/none.ts")).toBeUndefined();
});

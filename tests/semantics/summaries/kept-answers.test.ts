import { describe, expect, it } from "vitest";
import type { Project } from "../../../src/facts/facts.ts";
import { keepAnswer, keptAnswer, versionOf, type Kept } from "../../../src/semantics/summaries/kept-answers.ts";

/** A program knows a file and its imports by one object as long as none of them is edited. */
function projectWith(files: Readonly<Record<string, object>>): Project {
  return { surroundingsOf: (file) => files[file] } as Partial<Project> as Project;
}

function answerFrom(...files: readonly string[]): Kept {
  return { answer: "yes", height: 1, isCut: false, files: new Set(files) };
}

const a = {};
const b = {};

describe("keptAnswer", () => {
  it("knows what was kept, in this program and in the next", () => {
    const project = projectWith({ a, b });
    keepAnswer(project, a, "f", answerFrom("a", "b"));
    expect(keptAnswer(project, a, "f")?.answer).toBe("yes");
    expect(keptAnswer(projectWith({ a, b }), a, "f")?.answer).toBe("yes");
  });

  it("knows nothing of what was not asked, or of another version of the file", () => {
    const project = projectWith({ a });
    keepAnswer(project, a, "f", answerFrom("a"));
    expect(keptAnswer(project, a, "g")).toBeUndefined();
    expect(keptAnswer(project, {}, "f")).toBeUndefined();
  });

  it("knows nothing any more when another file that it comes from was edited, or is gone", () => {
    const project = projectWith({ a, b });
    keepAnswer(project, a, "f", answerFrom("a", "b"));
    expect(keptAnswer(projectWith({ a, b: {} }), a, "f")).toBeUndefined();
    expect(keptAnswer(projectWith({ a }), a, "f")).toBeUndefined();
    expect(keptAnswer(undefined, a, "f")).toBeUndefined();
  });

  it("knows what needs no other file, without a project", () => {
    keepAnswer(undefined, b, "f", answerFrom());
    expect(keptAnswer(undefined, b, "f")?.answer).toBe("yes");
  });
});

describe("versionOf", () => {
  it("is what the program has for the file", () => {
    expect(versionOf(projectWith({ a }), "a")).toBe(a);
    expect(versionOf(projectWith({ a }), "b")).toBeUndefined();
  });
});

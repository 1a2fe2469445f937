import { describe, expect, it } from "vitest";
import type { Project } from "../../../src/facts/facts.ts";
import { keepAnswer, keptAnswer, type Kept } from "../../../src/semantics/summaries/kept-answers.ts";

/** A program has one number for a file as long as neither it nor what it imports is edited. */
function projectWith(files: Readonly<Record<string, number>>): Project {
  return { versionOf: (file) => files[file] } as Partial<Project> as Project;
}

function answerFrom(...files: readonly string[]): Kept {
  return { answer: "yes", height: 1, isCut: false, files: new Set(files) };
}

const a = { file: "a", version: 1 };
const b = { file: "b", version: 1 };

describe("keptAnswer", () => {
  it("knows what was kept, in this program and in the next", () => {
    const project = projectWith({ a: 1, b: 1 });
    keepAnswer(project, a, "f", answerFrom("a", "b"));
    expect(keptAnswer(project, a, "f")?.answer).toBe("yes");
    expect(keptAnswer(projectWith({ a: 1, b: 1 }), a, "f")?.answer).toBe("yes");
  });

  it("knows nothing of what was not asked, or of another version of the file", () => {
    const project = projectWith({ a: 1 });
    keepAnswer(project, a, "f", answerFrom("a"));
    expect(keptAnswer(project, a, "g")).toBeUndefined();
    expect(keptAnswer(project, { file: "a", version: 2 }, "f")).toBeUndefined();
  });

  it("knows nothing any more when another file that it comes from was edited, or is gone", () => {
    const project = projectWith({ a: 1, b: 1 });
    keepAnswer(project, a, "f", answerFrom("a", "b"));
    expect(keptAnswer(projectWith({ a: 1, b: 2 }), a, "f")).toBeUndefined();
    expect(keptAnswer(projectWith({ a: 1 }), a, "f")).toBeUndefined();
    expect(keptAnswer(undefined, a, "f")).toBeUndefined();
  });

  it("knows what needs no other file, without a project", () => {
    keepAnswer(undefined, b, "f", answerFrom());
    expect(keptAnswer(undefined, b, "f")?.answer).toBe("yes");
  });
});

import { describe, expect, it, vi } from "vitest";
import { factsOf } from "../../../src/facts/index.ts";
import type { Project } from "../../../src/facts/facts.ts";
import { noBlockingCall } from "../../../src/rules/no-blocking-call.ts";
import type { Rule } from "../../../src/rule.ts";
import { openProject, type LintFile } from "../../support/project-table.ts";

const FILES = {
  "config.ts": `import { readFileSync } from "node:fs"; export const load = () => readFileSync("a"); export const other = () => load();`,
  "one.ts": `import { load } from "./config.js"; export const one = async () => load();`,
  "two.ts": `import { other } from "./config.js"; export const two = async () => other();`,
  "plain.ts": `export const plain = (n: number) => n + 1; export const start = async () => plain(1);`,
};

const AT_CALLER = { reportAt: "caller" };

/** The project as a rule sees it, to count what is asked of it. */
function projectSeen(lint: LintFile): Project {
  let project: Project | undefined;
  const spy: Rule = {
    ...noBlockingCall,
    create(context) {
      project = factsOf(context.sourceCode as never, context.languageOptions).project;
      return {};
    },
  };
  lint("one.ts", spy);
  if (!project) throw new Error("no project");
  return project;
}

describe("helpersOfProject", () => {
  it("looks into a file once for all that call its functions", () => {
    const lint = openProject(FILES);
    const parse = vi.spyOn(projectSeen(lint), "parse");
    expect(lint("one.ts", noBlockingCall, AT_CALLER)).toHaveLength(1);
    expect(lint("two.ts", noBlockingCall, AT_CALLER)).toHaveLength(1);
    const looks = parse.mock.calls.length;
    expect(lint("one.ts", noBlockingCall, AT_CALLER)).toHaveLength(1);
    expect(lint("two.ts", noBlockingCall, AT_CALLER)).toHaveLength(1);
    expect(lint("plain.ts", noBlockingCall, AT_CALLER)).toHaveLength(0);
    expect(parse.mock.calls.map(([file]) => file.replace(/.*\//u, ""))).toEqual(Array<string>(looks).fill("config.ts"));
    expect(new Set(parse.mock.results.map(({ value }) => value as unknown)).size).toBe(1);
  });

  it("reads the text of a file as often for many functions of it as for one", () => {
    const readsFor = (functions: number) => {
      const numbers = [...Array(functions).keys()];
      const helpers = numbers.map((n) => `const help${String(n)} = () => readFileSync("a");`).join("");
      const config = `import { readFileSync } from "node:fs"; ${helpers} export const load = () => [${numbers.map((n) => `help${String(n)}()`).join()}];`;
      const lint = openProject({ ...FILES, "config.ts": config });
      const textOf = vi.spyOn(projectSeen(lint), "textOf");
      expect(lint("one.ts", noBlockingCall, AT_CALLER)).toHaveLength(1);
      return textOf.mock.calls.filter(([file]) => file.endsWith("config.ts")).length;
    };
    const once = readsFor(1);
    expect(once).toBeGreaterThan(0);
    expect(readsFor(20)).toBe(once);
  });

  it("looks through the linted file once", () => {
    const lint = openProject(FILES);
    const parse = vi.spyOn(projectSeen(lint), "parse");
    expect(lint("config.ts", noBlockingCall, AT_CALLER)).toHaveLength(0);
    expect(parse).not.toHaveBeenCalled();
    expect(lint("one.ts", noBlockingCall, AT_CALLER)).toHaveLength(1);
  });

  it("forgets what it knew of a file that is edited, and nothing else", () => {
    const lint = openProject(FILES);
    expect(lint("one.ts", noBlockingCall, AT_CALLER)).toHaveLength(1);
    lint("config.ts", noBlockingCall, AT_CALLER, `export const load = () => "a"; export const other = () => load();`);
    expect(lint("one.ts", noBlockingCall, AT_CALLER)).toHaveLength(0);
    lint("config.ts", noBlockingCall, AT_CALLER, `// Something in front\n${FILES["config.ts"]}`);
    expect(lint("one.ts", noBlockingCall, AT_CALLER).map(({ message }) => message)).toEqual([expect.stringContaining("(config.ts:2)")]);
  });

  it("sees what a file leads to now", () => {
    const lint = openProject({ ...FILES, "index.ts": `export { load as run } from "./config.js";`, "three.ts": `import { run } from "./index.js"; export const three = async () => run();` });
    expect(lint("three.ts", noBlockingCall, AT_CALLER)).toHaveLength(1);
    lint("index.ts", noBlockingCall, AT_CALLER, `export { plain as run } from "./plain.js";`);
    expect(lint("three.ts", noBlockingCall, AT_CALLER)).toHaveLength(0);
  });
});

describe("usersElsewhere", () => {
  it("looks into the files of the callers alone, and once for all that they lead to", () => {
    const lint = openProject({ ...FILES, "text.ts": `import { readFileSync } from "node:fs"; export const text = () => readFileSync("b");`, "three.ts": `import { text } from "./text.js"; import { load } from "./config.js"; export const three = async () => [text(), load()];` });
    const parse = vi.spyOn(projectSeen(lint), "parse");
    expect(lint("config.ts", noBlockingCall).map(({ message }) => message)).toEqual([expect.stringContaining("`one` (one.ts:1) and 2 more")]);
    expect(lint("text.ts", noBlockingCall).map(({ message }) => message)).toEqual([expect.stringContaining("`three` (three.ts:1),")]);
    const looks = new Set(parse.mock.calls.map(([file]) => file.replace(/.*\//u, "")));
    expect([...looks].sort()).toEqual(["config.ts", "one.ts", "text.ts", "three.ts", "two.ts"]);
    const count = parse.mock.calls.length;
    expect(lint("text.ts", noBlockingCall)).toHaveLength(1);
    expect(parse.mock.calls.length).toBe(count);
  });

  it("sees that a caller is gone", () => {
    const lint = openProject(FILES);
    expect(lint("config.ts", noBlockingCall).map(({ message }) => message)).toEqual([expect.stringContaining("`one` (one.ts:1) and 1 more")]);
    lint("one.ts", noBlockingCall, {}, "export const one = async () => 1;");
    expect(lint("config.ts", noBlockingCall).map(({ message }) => message)).toEqual([expect.stringContaining("`two` (two.ts:1),")]);
    lint("two.ts", noBlockingCall, {}, "export const two = async () => 1;");
    expect(lint("config.ts", noBlockingCall)).toHaveLength(0);
  });
});

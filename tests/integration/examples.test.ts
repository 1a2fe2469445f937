import { describe, expect, it } from "vitest";
import { asOnThePage, atTheSpeedOf, examplesIn, linesOf, run } from "./examples.ts";

const FENCE = "```";

function saysTheSame(printed: string, page: string): boolean {
  return asOnThePage(printed, page).join("\n") === linesOf(page).join("\n");
}

describe("the output of an example", () => {
  it.each([
    ["itself", "a\nb", "a\nb"],
    ["without the spaces at the ends", "a  \r\nb\n", "a\nb\n\n"],
    ["a duration that is close", "took 131 ms", "took 100 ms"],
    ["the same duration from the other side", "took 22 ms", "took 100 ms"],
    ["a duration with a comma", "1,004 ms in all", "1000 ms in all"],
    ["lines left out", "a\n  at x\n  at y\nb", "a\n…\nb"],
    ["lines left out at the end", "a\n  at x", "a\n…"],
    ["no line left out", "a\nb", "a\n…\nb"],
  ])("is %s", (_, printed, page) => {
    expect(saysTheSame(printed, page)).toBe(true);
  });

  it.each([
    ["another text", "a", "b"],
    ["a line more", "a\nb", "a"],
    ["a line less", "a", "a\nb"],
    ["nothing", "", "a"],
    ["the same lines in another order", "b\na", "a\nb"],
    ["another number", "3 ticks", "4 ticks"],
    ["a duration of another order of magnitude", "took 1003 ms", "took 100 ms"],
    ["the same from the other side", "took 100 ms", "took 1000 ms"],
    ["one of two durations that is not close", "100 ms, then 900 ms", "100 ms, then 100 ms"],
    ["a duration in another unit", "100 s", "100 ms"],
    ["without the line behind what is left out", "a\n  at x", "a\n…\nb"],
    ["what is left out on a page that leaves nothing out", "a\n  at x\nb", "a\nb"],
  ])("is not %s", (_, printed, page) => {
    expect(saysTheSame(printed, page)).toBe(false);
    expect(asOnThePage(printed, page)).toEqual(linesOf(printed));
  });
});

describe("an example of which only the proportions are stated", () => {
  it.each([
    ["on a machine five times as fast", "sync: 20 ms\nasync: 1 ms", "sync: 100 ms\nasync: 4 ms"],
    ["on a slow one", "sync: 1,000 ms\nasync: 50 ms", "sync: 100 ms\nasync: 4 ms"],
    ["without durations", "a", "a"],
    ["so fast that nothing can be measured", "took 0 ms", "took 50 ms"],
  ])("prints the same %s", (_, printed, page) => {
    expect(saysTheSame(atTheSpeedOf(page, printed), page)).toBe(true);
  });

  it("prints something else where the proportions are others", () => {
    const page = "sync: 200 ms\nasync: 4 ms";
    expect(saysTheSame(atTheSpeedOf(page, "sync: 20 ms\nasync: 19 ms"), page)).toBe(false);
  });
});

describe("an example", () => {
  it("is run as a module; what it prints is kept in its order", async () => {
    const code = `import { readdir } from "node:fs/promises";\nconsole.log(await readdir("."));\nconsole.error("stderr");\nconsole.log("stdout");`;
    expect(await run(code)).toEqual({ exitCode: 0, output: "[ 'example.mjs', 'output.txt' ]\nstderr\nstdout\n" });
  });

  it("ends with its own exit code", async () => {
    expect(await run("process.exitCode = 3;")).toEqual({ exitCode: 3, output: "" });
    const { exitCode, output } = await run(`Promise.reject(new Error("lost"));`);
    expect({ exitCode, isToldOf: output.includes("Error: lost") }).toEqual({ exitCode: 1, isToldOf: true });
  });

  it("is found with its exit code and its output", () => {
    const page = `# Page\n\n${FENCE}js run relative exit=1\nthrow 1;\n${FENCE}\n\nPrints:\n\n${FENCE}text output\n1\n${FENCE}\n`;
    expect(examplesIn(page)).toEqual([{ line: 3, code: "throw 1;\n", exitCode: 1, isRelative: true, output: "1\n" }]);
  });

  it.each([
    ["nothing behind it", ""],
    ["another block behind it", `${FENCE}text\n1\n${FENCE}\n`],
    ["two lines of prose before its output", `Some words.\n\nOthers.\n\n${FENCE}text output\n1\n${FENCE}\n`],
  ])("has no output with %s", (_, behind) => {
    expect(examplesIn(`${FENCE}js run\n1;\n${FENCE}\n\n${behind}`)).toEqual([{ line: 1, code: "1;\n", exitCode: 0, isRelative: false, output: undefined }]);
  });
});

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { git, project, write } from "../support.ts";
import { committed, repairIn } from "./renaming.ts";

const STRICT = JSON.stringify({ compilerOptions: { strict: true, module: "preserve", types: [], noEmit: true }, include: ["src"] });

describe("what is applied", () => {
  test("the first suggestion that is safe in bulk, of each report, and a summary says so", async () => {
    const target = committed({ "a.js": "wrong;\nchosen;\n", "b.js": "wrong;\n" });
    expect(await repairIn(target, "--no-types")).toEqual({
      code: 0,
      stdout: "a.js\n  1:1  naming  rename\n  2:1  naming  rename\n\nb.js\n  1:1  naming  rename\n\nApplied 3 suggestions in 2 files\n  3  rename\n",
      stderr: "async-pitfalls: In 2 files the results were parsed and linted, and no TypeScript has checked them (without types).\n",
    });
    expect([target.read("a.js"), target.read("b.js")]).toEqual(["right;\nright;\n", "right;\n"]);
  });

  test("nothing that is not safe in bulk, and nothing for a report without a suggestion: both are counted, and the code is 1", async () => {
    const target = committed({ "a.js": "unsafe;\nhopeless;\n" });
    const { code, stdout } = await repairIn(target, "--no-types");
    expect(code).toBe(1);
    expect(stdout).toBe("Applied 0 suggestions\n1 report left to choose for: in an editor, or by --kind <name>\n  1  choose: there are others\n1 report left without a suggestion\n");
    expect(target.read("a.js")).toBe("unsafe;\nhopeless;\n");
  });

  test("--kind names what is applied, safe or not, and nothing else is", async () => {
    const target = committed({ "a.js": "unsafe;\nwrong;\n" });
    const { code, stdout } = await repairIn(target, "--no-types", "--kind", "choose");
    expect(code).toBe(1);
    expect(stdout).toContain("  1:1  naming  choose\n");
    expect(target.read("a.js")).toBe("right;\nwrong;\n");
  });

  test("--rule says which reports are repaired and counted", async () => {
    const target = committed({ "a.js": "wrong;\n" });
    expect((await repairIn(target, "--no-types", "--rule", "forbidding")).code).toBe(0);
    expect(target.read("a.js")).toBe("wrong;\n");
    expect((await repairIn(target, "--no-types", "--rule", "naming")).code).toBe(0);
    expect(target.read("a.js")).toBe("right;\n");
  });

  test("nothing where a comment beside the code speaks of awaiting, for a person has decided that", async () => {
    const text = "// don't await\nwrong;\nwrong; // runs in the background\n\n/* Await it later. */\nwrong;\n// a name\nwrong;\n";
    const target = committed({ "a.js": text });
    const { stdout } = await repairIn(target, "--no-types");
    expect(target.read("a.js")).toBe(text.replace("// a name\nwrong", "// a name\nright"));
    expect(stdout).toContain("  3  rename: a comment beside it speaks of awaiting\n");
  });

  test("a second run changes nothing", async () => {
    const target = committed({ "a.js": "wrong;\nbroken;\nfollowed;\nunsafe;\n" });
    await repairIn(target, "--no-types");
    const once = target.read("a.js");
    git(target.folder, "commit", "--all", "--quiet", "--message", "Repaired.");
    const { stdout } = await repairIn(target, "--no-types");
    expect(stdout).toContain("Applied 0 suggestions\n2 taken back\n");
    expect(target.read("a.js")).toBe(once);
  });
});

describe("what is taken back, and why", () => {
  test.each([
    ["broken", "the result does not parse: Parsing error: Unexpected token ) (line 1)", "  1  the result does not parse\n"],
    ["stays", "the report is still there", "  1  the report is still there\n"],
    ["followed", "another report has come: forbidding, line 1", "  1  another report has come\n"],
  ])("%s: %s", async (name, details, counted) => {
    const target = committed({ "a.js": `${name};\nwrong;\n` });
    const { code, stdout } = await repairIn(target, "--no-types");
    expect(code).toBe(1);
    expect(stdout).toContain(`  1:1  naming  rename  taken back: ${details}\n`);
    expect(stdout).toContain(`1 taken back\n${counted}`);
    expect(target.read("a.js")).toBe(`${name};\nright;\n`);
  });

  test("--rule leaves the other rules on: what they report afterwards counts", async () => {
    const target = committed({ "a.js": "followed;\n" });
    const { stdout } = await repairIn(target, "--no-types", "--rule", "naming");
    expect(stdout).toContain("taken back: another report has come: forbidding, line 1\n");
  });

  const GLOBALS = { "tsconfig.json": STRICT, "src/globals.d.ts": "declare const right: number, wrong: number, untyped: number, widened: number;\n" };

  test("what TypeScript finds an error in, and errors that were there before are none", async () => {
    const target = committed({ ...GLOBALS, "src/a.ts": "already;\nuntyped;\nwrong;\nexport {};\n" });
    const { stdout } = await repairIn(target);
    expect(stdout).toContain("  2:1  naming  rename  taken back: TypeScript finds a new error: TS2304, line 2: Cannot find name 'missing'.\n");
    expect(target.read("src/a.ts")).toBe("already;\nuntyped;\nright;\nexport {};\n");
  });

  test("in JavaScript, too, where a tsconfig.json includes it or not", async () => {
    const target = committed({ "a.js": "const right = 1;\nconst typed = right, one = typed;\nexport { one };\n" });
    const { stdout } = await repairIn(target);
    expect(stdout).toContain("TypeScript finds a new error: TS2339, line 2: Property 'length' does not exist on type '1'.\n");
    expect(target.read("a.js")).toContain("one = typed;");
  });

  const GIVEN = "export const given = () => widened;\n";

  test("what breaks another file of the project", async () => {
    const target = committed({ ...GLOBALS, "src/a.ts": GIVEN, "src/b.ts": "export * from './a';\n", "src/c.ts": "import { given } from './b';\nexport const three: number = given();\n" });
    const { stdout } = await repairIn(target);
    expect(stdout).toContain("TypeScript finds a new error: TS2322, line 2 of src/c.ts: Type 'string' is not assignable to type 'number'.\n");
    expect(target.read("src/a.ts")).toBe(GIVEN);
  });

  test("what brings a report in another file, as its types are others then", async () => {
    const target = committed({ ...GLOBALS, "src/a.ts": GIVEN, "src/c.ts": "import { given } from './a';\nexport const three = given();\n" });
    const { stdout } = await repairIn(target);
    expect(stdout).toContain("another report has come: forbidding, line 2 of src/c.ts\n");
    expect(target.read("src/a.ts")).toBe(GIVEN);
  });
});

describe("files", () => {
  test("keep the ends of their lines and the mark of their encoding", async () => {
    const target = committed({ "a.js": "\uFEFFlines;\r\nwrong;\r\n" });
    await repairIn(target, "--no-types");
    expect(target.read("a.js")).toBe("\uFEFFright;\r\nright;\r\nright;\r\n");
  });

  test("in another encoding are left as they are, and the code is 2", async () => {
    const target = project({});
    writeFileSync(target.path("a.js"), Buffer.from("wrong; // caf\xE9\n", "latin1"));
    const { code, stderr } = await repairIn(target, "--no-types", "--allow-dirty");
    expect(code).toBe(2);
    expect(stderr).toContain("a.js is not repaired: it is not in UTF-8.\n");
  });

  test("--diff writes a patch that git applies, and changes nothing, also where files are not committed", async () => {
    const target = committed({ "sub/a.js": "wrong;\nunsafe;\n", "sub/b.js": "right;\n" });
    write(target.folder, { "sub/a.js": "wrong;\nunsafe" });
    const { code, stderr, stdout } = await repairIn(target, "--no-types", "--diff");
    expect(code).toBe(1);
    expect(stdout).toBe("--- a/sub/a.js\n+++ b/sub/a.js\n@@ -1,2 +1,2 @@\n-wrong;\n+right;\n unsafe\n\\ No newline at end of file\n");
    expect(stderr).toContain("Would apply 1 suggestion in 1 file\n");
    expect(target.read("sub/a.js")).toBe("wrong;\nunsafe");
    execFileSync("git", ["apply"], { cwd: target.folder, input: stdout });
    expect(target.read("sub/a.js")).toBe("right;\nunsafe");
  });

  test("that are components are left out, in one line", async () => {
    const target = committed({ "a.js": "wrong;\n", "App.vue": "<script>\nwrong;\n</script>\n", "node_modules/vue-eslint-parser/index.js": "" });
    const { stderr } = await repairIn(target, "--no-types");
    expect(stderr).toContain("async-pitfalls: 1 component is not repaired: what a template uses is not checked.\n");
    expect(target.read("App.vue")).toContain("wrong;");
  });

  test("are chosen as for linting: by path, by --ignore and by --since", async () => {
    const target = committed({ "a.js": "wrong;\n", "b.js": "wrong;\n", "c.js": "right;\n" });
    const base = git(target.folder, "rev-parse", "HEAD").trim();
    write(target.folder, { "c.js": "wrong;\n" });
    git(target.folder, "commit", "--all", "--quiet", "--message", "One more.");
    await repairIn(target, "--no-types", "--since", base);
    expect(["a.js", "b.js", "c.js"].map((file) => target.read(file))).toEqual(["wrong;\n", "wrong;\n", "right;\n"]);
    await repairIn(target, "--no-types", "--ignore", "b.js", "--allow-dirty", ".");
    expect(["a.js", "b.js"].map((file) => target.read(file))).toEqual(["right;\n", "wrong;\n"]);
  });
});

describe("what is refused", () => {
  const line = (what: string) => `async-pitfalls: ${what}, and git could not bring back what is changed: a.js. Commit first; --allow-dirty goes on, --diff changes nothing.\n`;

  test("files that have changed since the last commit, and nothing is done to others", async () => {
    const target = committed({ "a.js": "right;\n", "b.js": "wrong;\n" });
    write(target.folder, { "a.js": "right;;\n" });
    expect(await repairIn(target, "--no-types")).toEqual({ code: 2, stdout: "", stderr: line("1 file is not committed") });
    expect(target.read("b.js")).toBe("wrong;\n");
  });

  test("files that git does not have, and files outside of git", async () => {
    const tracked = committed({ "b.js": "right;\n" });
    write(tracked.folder, { "a.js": "wrong;\n" });
    expect((await repairIn(tracked, "--no-types")).stderr).toBe(line("1 file is not committed"));
    expect((await repairIn(project({ "a.js": "wrong;\n" }), "--no-types")).stderr).toBe(line("1 file is not committed"));
  });

  test("neither with --allow-dirty, nor a change in a file that is not linted", async () => {
    const outside = project({ "a.js": "wrong;\n" });
    expect((await repairIn(outside, "--no-types", "--allow-dirty")).code).toBe(0);
    expect(outside.read("a.js")).toBe("right;\n");
    const target = committed({ "a.js": "wrong;\n", "notes.md": "" });
    write(target.folder, { "notes.md": "More.\n" });
    expect((await repairIn(target, "--no-types")).code).toBe(0);
  });

  test("a kind that is none", async () => {
    const target = committed({ "a.js": "wrong;\n" });
    const { code, stderr } = await repairIn(target, "--kind", "renam");
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'async-pitfalls: There is no kind of suggestion "renam". Did you mean rename? Kinds: choose, rename.\n' });
  });
});

import { expect, test } from "vitest";
import { project, reportsOf, run } from "./support.ts";

const HIT = "fixme;\n";
const REST = Array.from({ length: 40 }, (_, index) => `export const value${index} = ${index};\n`).join("");

async function isLinted(text: string, name = "a.js"): Promise<boolean> {
  const reports = await reportsOf(project({ [name]: text, "other.js": "" }), "--no-types");
  return reports.length > 0;
}

test.each([
  ["one line of 16,000 columns", `fixme;${"call(1);".repeat(2000)}`],
  ["a long line below a licence", `/*!\n${" * Permission is hereby granted, free of charge, to any person.\n".repeat(60)} */\nfixme;${"call(1);".repeat(200)}`],
  ["lines that are broken at 500 columns", `fixme;\n${`${"call(1);".repeat(62)}\n`.repeat(30)}`],
  ["templates between packed lines", `fixme;\n${`${"call(1);".repeat(200)}t=\`\n  a {\n  }\n\`;\n`.repeat(5)}`],
  ["code around a program in one string", `fixme;run("${"A".repeat(20_000)}")\n`],
  ["a comment that names a source map", `${HIT}${REST}//# sourceMappingURL=a.js.map\n`],
  ["a source map within the comment", `${HIT}${REST}/*# sourceMappingURL=data:application/json;base64,${"A".repeat(5000)} */\n`],
  ["a source map in front of a line that a tool adds", `${HIT}${REST}//# sourceMappingURL=a.js.map\n//# debugId=1\n`],
])("left out: %s", async (_, text) => {
  expect(await isLinted(text)).toBe(false);
});

test.each([
  ["a line of data among others", `${HIT}${REST}export const icon = "${"A".repeat(16_000)}";\n`],
  ["a line of numbers among others", `${HIT}${REST}export const table = [${"12, ".repeat(4000)}];\n`],
  ["a long regular expression among others", `${HIT}${REST}export const name = /${"(?:a|b)".repeat(60)}/;\n`],
  ["one short line", "fixme; call(1); call(2)"],
  ["wide lines", `fixme;\n${`${"call(1);".repeat(30)}\n`.repeat(30)}`],
  ["a source map in a text", `${HIT}export const text = "\\n//# sourceMappingURL=" + name;\n`],
  ["a source map in the middle", `${HIT}//# sourceMappingURL=a.js.map\n${REST}`],
  ["one statement", HIT],
])("linted: %s", async (_, text) => {
  expect(await isLinted(text)).toBe(true);
});

test("TypeScript that writes source maps is no output", async () => {
  const text = `${HIT}//# sourceMappingURL=a.js.map\n`;
  expect(await isLinted(text, "a.ts")).toBe(true);
  expect(await isLinted(text, "a.jsx")).toBe(false);
});

test("what is left out is counted in one closing line, and linted when it is named", async () => {
  const packed = `fixme;${"call(1);".repeat(2000)}`;
  const target = project({
    "dist/a.js": packed,
    "dist/b.min.js": HIT,
    "dist/c.js": `${HIT}//# sourceMappingURL=c.js.map\n`,
    "dist/d.js": HIT + " ".repeat(1_000_000),
    "src/a.js": HIT,
  });
  const { code, stderr } = await run(target.folder, ["--no-types"]);
  expect(code).toBe(1);
  expect(stderr).toBe(
    "async-pitfalls: 4 files were left out: 3 minified or generated, 1 larger than 1 MB (dist/a.js, dist/b.min.js, dist/c.js, …). A file that is named is linted.\n",
  );
  const named = ["dist/a.js", "dist/b.min.js", "dist/c.js", "dist/d.js"];
  expect(await reportsOf(target, "--no-types", ...named)).toEqual(named.map((name) => `${name}:1 fixme`));
  expect((await run(target.folder, ["--no-types", ...named])).stderr).toBe("");
});

test("what --ignore leaves out is no surprise", async () => {
  const target = project({ "dist/a.js": `fixme;${"call(1);".repeat(2000)}`, "dist/b.min.js": HIT, "src/a.js": "" });
  expect((await run(target.folder, ["--no-types", "--ignore", "dist"])).stderr).toBe("");
});

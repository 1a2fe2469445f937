import { describe, expect, test } from "vitest";
import { project, reportsOf, run } from "./support.ts";

describe.each([["with types"], ["without types"]])("%s", (kind) => {
  const argv = kind === "with types" ? [] : ["--no-types"];

  test("a file that does not parse is a finding, the others are linted", async () => {
    const target = project({ "a.js": "let = = 1;\n", "b.ts": "const x: = 1;\n", "c.js": "fixme;\n", "d.ts": "fixme;\n" });
    expect(await reportsOf(target, ...argv)).toEqual(["a.js:1 syntax", "b.ts:1 syntax", "c.js:1 fixme", "d.ts:1 fixme"]);
    const { code, stdout } = await run(target.folder, [...argv, "a.js"]);
    expect(code).toBe(1);
    expect(stdout).toContain("Parsing error: ");
  });

  test.each([
    ["CommonJS in strict mode", '"use strict";\nconst fs = require("fs");\nmodule.exports = fixme;\n', 3],
    ["return at the top", "if (process.argv[2]) return;\nfixme;\n", 2],
    ["with", "with (process) { exit }\nfixme;\n", 2],
    ["octal numbers", "const mode = 0755;\nfixme;\n", 2],
    ["delete of a name", "var x = 1; delete x;\nfixme;\n", 2],
    ["await as a name", "var await = 1;\nfixme;\n", 2],
    ["await at the top", "await import('fs');\nfixme;\n", 2],
    ["import in a CommonJS package", "import fs from 'fs';\nfixme;\n", 2],
    ["JSX", "const view = () => <p>text</p>;\nfixme;\n", 2],
    ["a hashbang", "#!/usr/bin/env node\nfixme;\n", 2],
    ["a byte order mark", "\uFEFF\nfixme;\n", 2],
    ["HTML comments", "<!-- hide\nfixme;\n-->\n", 2],
  ])("JavaScript is read with %s", async (_, text, line) => {
    const target = project({ "package.json": '{ "type": "commonjs" }', "a.js": text });
    expect(await reportsOf(target, ...argv)).toEqual([`a.js:${line} fixme`]);
  });

  test("every extension is read as what it is", async () => {
    const target = project({
      "a.cjs": "return;\nfixme;\n",
      "b.mjs": "await 1;\nfixme;\n",
      "c.tsx": "const view = <p/>;\nfixme;\n",
      "d.ts": "const x = <number>1;\nfixme;\n",
      "e.cts": "import fs = require('fs');\nfixme;\n",
      "f.jsx": "const view = <p/>;\nfixme;\n",
    });
    const names = ["a.cjs", "b.mjs", "c.tsx", "d.ts", "e.cts", "f.jsx"];
    expect(await reportsOf(target, ...argv)).toEqual(names.map((name) => `${name}:2 fixme`));
  });
});

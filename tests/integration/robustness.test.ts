/** The sweep, the fuzzer and the advice about memory: a short run of each, and that they find what is planted. */
import { execFile } from "node:child_process";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkout, project } from "../cli/support.ts";

/** One that throws where it sees a word, ends the process where it sees another, and suggests what does not parse. */
const PLANTED = `
const create = (context) => ({
  Identifier(node) {
    if (node.name === "boom") throw new Error("planted");
    if (node.name === "leave") process.exit(7);
    if (node.name === "broken") context.report({ node, messageId: "found", suggest: [{ messageId: "found", fix: (fixer) => fixer.replaceText(node, ")") }] });
  },
});
const meta = { hasSuggestions: true, messages: { found: "Found." }, schema: [{ type: "object" }], docs: { presets: { strict: {} } } };
export default { rules: { planted: { meta, create } } };
`;

interface Ended {
  readonly code: number | string | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

function run(script: string, argv: readonly string[], nodeOptions = ""): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd: checkout, env: { ...process.env, NODE_OPTIONS: nodeOptions }, maxBuffer: 100_000_000 };
    execFile(process.execPath, [path.join(checkout, script), ...argv], options, (error, stdout, stderr) => {
      resolve({ code: error ? (error.code ?? error.signal ?? undefined) : 0, stdout, stderr });
    });
  });
}

describe("sweep", () => {
  const sweep = (...argv: string[]) => run("tests/robustness/sweep.mjs", argv);

  test("every rule on every file of some folders, without and with types", async () => {
    for (const types of [[], ["--types"]]) {
      const { code, stdout } = await sweep("docs/examples", "tests/bench/fixtures", "--plugin", "dist/index.js", ...types);
      expect(stdout).toMatch(/^\d\d files, of which 0 do not parse; .*\n0 exceptions\n$/su);
      expect(code).toBe(0);
    }
  }, 200_000);

  test("what throws, ends the process or suggests what does not parse is told with its file and rule, and the others are linted", async () => {
    const { folder } = project({ "plugin.mjs": PLANTED, "src/a.js": "fine;", "src/b.js": "\nboom;", "src/c.js": "leave;", "src/d.ts": "broken;", "src/e.js": "fine ;", "src/f.js": "fine;", "src/node_modules/g.js": "fine  ;", "src/h.js": "not javascript" });
    const { code, stdout } = await sweep(path.join(folder, "src"), "--plugin", path.join(folder, "plugin.mjs"), "--jobs", "1");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^7 files, of which 1 do not parse; left out: 1 with a text that came before, 0 larger than 1 MB\n/u);
    expect(stdout).toMatch(/1 × planted \(strict\/planted\)\n {4}.*b\.js:2\n {6}at .*plugin\.mjs/u);
    expect(stdout).toMatch(/1 × ends the process \(7\)\n {4}.*c\.js\n/u);
    expect(stdout).toMatch(/1 × "Found\." does not parse \(strict\/planted\)\n {4}.*d\.ts:1\n/u);
    expect(stdout).toMatch(/\n3 exceptions\n$/u);
  }, 100_000);
});

describe("fuzz", () => {
  const fuzz = (...argv: string[]) => run("tests/robustness/fuzz.mjs", argv);

  test("every rule on spliced programs, the same ones each time", async () => {
    const { code, stdout } = await fuzz("--runs", "60", "--seed", "7", "--plugin", "dist/index.js");
    expect(stdout).toMatch(/^seed 7: 60 programs, [1-9]\d* of them with types, \d+ that do not parse; [1-9]\d* reports, [1-9]\d* suggestions tried\n0 failures\n$/u);
    expect(code).toBe(0);
  }, 200_000);

  test("a failure is made small", async () => {
    const { folder } = project({ "plugin.mjs": PLANTED.replace('"boom"', '"forEach"') });
    const { code, stdout } = await fuzz("--runs", "300", "--seed", "1", "--plugin", path.join(folder, "plugin.mjs"));
    expect(code).toBe(1);
    expect(stdout).toMatch(/^planted \(strict\/planted, line 1, case\.\w+(?:, with types)?\)\n(?: {4}at .*\n)+.{0,60}forEach.{0,20}\n/u);
  }, 200_000);
});

test("a heap that is too small ends with advice", async () => {
  const { code, stderr } = await run("dist/cli.js", ["src"], "--max-old-space-size=90");
  expect(code).not.toBe(0);
  expect(stderr).toMatch(/async-pitfalls: ended while its heap of \d+ MB was nearly full\. NODE_OPTIONS=--max-old-space-size=\d+ gives it more; or lint fewer folders at a time\.\n$/u);
}, 200_000);

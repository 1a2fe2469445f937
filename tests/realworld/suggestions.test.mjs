import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkSuggestions } from "./suggestion-check.mjs";
import { compareFailures, sampled, suggestionTable } from "./suggestions.mjs";

const SOURCES = {
  "load.ts": "export async function load(): Promise<number> {\n  return 1;\n}\n",
  "save.ts": 'import { load } from "./load";\n\nexport async function save(): Promise<void> {\n  load();\n}\n',
  "twice.ts": 'import { load } from "./load";\n\nexport async function twice(): Promise<void> {\n  load();\n  load();\n}\n',
  "all.ts": 'import { save } from "./save";\n\nexport const saved: Promise<void> = save();\n',
};
const SCRIPTS = { "load.js": "exports.load = async () => 1;\n", "use.js": 'const { load } = require("./load");\n\nexports.use = async () => {\n  load();\n};\n' };

const DROPPED = { column: 3, rule: "no-unawaited-promise", message: "dropped" };

/** What becomes of each change: the text of a file that another one takes the place of, and what is wrong then. */
const CHANGES = {
  "mends what is reported": ["save.ts", "load()", "await load()", []],
  "mends one report and leaves the other": ["twice.ts", "load()", "await load()", []],
  "mends it in JavaScript, where nobody writes types": ["use.js", "load();", "[await load()].map((value) => value);", []],
  "is reported again": ["save.ts", "load();", "load() ;", [/^is reported again$/u]],
  "does not parse": ["save.ts", "load()", "await await)", [/^does not parse: .+ \(line 4\)$/u]],
  "has a new type error": ["save.ts", "load()", "const text: string = await load()", [/^save\.ts:4 TS2322: Type 'number' is not assignable to type 'string'/u]],
  "has a new type error in JavaScript": ["use.js", "load()", "(await load()).trim()", [/^use\.js:4 TS2339: /u]],
  "breaks a file that imports the changed one": ["save.ts", "void> {\n  load()", "number> {\n  return await load()", [/^all\.ts:3 TS2322: /u]],
};

let folder;
let verdicts;
let typescript;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), "async-pitfalls-suggestions-")));
  const config = { compilerOptions: { target: "es2023", lib: ["es2023"], module: "esnext", moduleResolution: "bundler", types: [], strict: true, noEmit: true } };
  const files = Object.entries({ ...SOURCES, ...SCRIPTS, "tsconfig.json": JSON.stringify(config) });
  await Promise.all(files.map(([file, text]) => writeFile(path.join(folder, file), text)));
  typescript = projectOf("typescript", SOURCES);
  const suggestions = Object.entries(CHANGES).map(([id, change]) => suggestion(id, ...change));
  const isScript = ({ file }) => file.endsWith(".js");
  const checked = [
    ...(await checkSuggestions(typescript, suggestions.filter((one) => !isScript(one)))),
    ...(await checkSuggestions(projectOf("javascript", SCRIPTS), suggestions.filter(isScript))),
  ];
  verdicts = new Map(checked.map(({ id, problems }) => [id, problems]));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a suggestion, tried on its own", () => {
  it.each(Object.entries(CHANGES))("%s", (id, [, , , problems]) => {
    expect(verdicts.get(id)).toEqual(problems.map((problem) => expect.stringMatching(problem)));
  });

  it("for what is not reported has nothing to mend", async () => {
    const report = { ...DROPPED, line: 1 };
    const [{ problems }] = await checkSuggestions(typescript, [{ ...suggestion("", ...CHANGES["is reported again"]), report }]);
    expect(problems).toEqual(["cannot be tried: what it is for is not reported here"]);
  }, 60_000);
});

describe("failures", () => {
  const tried = (line, problems) => ({ package: "p", report: { file: "a.ts", line, column: 1, rule: "r", message: "m" }, id: "addAwait", problems });

  it("that are known are no news, those that do not fail any more are", () => {
    const checked = [tried(1, ["TS1"]), tried(2, ["TS2"]), tried(3, [])];
    const { unknown, mended } = compareFailures(checked, [tried(1), tried(3), tried(4)]);
    expect([unknown, mended]).toEqual([[tried(2, ["TS2"])], [tried(3)]]);
  });

  it("are counted by rule and suggestion", () => {
    expect(suggestionTable([tried(1, ["TS1"]), tried(2, [])]).split("\n").slice(2)).toEqual(["| r    | addAwait   | 2     | 1      |", "| all  |            | 2     | 1      |"]);
  });

  it("are looked for in the same sample each time", () => {
    const all = Array.from({ length: 50 }, (_, line) => tried(line, []));
    expect(sampled(all, 5)).toHaveLength(5);
    expect(sampled(all.toReversed(), 5).toReversed()).toEqual(sampled(all, 5));
    expect(sampled(all, Infinity)).toEqual(all);
  });
});

function projectOf(language, sources) {
  return { folder, language, files: Object.keys(sources).map((file) => path.join(folder, file)) };
}

function suggestion(id, name, from, to) {
  const text = SOURCES[name] ?? SCRIPTS[name];
  const call = text.indexOf("\n  load()");
  const start = text.indexOf(from, from.startsWith("load") ? call : 0);
  const line = text.slice(0, call).split("\n").length + 1;
  return { file: path.join(folder, name), report: { ...DROPPED, line }, id, fix: { range: [start, start + from.length], text: to } };
}

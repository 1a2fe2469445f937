import { isBuiltin } from "node:module";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn, read } from "./checkout.ts";
import { hasFunction, importsOf, presenceChecksIn, type Import } from "./module-syntax.ts";

const sources = filesIn("src", ".ts");
const imports = new Map(sources.map((file) => [file, importsOf(read(file))]));

/** What each layer may import beside itself; `models` imports nothing. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  models: [],
  ast: [],
  facts: ["parser", "ast", "models"],
  "excuse.ts": [],
  semantics: ["excuse.ts", "facts", "ast", "models"],
  fixes: ["ast", "models"],
  "settings.ts": ["facts", "models", "ast"],
  "repairs.ts": [],
  "rule.ts": ["excuse.ts", "repairs.ts", "settings.ts", "facts", "models", "ast", "package.json"],
  rules: ["rule.ts", "semantics", "fixes", "facts", "ast", "models"],
  programs: ["package.json"],
  "overlapping.ts": [],
  "configs.ts": ["rule.ts", "overlapping.ts"],
  "plugin.ts": ["configs.ts", "rules", "rule.ts", "package.json"],
  "browser.ts": ["plugin.ts"],
  "index.ts": ["plugin.ts", "programs", "facts"],
  parser: ["programs", "package.json"],
  "oxlint.ts": ["index.ts", "programs", "ast"],
  cli: ["programs", "index.ts", "rule.ts", "repairs.ts", "settings.ts", "package.json"],
  "cli.ts": ["cli", "index.ts"],
};

/** The rooms of `semantics/`, and the others of which each may import: its doors. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  calls: [],
  promises: ["calls"],
  summaries: ["calls"],
  settlement: ["calls", "promises", "summaries"],
  execution: ["calls", "promises", "summaries"],
  "value-use": ["calls", "promises", "summaries"],
  callbacks: ["calls", "promises", "summaries", "settlement", "execution"],
  blocking: ["calls", "summaries", "execution"],
  effects: ["calls", "promises", "summaries", "execution"],
  handling: ["calls", "promises", "summaries", "settlement", "execution", "callbacks", "effects", "value-use"],
  awaiting: ["calls", "promises", "execution", "callbacks"],
  emitters: ["calls", "execution", "callbacks"],
  resources: ["calls", "promises", "summaries", "settlement", "execution"],
  concurrency: ["calls", "promises", "settlement", "effects"],
  cancellation: ["calls", "promises", "execution"],
  races: ["calls", "promises", "summaries", "settlement", "execution", "blocking"],
  swallowing: ["calls", "promises", "summaries", "settlement", "execution", "callbacks", "handling"],
};

/** The folders that know TypeScript's own types. */
const KNOW_TYPESCRIPT = /^src\/(?:facts\/typescript|programs)\//u;

/** A folder of `facts/` is a source of facts, or what sources share, and what may ask it. */
const ASK_SOURCES: Readonly<Record<string, readonly string[]>> = {
  checker: [
    "src/facts/native/checker.ts",
    "src/facts/native/nodes.ts",
    "src/facts/native/program.ts",
    "src/facts/native/project.ts",
    "src/facts/native/source.ts",
    "src/facts/native/types.ts",
    "src/facts/typescript/project.ts",
    "src/facts/typescript/source.ts",
  ],
  native: ["src/facts/index.ts", "src/index.ts"],
  syntax: ["src/facts/checker/answers.ts", "src/facts/index.ts"],
  typescript: ["src/facts/index.ts"],
};

/** Packages whose values may be used, and where; the types of all others are free. */
const VALUES: Readonly<Record<string, RegExp>> = {
  "@eslint-community/eslint-utils": /^src\/ast\/eslint-utils\.ts$/u,
  "@typescript-eslint/scope-manager": /^src\/parser\//u,
  "@typescript-eslint/visitor-keys": /^src\/parser\//u,
  diff: /^src\/cli\/repair\//u,
  eslint: /^src\/cli\//u,
};

describe("layers", () => {
  it.each(sources)("%s imports only what lies below it", (file) => {
    const layer = layerOf(file);
    expect(BELOW, `${file} belongs to no layer`).toHaveProperty([layer]);
    const allowed = [layer, ...(BELOW[layer] ?? [])];
    const others = localImports(file).filter((target) => !allowed.includes(layerOf(target)));
    expect(others).toEqual([]);
  });

  it("a rule imports no other rule", () => {
    const rules = sources.filter((file) => layerOf(file) === "rules" && file !== "src/rules/index.ts");
    expect(rules.filter((file) => localImports(file).some((target) => layerOf(target) === "rules"))).toEqual([]);
  });

  it("nothing imports itself by way of others", () => {
    expect(sources.filter((file) => reachableFrom(file).has(file))).toEqual([]);
  });

  it("models and the lexicon hold records and no logic", () => {
    expect(sources.filter((file) => isOfRecords(file) && hasFunction(read(file)))).toEqual([]);
  });
});

describe("rooms", () => {
  const inRooms = sources.filter((file) => layerOf(file) === "semantics");

  it.each(inRooms)("%s uses the doors of its room", (file) => {
    const room = roomOf(file);
    expect(DOORS, `${file} is in no room`).toHaveProperty([room]);
    const entered = localImports(file).filter((target) => layerOf(target) === "semantics").map(roomOf);
    expect(entered.filter((other) => other !== room && !DOORS[room]?.includes(other))).toEqual([]);
  });

  it("no door is there that no import uses", () => {
    const used = new Set(inRooms.flatMap((file) => localImports(file).map((target) => `${roomOf(file)} → ${roomOf(target)}`)));
    const doors = Object.entries(DOORS).flatMap(([room, others]) => others.map((other) => `${room} → ${other}`));
    expect(doors.filter((door) => !used.has(door))).toEqual([]);
  });

  it("doors lead one way", () => {
    const order = Object.keys(DOORS);
    const back = Object.entries(DOORS).flatMap(([room, others]) => others.filter((other) => order.indexOf(other) >= order.indexOf(room)));
    expect(back).toEqual([]);
  });

  it("the architecture has a row for each room, with its doors", () => {
    const rows = [...read("docs/architecture.md").matchAll(/^\| `([\w-]+)` \| [^|]+ \| ([^|]+) \| \[/gmu)];
    const documented = rows.map(([, room = "", doors = ""]) => [room, [...doors.matchAll(/`([\w-]+)`/gu)].map(([, other]) => other)]);
    expect(Object.fromEntries(documented)).toEqual(DOORS);
  });
});

describe("sources of facts", () => {
  it("are asked by way of facts/ only, so that no object of a compiler leaves them", () => {
    const asking = sources.flatMap((file) => localImports(file).flatMap((target) => {
      const [, source] = /^src\/facts\/([^/]+)\/[^/]+$/u.exec(target) ?? [];
      return source === undefined || path.posix.dirname(target) === path.posix.dirname(file) ? [] : [{ file, source }];
    }));
    expect(asking.filter(({ file, source }) => !ASK_SOURCES[source]?.includes(file))).toEqual([]);
    expect(new Set(asking.map(({ source }) => source))).toEqual(new Set(Object.keys(ASK_SOURCES)));
  });
});

describe("packages", () => {
  const packages = [...imports].flatMap(([file, found]) => found.filter(isPackage).map((imported) => ({ file, ...imported })));

  it("typescript is known to facts/typescript/ and programs/ only", () => {
    const elsewhere = packages.filter(({ file, from }) => from === "typescript" && !KNOW_TYPESCRIPT.test(file));
    expect(elsewhere).toEqual([]);
  });

  it("no value comes from a package that a user may not have", () => {
    const values = packages.filter(({ file, from, typeOnly }) => !typeOnly && !VALUES[from]?.test(file));
    expect(values).toEqual([]);
  });
});

/** With TypeScript 7's checker, nodes of all kinds have properties of all names: the kind is told by what has a value. */
describe("nodes of TypeScript", () => {
  const askers = sources.filter((file) => /^src\/facts\/(?:checker|native|typescript)\//u.test(file));

  it.each(askers)("%s asks them for values, and not for the presence of properties", (file) => {
    expect(presenceChecksIn(read(file))).toEqual([]);
  });

  it("such a question is found wherever it stands", () => {
    const code = 'const a = (node) => (!("body" in node) ? Object.hasOwn(node, "name") : { b: node.hasOwnProperty("c") || Reflect.has(node, "d") }); for (const key in node);';
    expect(presenceChecksIn(code)).toEqual(['"body" in node', "Object.hasOwn", "node.hasOwnProperty", "Reflect.has"]);
  });
});

describe("size", () => {
  it.each(sources)("%s has a length that one can read", (file) => {
    const lines = read(file).trimEnd().split("\n").length;
    expect(lines).toBeLessThanOrEqual(isOfRecords(file) ? 1000 : limitOf(layerOf(file)));
  });
});

/** Libraries, words, and tables of the command: all that is listed, and read by looking a line up. */
function isOfRecords(file: string): boolean {
  return /^src\/(?:models\/(?:lexicon\/)?|(?:cli|parser)\/tables\/)[\w-]+\.ts$/u.test(file) && !LOGIC_OF_MODELS.has(file);
}

const LOGIC_OF_MODELS = new Set(["index", "lookup", "model", "roles", "settings"].map((name) => `src/models/${name}.ts`));

function limitOf(layer: string): number {
  return layer === "rules" ? 150 : 300;
}

/** `src/facts/index.ts` is of the layer `facts`, `src/rule.ts` is one of its own. */
function layerOf(file: string): string {
  return file.replace(/^src\//u, "").split("/")[0] ?? file;
}

/** `src/semantics/calls/call.ts` is in the room `calls`. */
function roomOf(file: string): string {
  return path.posix.basename(path.posix.dirname(file));
}

function localImports(file: string): string[] {
  const local = imports.get(file)?.filter(({ from }) => from.startsWith("."));
  return (local ?? []).map(({ from }) => path.posix.join(path.posix.dirname(file), from));
}

function isPackage({ from }: Import): boolean {
  return !from.startsWith(".") && !isBuiltin(from);
}

function reachableFrom(file: string): Set<string> {
  const reached = new Set<string>();
  const open = localImports(file);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next) || !next.startsWith("src/")) continue;
    reached.add(next);
    open.push(...localImports(next));
  }
  return reached;
}

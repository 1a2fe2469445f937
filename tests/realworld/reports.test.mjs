import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.ts";
import { read } from "../repository/checkout.ts";
import { CORPORA } from "./corpora.mjs";
import { LABELS, LOOP_LABELS } from "./labels.mjs";
import { readLoops } from "./loops.mjs";
import { compareReports, inOrder, keyOf, readAllReports, textOf } from "./reports.mjs";
import { PAGES, figuresOnPage } from "./table.mjs";

const recorded = readAllReports();
const pinned = { ...dependenciesOf("../bench/package.json"), ...dependenciesOf("package.json") };

describe("the committed reports", () => {
  it("are those of all packages", () => {
    expect(recorded.map((entry) => entry.package).sort()).toEqual(CORPORA.map(({ name }) => name).sort());
  });

  it("are of enough code", () => {
    expect(recorded.length).toBeGreaterThanOrEqual(10);
    expect(recorded.reduce((sum, { files }) => sum + files, 0)).toBeGreaterThanOrEqual(5000);
    expect(new Set(recorded.map(({ language }) => language))).toEqual(new Set(["javascript", "typescript"]));
  });

  it("are those of every rule of the preset", () => {
    const rules = new Set(recorded.flatMap(({ reports }) => reports.map(({ rule }) => `async-pitfalls/${rule}`)));
    expect([...rules].sort()).toEqual(Object.keys(plugin.configs.recommended.rules).sort());
  });
});

describe.each(recorded)("the reports of $package", ({ package: name, version, reports, ...rest }) => {
  it("are of the pinned version", () => {
    expect(version).toBe(pinned[name]);
  });

  it("stand in their order, each once", () => {
    expect(reports).toEqual(reports.toSorted(inOrder));
    expect(new Set(reports.map(keyOf)).size).toBe(reports.length);
  });

  it("are written as the command writes them", () => {
    const text = read(`tests/realworld/reports/${name}.json`);
    expect(text).toBe(textOf({ package: name, version, reports, ...rest }));
  });

  it("are of rules and messages that there are", () => {
    const unknown = reports.filter(({ rule, message }) => !(message in (plugin.rules[rule]?.meta.messages ?? {})));
    expect(unknown).toEqual([]);
  });

  it("have a label with a reason, or none", () => {
    const odd = reports.filter(({ label, reason }) => (label === undefined ? reason !== undefined : !LABELS.includes(label) || !/\w/u.test(reason ?? "")));
    expect(odd).toEqual([]);
  });

  it("say of a loop what is said of it where loops were read", () => {
    const loops = readLoops().labels.filter((loop) => loop.package === name && loop.version === version && loop.reported);
    const labels = new Map(loops.map((loop) => [`${loop.file}:${loop.line}`, LOOP_LABELS[loop.label]]));
    const others = reports.filter(({ rule, file, line, label }) => rule === "no-sequential-await" && labels.has(`${file}:${line}`) && labels.get(`${file}:${line}`) !== label);
    expect(others).toEqual([]);
  });
});

it.each(PAGES)("$file has the figures of the committed reports", ({ file, figuresIn }) => {
  expect(figuresOnPage(file), "npm run realworld -- --figures").toBe(figuresIn(recorded));
});

describe("comparing", () => {
  const report = (line, more = {}) => ({ file: "src/a.ts", line, column: 1, rule: "no-empty-catch", message: "emptyHandler", ...more });

  it("tells what is new and what is gone, and keeps the labels of the rest", () => {
    const read = { label: "right", reason: "nobody is told" };
    const { added, removed, reports } = compareReports([report(1, read), report(2, read)], [report(1), report(3)]);
    expect(added).toEqual([report(3)]);
    expect(removed).toEqual([report(2, read)]);
    expect(reports).toEqual([report(1, read), report(3)]);
  });

  it("takes another rule, message or column for another report", () => {
    const others = [report(1, { rule: "no-async-callback" }), report(1, { message: "emptyCatch" }), report(1, { column: 2 })];
    expect(compareReports([report(1)], others).added).toEqual(others);
  });

  it("sees no difference between equal ones", () => {
    const { added, removed } = compareReports([report(1), report(2)], [report(1), report(2)]);
    expect([added, removed]).toEqual([[], []]);
  });
});

function dependenciesOf(file) {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")).dependencies;
}

import { describe, expect, it } from "vitest";
import { homepage, version } from "../../package.json";
import { rules } from "../../src/rules/index.ts";
import { read } from "./checkout.ts";

const text = read("CHANGELOG.md");
const entries = [...text.matchAll(/^## \[(?<version>[^\]]+)\] - (?<date>\S+)$/gmu)].map(({ groups }) => ({ version: groups?.["version"] ?? "", date: groups?.["date"] ?? "" }));

describe("the changelog", () => {
  it("begins with the version of the package", () => {
    expect(entries[0]?.version).toBe(version);
  });

  it("has nothing but entries on its second level, each with a date unless it is unreleased", () => {
    expect(entries).toHaveLength(text.match(/^## /gmu)?.length ?? 0);
    expect(entries.filter(({ date }, index) => !/^\d{4}-\d\d-\d\d$/u.test(date) && !(index === 0 && date === "unreleased"))).toEqual([]);
  });

  it("groups changes as Keep a Changelog does", () => {
    const groups = [...text.matchAll(/^### (.+)$/gmu)].map(([, group]) => group);
    expect(groups.length).toBeGreaterThanOrEqual(entries.length);
    expect(groups.filter((group) => !/^(?:Added|Changed|Deprecated|Removed|Fixed|Security)$/u.test(group ?? ""))).toEqual([]);
  });

  it("says of each version where it is", () => {
    const links = [...text.matchAll(/^\[([^\]]+)\]: (\S+)$/gmu)].map(([, name = "", target = ""]) => ({ name, target }));
    expect(links.map(({ name }) => name)).toEqual(entries.map((entry) => entry.version));
    expect(links.filter(({ target }) => !target.startsWith(`${homepage}/`))).toEqual([]);
  });

  it("tells of every rule", () => {
    expect(Object.keys(rules).filter((rule) => !text.includes(`[\`${rule}\`](docs/rules/${rule}.md)`))).toEqual([]);
  });
});

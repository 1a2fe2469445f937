import { expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { read } from "./checkout.ts";

/** A row for each kind, with the rules that offer it. */
function expectedRows(): string[] {
  const offered = Object.entries(rules).flatMap(([rule, { meta }]) => Object.entries(meta.docs.repairs).map(([kind, repair]) => ({ kind, rule, ...repair })));
  const kinds = [...new Set(offered.map(({ kind }) => kind))].sort();
  return kinds.map((kind) => {
    const own = offered.filter((repair) => repair.kind === kind);
    const links = own.map(({ rule }) => `[${rule}](../rules/${rule}.md)`).join(", ");
    return `| \`${kind}\` | ${own[0]?.inBulk === true ? "yes" : "no"} | ${own[0]?.why ?? ""} | ${links} |`;
  });
}

it("the guide has every kind of suggestion, whether it is safe in bulk, and why", () => {
  const rows = read("docs/guides/repairing-in-bulk.md").match(/^\| `\w+` \|.*$/gmu) ?? [];
  expect(rows).toEqual(expectedRows());
});

import { statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { homepage, repository } from "../../package.json";
import { filesIn, read, root } from "./checkout.ts";
import { anchorsIn, localLinksIn, ownAddressesIn, referencesIn } from "./markdown.ts";

const STARTS = ["README.md", "docs/README.md"];
const pages = ["README.md", "CHANGELOG.md", ...filesIn("docs", ".md")];

describe.each(pages)("%s", (page) => {
  const text = read(page);

  it("links to what is there", () => {
    expect(localLinksIn(text).filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  });

  it("has addresses of what is there", () => {
    expect(ownAddressesIn(text).filter((address) => !leadsSomewhere("README.md", address))).toEqual([]);
  });

  it("defines each reference that it uses, and uses each that it defines", () => {
    const { defined, used } = referencesIn(text);
    expect([...defined].sort()).toEqual([...new Set(used)].sort());
  });
});

it("every page can be reached from the README or the index of the docs", () => {
  const reached = new Set(STARTS);
  for (const page of reached) for (const link of pagesLinkedFrom(page)) reached.add(link);
  expect(pages.filter((page) => !reached.has(page))).toEqual([]);
});

it("the README's links work on npm, which takes them for links into the repository on GitHub", () => {
  expect(repository).toEqual({ type: "git", url: `git+${homepage}.git` });
  expect(homepage).toMatch(/^https:\/\/github\.com\/[\w-]+\/[\w-]+$/u);
  expect(localLinksIn(read("README.md")).filter((link) => link.startsWith("/") || link.startsWith("#"))).toEqual([]);
});

describe("what a page links to", () => {
  it.each([
    ["[a](b.md)", "b.md"],
    ['[a](b.md "title")', "b.md"],
    ["[`a`](<b.md#c>)", "b.md#c"],
    ["![a](b.png)", "b.png"],
    ["[![a](https://x.test/b.svg)](b.md)", "b.md"],
    ["[a]: b.md", "b.md"],
    ['<a class="x" href="b.md">a</a>', "b.md"],
    ['<img alt="a" src="b.png">', "b.png"],
  ])("%s", (markdown, target) => {
    expect(localLinksIn(markdown)).toEqual([target]);
  });

  it.each(["[a](https://x.test)", "`xs[0](b)`", "```js\nxs[0](b);\n```\n", "<img src='https://x.test/a.png'>"])("nothing in %s", (markdown) => {
    expect(localLinksIn(markdown)).toEqual([]);
  });

  it("anchors are those that GitHub makes", () => {
    const text = "# A `b` c!\n\n## A b-c\n\n## [A](x.md) b c\n\n```sh\n# no heading\n```\n\n<a id=\"d\"></a>\n";
    expect(anchorsIn(text)).toEqual(["a-b-c", "a-b-c-1", "a-b-c-2", "d"]);
  });

  it("references are found in each form", () => {
    expect(referencesIn("[a][b] [c] [d](e) [f][] - [ ] x\n\n[b]: x\n[c]: y\n")).toEqual({ defined: ["b", "c"], used: ["b", "c"] });
  });

  it.each([
    ["README.md", "docs/nowhere.md"],
    ["README.md", "docs/README.md#nowhere"],
    ["README.md", "package.json#L100000"],
    ["README.md", "package.json#version"],
    ["docs/README.md", "README.md/"],
  ])("%s may not link to %s", (page, link) => {
    expect(leadsSomewhere(page, link)).toBe(false);
  });
});

function pagesLinkedFrom(page: string): string[] {
  const targets = [...localLinksIn(read(page)).map((link) => targetOf(page, link)), ...ownAddressesIn(read(page)).map((address) => targetOf("README.md", address))];
  return targets.filter((target) => target.endsWith(".md"));
}

function targetOf(page: string, link: string): string {
  const [file = ""] = link.split("#");
  return file === "" ? page : path.posix.join(path.posix.dirname(page), decodeURI(file));
}

/** To a heading of a page, a line of another file, a file or a folder. */
function leadsSomewhere(page: string, link: string): boolean {
  const target = targetOf(page, link);
  const anchor = link.split("#")[1] ?? "";
  const found = statSync(path.join(root, target.replace(/\/$/u, "")), { throwIfNoEntry: false });
  if (!found || (target.endsWith("/") && !found.isDirectory())) return false;
  if (anchor === "") return true;
  return target.endsWith(".md") ? anchorsIn(read(target)).includes(anchor) : found.isFile() && hasLines(read(target), anchor);
}

/** `L12` or `L12-L20`. */
function hasLines(text: string, anchor: string): boolean {
  const [, first, last = first] = /^L(\d+)(?:-L(\d+))?$/u.exec(anchor) ?? [];
  return first !== undefined && Number(first) >= 1 && Number(first) <= Number(last) && Number(last) <= text.trimEnd().split("\n").length;
}

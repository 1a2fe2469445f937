import { existsSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { filesIn, read, root } from "./checkout.ts";
import { localLinksIn, proseOf } from "./markdown.ts";

const pages = ["README.md", ...filesIn("docs", ".md"), ...topLevelPages()];
const texts = [...pages, ...filesIn("src", ".ts"), ...filesIn("docs/examples", ".ts"), ...filesIn(".ci")];

it.each(texts)("%s names no path of one machine", (file) => {
  const found = read(file).match(/(?<![\w.@:/-])(?:\/(?:home|root|work|Users)\/[\w.-]+|[A-Z]:\\Users\b)/gu) ?? [];
  expect(found).toEqual([]);
});

it.each(pages)("%s links to what is there", (page) => {
  const missing = localLinksIn(read(page)).filter((link) => !leadsSomewhere(page, link));
  expect(missing).toEqual([]);
});

function leadsSomewhere(page: string, link: string): boolean {
  const [file, anchor] = link.split("#");
  const target = file ? path.posix.join(path.posix.dirname(page), decodeURI(file)) : page;
  if (!existsSync(path.join(root, target))) return false;
  return anchor === undefined || anchor === "" || !target.endsWith(".md") || anchorsIn(read(target)).includes(anchor);
}

/** As GitHub makes them from headings. */
function anchorsIn(markdown: string): string[] {
  const headings = [...proseOf(markdown).matchAll(/^#+ (.+)$/gmu)].map(([, heading = ""]) => heading);
  return headings.map((heading) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, "").trim().replaceAll(/\s/gu, "-"));
}

function topLevelPages(): string[] {
  return ["CONTRIBUTING.md", "DEVELOPERS.md", "CHANGELOG.md"].filter((file) => existsSync(path.join(root, file)));
}

import { existsSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { filesIn, read, root } from "./checkout.ts";

const pages = ["README.md", ...filesIn("docs", ".md"), ...topLevelPages()];
const texts = [...pages, ...filesIn("src", ".ts"), ...filesIn("docs/examples", ".ts"), ...filesIn(".ci")];

it.each(texts)("%s names no path of one machine", (file) => {
  const found = read(file).match(/(?<![\w.@:/-])(?:\/(?:home|root|work|Users)\/[\w.-]+|[A-Z]:\\Users\b)/gu) ?? [];
  expect(found).toEqual([]);
});

function topLevelPages(): string[] {
  return ["CONTRIBUTING.md", "DEVELOPERS.md", "CHANGELOG.md"].filter((file) => existsSync(path.join(root, file)));
}

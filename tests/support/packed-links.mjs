/**
 * The pages that are published with the package: their links to what is not published are addresses, for in `node_modules`
 * there is nothing else to lead to. `npm run docs:update` makes them so, `npm run docs:check` fails where one is not.
 */
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "..", "..");
const { files, homepage } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const PACKED = ["LICENSE", "README.md", "package.json", ...files];
const LINK = /(?<=\]\()(?<target>[\w./-]+)(?<anchor>#[\w-]+)?(?=\))/gu;

const pages = ["README.md", ...readdirSync(path.join(root, "docs", "rules")).map((page) => `docs/rules/${page}`)];
const stale = pages.filter((page) => withAddresses(page) !== textOf(page));

if (!process.argv.includes("--check")) for (const page of stale) writeFileSync(path.join(root, page), withAddresses(page));
else if (stale.length > 0) {
  console.error(`Links of ${stale.join(", ")} lead to what is not published: npm run docs:update.`);
  process.exit(1);
}

function withAddresses(page) {
  return textOf(page).replaceAll(LINK, (link, target, anchor = "") => {
    const file = path.posix.join(path.posix.dirname(page), target);
    return isPacked(file) || !existsSync(path.join(root, file)) ? link : addressOf(file) + anchor;
  });
}

function isPacked(file) {
  return PACKED.some((packed) => file === packed || file.startsWith(`${packed}/`));
}

function addressOf(file) {
  return `${homepage}/${statSync(path.join(root, file)).isDirectory() ? "tree" : "blob"}/main/${file}`;
}

function textOf(page) {
  return readFileSync(path.join(root, page), "utf8");
}

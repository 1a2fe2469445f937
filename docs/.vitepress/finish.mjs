import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import path from "node:path";
import { built, dist, folder } from "./paths.mjs";

const base = process.env.SITE_BASE ?? "/";

/** Adds what pages load by themselves, and the service worker. Returns what is wrong with the pages' links. */
export function finish() {
  cpSync(built, path.join(dist, "engine"), { recursive: true, filter: (file) => !file.endsWith("manifest.json") });
  const pages = new Map(filesIn(dist, ".html").map((file) => [file, readFileSync(path.join(dist, file), "utf8")]));
  writeServiceWorker();
  return { pages: pages.size, problems: [...brokenLinks(pages), ...orphans(pages)] };
}

/** Everything is kept for when there is no network: first what pages need, then what lints. */
function writeServiceWorker() {
  const files = filesIn(dist).filter((file) => file !== "sw.js" && file !== "404.html");
  const version = hashOf(files.map((file) => `${file}:${hashOf(readFileSync(path.join(dist, file)))}`).join("\n"));
  const script = readFileSync(path.join(folder, "service-worker.js"), "utf8");
  writeFileSync(path.join(dist, "sw.js"), `const VERSION = ${JSON.stringify(version)};\nconst BASE = ${JSON.stringify(base)};\nconst PAGES = ${JSON.stringify(files.filter((file) => !file.startsWith("engine/")))};\nconst ENGINE = ${JSON.stringify(files.filter((file) => file.startsWith("engine/")))};\n${script}`);
}

function brokenLinks(pages) {
  return [...pages].flatMap(([page, html]) => linksOf(page, html).flatMap(({ target, anchor }) => {
    if (!pages.has(target) && !filesIn(dist).includes(target)) return [`${page}: there is no ${target}`];
    return anchor === "" || target === "playground.html" || idsOf(pages.get(target)).has(anchor) ? [] : [`${page}: ${target} has no #${anchor}`];
  }));
}

function orphans(pages) {
  const reached = new Set(["index.html", "404.html"]);
  for (const page of reached) for (const { target } of linksOf(page, pages.get(page) ?? "")) reached.add(target);
  return [...pages.keys()].filter((page) => !reached.has(page)).map((page) => `${page}: no page links to it`);
}

/** Of links within the site. */
function linksOf(page, html) {
  return [...html.matchAll(/<a\b[^>]*?\bhref="([^"]+)"/gu)].flatMap(([, href]) => {
    const url = new URL(href.replaceAll("&amp;", "&"), `http://site.test${base}${page}`);
    if (url.host !== "site.test") return [];
    const target = decodeURIComponent(url.pathname).slice(base.length);
    return [{ target: target === "" || target.endsWith("/") ? `${target}index.html` : target, anchor: decodeURIComponent(url.hash.slice(1)) }];
  });
}

const ids = new Map();

function idsOf(html = "") {
  if (!ids.has(html)) ids.set(html, new Set([...html.matchAll(/\s(?:id|name)="([^"]+)"/gu)].map(([, id]) => id)));
  return ids.get(html);
}

function filesIn(folder, ending = "") {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(ending));
  return entries.map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/")).sort();
}

function hashOf(content) {
  return createHash("sha256").update(content).digest("hex").slice(0, 12);
}

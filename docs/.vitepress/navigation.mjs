import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import plugin from "../../dist/browser.js";

import { docs } from "./paths.mjs";

/** The pitfalls in the order of the index, which is that of the course. */
export function pitfalls() {
  const [, line = ""] = /^- Pitfalls: (.*)$/mu.exec(read("README.md")) ?? [];
  return [...line.matchAll(/\]\(guides\/([\w-]+)\.md\)/gu)].map(([, guide]) => guide);
}

/** Every page once: rules below the pitfall that they are for. */
export function sidebar() {
  const ofPitfalls = pitfalls();
  const others = namesIn("guides").filter((guide) => !ofPitfalls.includes(guide));
  return [
    { text: "Start", items: [link("index", "Overview"), link("playground"), link("course"), link("presets"), link("settings"), link("migrating")] },
    ...ofPitfalls.map((guide) => ({ text: titleOf(`guides/${guide}.md`), items: [link(`guides/${guide}`, "Guide"), ...rulesFor(guide).map((rule) => link(`rules/${rule}`, rule))] })),
    { text: "Set up", items: others.map((guide) => link(`guides/${guide}`)) },
    { text: "What is known", items: [link("what-rules-know"), link("models"), link("glossary")] },
    { text: "Evidence", items: [link("comparison"), link("realworld"), link("benchmark"), link("examples/order-service/index", "Order service")] },
    { text: "The project", items: [link("contributing"), link("architecture")] },
  ];
}

function rulesFor(guide) {
  return Object.keys(plugin.rules).filter((rule) => plugin.rules[rule].meta.docs.pitfall === guide);
}

function link(page, text = titleOf(`${page}.md`)) {
  return { text, link: `/${page.replace(/(^|\/)index$/u, "$1")}` };
}

function titleOf(page) {
  const [, title] = /^# (.+)$/mu.exec(read(page)) ?? [];
  if (title === undefined) throw new Error(`docs/${page} has no heading.`);
  return title.replaceAll("`", "");
}

/** The versions of the changelog, newest first. */
export function versions(homepage) {
  const changelog = readFileSync(path.join(docs, "..", "CHANGELOG.md"), "utf8");
  const found = [...changelog.matchAll(/^## \[(?<version>[^\]]+)\] - (?<date>.+)$/gmu)];
  const entries = found.map(({ groups: { version, date } }) => ({ text: `${version}, ${date}`, link: `${homepage}/blob/main/CHANGELOG.md#${`${version} - ${date}`.toLowerCase().replaceAll(/[^\w\s-]/gu, "").replaceAll(/\s/gu, "-")}` }));
  return [...entries, { text: "Changelog", link: `${homepage}/blob/main/CHANGELOG.md` }, { text: "Releases", link: `${homepage}/releases` }];
}

function namesIn(folder) {
  return readdirSync(path.join(docs, folder)).filter((file) => file.endsWith(".md")).map((file) => file.replace(/\.md$/u, ""));
}

function read(page) {
  return readFileSync(path.join(docs, page), "utf8");
}

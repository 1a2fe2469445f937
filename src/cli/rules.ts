import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pageOf } from "./formats/format.ts";
import { InputError } from "./input-error.ts";
import { showPage } from "./page.ts";
import { presetsOf, shortNameOf, type AsyncPitfallsPlugin } from "./plugin.ts";
import { wrap } from "./text-width.ts";
import type { Terminal } from "./terminal.ts";

const INDENT = "  ";

/** Longer lines are hard to read, however wide the terminal is. */
const WIDEST = 100;

/** Lists all rules by their pitfall, each with the presets that it is in. */
export function listRules(plugin: AsyncPitfallsPlugin, terminal: Terminal): string {
  const names = Object.keys(plugin.rules).sort();
  const pitfalls = [...new Set(names.map((name) => pitfallOf(name, plugin)))].sort();
  const paragraphs = pitfalls.map((pitfall) => {
    const rules = names.filter((name) => pitfallOf(name, plugin) === pitfall);
    return [terminal.paint("bold", pitfall), ...rules.flatMap((name) => entryOf(name, plugin, terminal))];
  });
  const hint = terminal.paint("dim", "The page of a rule: async-pitfalls --explain <rule>");
  return `${[...paragraphs, [hint]].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** Writes the page of a rule, which is published with the package. */
export async function explainRule(name: string, plugin: AsyncPitfallsPlugin, terminal: Terminal): Promise<string> {
  const rule = shortNameOf(plugin, name);
  const page = await textOfPage(rule);
  const url = pageOf(rule, plugin);
  if (page === undefined) throw new InputError(`The page of ${rule} is not there${url === undefined ? "." : `; it is at ${url}`}`);
  const text = showPage(page, terminal);
  return url === undefined ? text : `${text}\n${terminal.link(url, url)}\n`;
}

function entryOf(name: string, plugin: AsyncPitfallsPlugin, terminal: Terminal): string[] {
  const presets = presetsOf(plugin, name).join(", ");
  const description = plugin.rules[name]?.meta?.docs?.description ?? "";
  const lines = wrap(description, Math.min(terminal.width, WIDEST) - INDENT.length * 2);
  return [`${INDENT}${terminal.link(terminal.paint("cyan", name), pageOf(name, plugin))}  ${terminal.paint("dim", presets)}`, ...lines.map((line) => INDENT + INDENT + line)];
}

/** `handling-errors` is "Handling errors". */
function pitfallOf(name: string, plugin: AsyncPitfallsPlugin): string {
  const words = (plugin.rules[name]?.meta?.docs?.pitfall ?? "other").replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `docs` lies beside `dist` or, in a checkout, beside `src`. */
async function textOfPage(rule: string): Promise<string | undefined> {
  const folders = [dirname(import.meta.dirname), dirname(dirname(import.meta.dirname))];
  const texts = await Promise.all(folders.map((folder) => readFile(join(folder, "docs", "rules", `${rule}.md`), "utf8").catch(() => undefined)));
  return texts.find((text) => text !== undefined);
}

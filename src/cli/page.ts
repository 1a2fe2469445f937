import { printable, widthOf, wrap } from "./text-width.ts";
import type { Terminal } from "./terminal.ts";

const INDENT = "  ";

/** Longer lines are hard to read, however wide the terminal is. */
const WIDEST = 100;

/** Writes a page of Markdown for a terminal: paragraphs wrapped, code as it is, tables as lists. */
export function showPage(markdown: string, terminal: Terminal): string {
  const blocks = blocksOf(printableLines(withoutComments(markdown)));
  return `${blocks.map((block) => show(block, terminal).join("\n")).join("\n\n")}\n`;
}

function withoutComments(markdown: string): string {
  const [before = "", ...others] = markdown.split("<!--");
  return before + others.map((part) => part.split("-->").slice(1).join("-->")).join("");
}

function printableLines(text: string): string[] {
  return text.split(/\r?\n/).map((line) => printable(line));
}

/** Lines without an empty one between them; code with all of its lines. */
function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [];
  let block: string[] = [];
  const close = () => {
    if (block.length > 0) blocks.push(block);
    block = [];
  };
  for (const line of lines) {
    const isInCode = isFence(block[0]);
    if (line.trim() === "" && !isInCode) close();
    else if (isFence(line) && !isInCode) {
      close();
      block = [line];
    } else block.push(line);
    if (isInCode && isFence(line)) close();
  }
  close();
  return blocks;
}

function isFence(line: string | undefined): boolean {
  return line?.startsWith("```") ?? false;
}

function show(block: readonly string[], terminal: Terminal): string[] {
  const [first = ""] = block;
  if (isFence(first)) return block.slice(1, -1).map((line) => `${INDENT}${INDENT}${line}`.trimEnd());
  if (first.startsWith("#")) return [terminal.paint("bold", first.replace(/^#+ /, ""))];
  if (first.startsWith("|")) return showTable(block, terminal);
  if (/^(?:[-*]|\d+\.) /.test(first)) return itemsOf(block).flatMap((item) => showItem(item, terminal));
  return paragraph(block.join(" "), terminal, "");
}

function paragraph(text: string, terminal: Terminal, indent: string): string[] {
  const width = Math.min(terminal.width, WIDEST) - widthOf(indent);
  return wrap(inline(text, terminal), width).map((line) => indent + line);
}

/** An item may go on in the next line. */
function itemsOf(block: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of block) {
    if (/^\s*(?:[-*]|\d+\.) /.test(line)) items.push(line);
    else items.push(`${items.pop() ?? ""} ${line.trim()}`);
  }
  return items;
}

function showItem(item: string, terminal: Terminal): string[] {
  const [, indent = "", sign = "-", text = ""] = /^(\s*)([-*]|\d+\.) (.*)$/s.exec(item) ?? [];
  const lines = paragraph(text, terminal, `${indent}${" ".repeat(sign.length + 1)}`);
  return lines.map((line, index) => (index === 0 ? `${indent}${sign} ${line.trimStart()}` : line));
}

/** Each row is an item with its first cell as the title: there is no room for columns. */
function showTable([head = "", , ...rows]: readonly string[], terminal: Terminal): string[] {
  const names = cellsOf(head);
  return rows.flatMap((row) => {
    const [title = "", ...cells] = cellsOf(row);
    const parts = cells.flatMap((cell, index) => (cell === "" ? [] : [names[index + 1] ? `${names[index + 1]}: ${cell}` : cell]));
    return [...paragraph(title, terminal, ""), ...parts.flatMap((part) => paragraph(part, terminal, INDENT))];
  });
}

function cellsOf(row: string): string[] {
  const inside = row.trim().replace(/^\|/, "").replace(/(?<!\\)\|$/, "");
  return inside.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
}

const CODE_OR_LINK = /(?<code>(?<!`)`+[^`]+`+)|\[(?<words>(?:`[^`]*`|[^[\]`])*)\]\((?<url>[^()\s]+)\)/g;

/** Code, links and stress, on one line. */
function inline(text: string, terminal: Terminal): string {
  let shown = "";
  let end = 0;
  for (const match of text.matchAll(CODE_OR_LINK)) {
    const { code, url = "", words = "" } = match.groups ?? {};
    shown += stressed(text.slice(end, match.index), terminal);
    shown += code === undefined ? terminal.link(inline(words, terminal), /^https?:/.test(url) ? url : undefined) : terminal.paint("cyan", code);
    end = match.index + match[0].length;
  }
  return (shown + stressed(text.slice(end), terminal)).trim();
}

function stressed(text: string, terminal: Terminal): string {
  return text.replaceAll(/\*\*([^*]+)\*\*/g, (_, words: string) => terminal.paint("bold", words)).replaceAll(/(?<!\w)_([^_]+)_(?!\w)/g, "$1");
}

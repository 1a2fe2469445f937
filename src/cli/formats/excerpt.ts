import { printable, widthOf } from "../text-width.ts";
import type { Terminal } from "../terminal.ts";
import { endOf, isError, type Finding } from "./format.ts";

const TAB = "  ";

/** Columns that are shown before a place which is far to the right. */
const BEFORE = 12;

interface Shown {
  readonly text: string;
  /** Columns of the terminal. */
  readonly start: number;
  readonly length: number;
}

/** Returns the line, those next to it, and a line that marks the place; nothing if the file has no such line. */
export function excerptOf({ lines, message }: Finding, terminal: Terminal, indent: string): string[] {
  const line = lines[message.line - 1];
  if (line === undefined) return [];
  const style = isError(message) ? "red" : "yellow";
  const digits = String(Math.min(message.line + 1, lines.length)).length;
  const width = terminal.width - indent.length - digits - "> ".length - " │ ".length;
  const shown = clip(line, ...placeOn(line, message), width);

  const gutter = (label: string) => terminal.paint("dim", `${label.padStart(digits)} │`);
  const row = (sign: string, label: string, content: string) => `${indent}${sign} ${gutter(label)} ${content}`.trimEnd();
  const beside = (number: number) => {
    const content = lines[number - 1];
    // What follows the last line break is no line.
    const isLine = content !== undefined && (number < lines.length || content !== "");
    return isLine ? [row(" ", String(number), clip(content, 0, 0, width).text)] : [];
  };
  const mark = " ".repeat(shown.start) + terminal.paint(style, "^".repeat(shown.length));
  const marked = [row(terminal.paint(style, ">"), String(message.line), shown.text), row(" ", "", mark)];
  return [...beside(message.line - 1), ...marked, ...beside(message.line + 1)];
}

/** The place within its first line, from 0: at least one character, without the space at the end of the line. */
function placeOn(line: string, message: Finding["message"]): [start: number, end: number] {
  const end = endOf(message);
  const start = Math.min(Math.max(0, message.column - 1), line.length);
  const limit = end.line === message.line ? end.column - 1 : line.trimEnd().length;
  return [start, Math.max(Math.min(limit, line.length), start + 1)];
}

/** Cuts a line that is too long, so that the place is in it. More than is shown is not looked at. */
function clip(line: string, start: number, end: number, width: number): Shown {
  const marked = asShown(line.slice(start, Math.min(end, start + width)));
  const before = asShown(line.slice(Math.max(0, start - width), start));
  const isFar = start > width || widthOf(before) + Math.min(widthOf(marked), BEFORE) >= width;
  const shownBefore = isFar ? `…${lastCharacters(before, BEFORE)}` : before;
  const all = shownBefore + marked + asShown(line.slice(end, end + width));
  const text = widthOf(all) <= width && end + width >= line.length ? all : `${firstColumns(all, width - 1)}…`;
  const at = widthOf(shownBefore);
  return { text: text.trimEnd(), start: at, length: Math.max(1, Math.min(widthOf(marked), width - at)) };
}

function asShown(text: string): string {
  return printable(text.replaceAll("\t", TAB));
}

function firstColumns(text: string, columns: number): string {
  let kept = "";
  for (const character of text) {
    if (widthOf(kept + character) > columns) break;
    kept += character;
  }
  return kept;
}

function lastCharacters(text: string, count: number): string {
  return Array.from(text).slice(-count).join("");
}

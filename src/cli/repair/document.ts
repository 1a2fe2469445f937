import { readFile, writeFile } from "node:fs/promises";
import type { Rule } from "eslint";
import { messageOf, unreadable, type Failure } from "../failure.ts";

/** A file that is repaired: its text as ESLint sees it, without the mark of its encoding. */
export interface Document {
  readonly path: string;
  readonly mark: string;
  readonly original: string;
  /** What the disk has. */
  written: string;
  text: string;
}

const MARK = "\uFEFF";

/** Reads a file. One that is not in UTF-8 cannot be written again as it was. */
export async function readDocument(path: string): Promise<Document | Failure> {
  try {
    const content = await readFile(path);
    const whole = content.toString("utf8");
    if (!Buffer.from(whole).equals(content)) return { path, reason: "is not repaired: it is not in UTF-8." };
    const mark = whole.startsWith(MARK) ? MARK : "";
    const text = whole.slice(mark.length);
    return { path, mark, original: text, written: text, text };
  } catch (error) {
    return unreadable(path, error);
  }
}

/** Returns the text with an edit, whose lines end as the others do. */
export function edited(text: string, { range: [start, end], text: replacement }: Rule.Fix): string {
  return text.slice(0, start) + (endsLinesWithReturns(text) ? replacement.replace(/(?<!\r)\n/g, "\r\n") : replacement) + text.slice(end);
}

function endsLinesWithReturns(text: string): boolean {
  return text.includes("\r\n") && !/(?<!\r)\n/.test(text);
}

/** Writes the whole file, unless another program has changed it in the meantime. */
export async function writeDocument(document: Document): Promise<Failure | undefined> {
  const { mark, path, text, written } = document;
  try {
    if ((await readFile(path, "utf8")) !== mark + written) return { path, reason: "has changed in the meantime, and is not repaired." };
    await writeFile(path, mark + text);
    document.written = text;
    return undefined;
  } catch (error) {
    return { path, reason: `cannot be written: ${messageOf(error)}` };
  }
}

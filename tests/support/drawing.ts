import type { Setting } from "./settings.ts";

interface Expected {
  readonly messageId: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

export interface Drawn {
  readonly code: string;
  /** In the setting that was asked for. */
  readonly expected: readonly Expected[];
  readonly expectedAnywhere: number;
}

const DRAWING = /^(?<indent>\s*)(?<line>~+)\s*\[(?<id>\w+)\](?:\s+(?<settings>[a-z, ]+))?$/u;

/**
 * Takes the drawn lines out of a piece of code: `~~~~ [dropped]` under what is reported.
 * A report over several lines is drawn under its first one, up to that line's end.
 */
export function readDrawing(text: string, setting: Setting): Drawn {
  const code: string[] = [];
  const expected: Expected[] = [];
  let expectedAnywhere = 0;
  for (const line of dedent(text)) {
    const { indent, line: drawn, id, settings } = DRAWING.exec(line)?.groups ?? {};
    if (indent === undefined || drawn === undefined || id === undefined) {
      code.push(line);
      continue;
    }
    expectedAnywhere += 1;
    if (settings && !settings.split(/,\s*/u).includes(setting)) continue;
    const column = indent.length + 1;
    const endsWithLine = column + drawn.length > (code.at(-1) ?? "").length;
    const place = { messageId: id, line: code.length, column };
    expected.push(endsWithLine ? (place as Expected) : { ...place, endColumn: column + drawn.length });
  }
  expected.sort((one, other) => one.line - other.line || one.column - other.column);
  return { code: code.join("\n"), expected, expectedAnywhere };
}

function dedent(text: string): string[] {
  const lines = text.split("\n");
  if (lines[0]?.trim() === "") lines.shift();
  if (lines.at(-1)?.trim() === "") lines.pop();
  const indents = lines.filter((line) => line.trim() !== "").map((line) => /^ */u.exec(line)?.[0].length ?? 0);
  const common = Math.min(...indents);
  return lines.map((line) => line.slice(Number.isFinite(common) ? common : 0));
}

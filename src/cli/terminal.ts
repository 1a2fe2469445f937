import type { Output } from "./progress.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

type Style = "bold" | "dim" | "red" | "yellow" | "cyan";

/** How the words of the command are shown. */
export interface Terminal {
  /** Columns of a line. */
  readonly width: number;
  /** Returns the text in a colour, if colours are wanted. */
  paint(style: Style, text: string): string;
  /** Returns the text as a link, if the terminal knows links. */
  link(text: string, url: string | undefined): string;
}

const CODES: Readonly<Record<Style, readonly [number, number]>> = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], cyan: [36, 39] };

const UNKNOWN_WIDTH = 80;

/** Narrower than this, nothing can be read whatever is done. */
const NARROWEST = 40;

/** Terminals that show links, by the variable that they set. */
const PROGRAMS_WITH_LINKS = new Set(["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio"]);
const VARIABLES_WITH_LINKS = ["WT_SESSION", "KONSOLE_VERSION", "DOMTERM"];
const TERMS_WITH_LINKS = /^(?:xterm-kitty|xterm-ghostty|alacritty|foot)/;
const OLDEST_VTE_WITH_LINKS = 5000;

/** Returns how to write to an output; plainly, where it goes to a file or a pipe. */
export function terminalOf(output: Output, env: Environment): Terminal {
  const hasColors = wantsColors(output, env);
  const hasLinks = wantsLinks(output, env);
  return {
    width: widthIn(output, env),
    paint: (style, text) => (hasColors ? `\u001B[${CODES[style][0]}m${text}\u001B[${CODES[style][1]}m` : text),
    link: (text, url) => (hasLinks && url !== undefined ? `\u001B]8;;${url}\u001B\\${text}\u001B]8;;\u001B\\` : text),
  };
}

/** Returns how to write to a file: no colours, no links, as wide as what reads it. */
export function plainTerminal(env: Environment): Terminal {
  return terminalOf({ write: () => undefined }, { COLUMNS: env["COLUMNS"] });
}

function widthIn(output: Output, env: Environment): number {
  const width = Number.parseInt(env["COLUMNS"] ?? "", 10) || output.columns || UNKNOWN_WIDTH;
  return Math.max(NARROWEST, width);
}

/** `FORCE_COLOR` counts more than `NO_COLOR`, as in Node.js. */
function wantsColors(output: Output, env: Environment): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: term } = env;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (refused !== undefined && refused !== "") return false;
  return output.isTTY === true && term !== "dumb";
}

/** A terminal that does not know links may show their addresses, or rubbish: it has to be one of those that do. */
function wantsLinks(output: Output, env: Environment): boolean {
  const { CI, FORCE_HYPERLINK: forced, TERM: term = "", TERM_PROGRAM: program = "", VTE_VERSION: vte = "" } = env;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (output.isTTY !== true || CI !== undefined || /^(?:dumb|screen|tmux)/.test(term)) return false;
  if (PROGRAMS_WITH_LINKS.has(program) || TERMS_WITH_LINKS.test(term)) return true;
  return VARIABLES_WITH_LINKS.some((name) => env[name] !== undefined) || Number(vte) >= OLDEST_VTE_WITH_LINKS;
}

import { homepage } from "../../package.json";

export interface CodeBlock {
  /** Of the fence that opens it, from 1. */
  readonly line: number;
  readonly info: string;
  readonly language: string;
  /** What stands after the language: "```ts incorrect typed". */
  readonly labels: readonly string[];
  readonly code: string;
}

const FENCED = /^(?<indent> *)(?<fence>`{3,}|~{3,})(?<info>[^\n`]*)\n(?<code>[\s\S]*?)^ *\k<fence>[ \t]*$/gmu;

export function codeBlocksIn(markdown: string): CodeBlock[] {
  return [...markdown.matchAll(FENCED)].map(({ index, groups = {} }) => {
    const info = groups["info"]?.trim() ?? "";
    const [language = "", ...labels] = info.split(/\s+/u);
    return { line: markdown.slice(0, index).split("\n").length, info, language, labels, code: groups["code"] ?? "" };
  });
}

/** The text without its code blocks. */
export function proseOf(markdown: string): string {
  return markdown.replaceAll(FENCED, "");
}

/** Where the links of a text lead, and its images come from; addresses of other places left out. */
export function localLinksIn(markdown: string): string[] {
  return linksIn(markdown).filter((link) => !/^(?:[a-z]+:|\/\/)/u.test(link));
}

/** Where the addresses lead that name a file of this repository, by its path from the root. */
export function ownAddressesIn(markdown: string): string[] {
  return linksIn(markdown).flatMap((link) => (OWN.test(link) ? link.replace(OWN, "") : []));
}

const OWN = new RegExp(`^${homepage}/(?:blob|tree)/main/`, "u");

function linksIn(markdown: string): string[] {
  return [...textOf(markdown).matchAll(LINK)].map(({ groups = {} }) => groups["target"] ?? groups["reference"] ?? groups["html"] ?? "");
}

const LINK = /\]\(<?(?<target>[^)\s>]+)>?(?:\s+"[^"]*")?\)|^\[[^\]]+\]: <?(?<reference>[^\s>]+)|<(?:a|img|source)\s[^>]*?\b(?:href|src|srcset)="(?<html>[^"\s]+)/gmu;

export interface References {
  readonly defined: readonly string[];
  readonly used: readonly string[];
}

/** `[text][name]` and `[name]: target`, by their names. A name in brackets alone is a reference if it is defined. */
export function referencesIn(markdown: string): References {
  const text = textOf(markdown);
  const defined = [...text.matchAll(/^\[([^\]]+)\]: \S/gmu)].map(([, name = ""]) => name);
  const explicit = [...text.matchAll(/\]\[([^\]]+)\]/gu)].map(([, name = ""]) => name);
  const short = [...text.matchAll(/(?<!\])\[([^\]]+)\](?![[(:])/gu)].map(([, name = ""]) => name);
  return { defined, used: [...explicit, ...short.filter((name) => defined.includes(name))] };
}

/** The anchors that GitHub makes from headings, numbered where a heading stands there again, and those that are spelled out. */
export function anchorsIn(markdown: string): string[] {
  const prose = proseOf(markdown);
  const times = new Map<string, number>();
  const ofHeadings = [...prose.matchAll(/^#+ (.+)$/gmu)].map(([, heading = ""]) => {
    const anchor = anchorOf(heading);
    const before = times.get(anchor) ?? 0;
    times.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${String(before)}`;
  });
  return [...ofHeadings, ...[...prose.matchAll(/<a\s[^>]*\b(?:id|name)="([^"]+)"/gu)].map(([, name = ""]) => name)];
}

function anchorOf(heading: string): string {
  const shown = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, "$1");
  return shown.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, "").trim().replaceAll(/\s/gu, "-");
}

/** The prose, with nothing in the place of code between backticks. */
function textOf(markdown: string): string {
  return proseOf(markdown).replaceAll(/(`+)(?:(?!`)[^\n]|(?!\1)`)+?\1(?!`)/gu, "");
}

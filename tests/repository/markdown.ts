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

/** Where the links of a text lead, addresses of other places left out. */
export function localLinksIn(markdown: string): string[] {
  const links = [...proseOf(markdown).matchAll(/\]\((?<target>[^)\s]+)\)|^\[[^\]]+\]: (?<reference>\S+)/gmu)];
  return links.map(({ groups = {} }) => groups["target"] ?? groups["reference"] ?? "").filter((link) => !/^[a-z]+:/u.test(link));
}

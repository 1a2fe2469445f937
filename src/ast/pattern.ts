const SPECIAL = /[\\^$.*+?()[\]{}|]/gu;

const PARTS: Readonly<Record<string, string>> = {
  "**/": "(?:.*/)?",
  "**": ".*",
  "*": "[^/]*",
  "?": "[^/]",
};

/** A function or type, by its name or `module#export`, `*` for any text; or by its module and name apart. */
export type NamePattern = string | { readonly module: string; readonly name: string };

/** Whether a name matches a pattern in which `*` stands for any text: `fs-extra#*Sync`. */
export function matchesName(pattern: string, name: string): boolean {
  return new RegExp(`^${pattern.split("*").map(literally).join(".*")}$`, "u").test(name);
}

/** Whether a path with slashes matches a glob: `**` for folders, `*` and `?` within one, `{a,b}` for alternatives. */
export function matchesGlob(glob: string, path: string): boolean {
  return new RegExp(`^${sourceOf(glob)}$`, "u").test(path);
}

function sourceOf(glob: string): string {
  return glob.replace(/\{(?<choices>[^{}]*)\}|\*\*\/|\*\*|[\\^$.*+?()[\]{}|]/gu, (part, choices: string | undefined) => {
    if (choices !== undefined) return `(?:${choices.split(",").map(sourceOf).join("|")})`;
    return PARTS[part] ?? literally(part);
  });
}

/** The source of a regular expression that matches the text. */
export function literally(text: string): string {
  return text.replace(SPECIAL, String.raw`\$&`);
}

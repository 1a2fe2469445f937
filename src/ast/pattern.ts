const SPECIAL = /[\\^$.+?()[\]{}|]/gu;

/** Whether a name matches a pattern in which `*` stands for any text: `fs-extra#*Sync`. */
export function matchesName(pattern: string, name: string): boolean {
  const source = pattern.split("*").map((part) => part.replace(SPECIAL, String.raw`\$&`)).join(".*");
  return new RegExp(`^${source}$`, "u").test(name);
}

/** Whether a path with slashes matches a glob: `**` for folders, `*` and `?` within one, `{a,b}` for alternatives. */
export function matchesGlob(glob: string, path: string): boolean {
  const source = glob.replace(/\*\*\/|\*\*|[*?{},]|[\\^$.+()[\]|]/gu, (part) => GLOB_PARTS[part] ?? `\\${part}`);
  return new RegExp(`^${source}$`, "u").test(path);
}

const GLOB_PARTS: Readonly<Record<string, string>> = {
  "**/": "(?:.*/)?",
  "**": ".*",
  "*": "[^/]*",
  "?": "[^/]",
  "{": "(?:",
  "}": ")",
  ",": "|",
};

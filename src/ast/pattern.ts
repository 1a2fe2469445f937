const SPECIAL = /[\\^$.*+?()[\]{}|]/gu;

/** A function or type, by its name or `module#export`, `*` for any text; or by its module and name apart. */
export type NamePattern = string | { readonly module: string; readonly name: string };

/** Whether a name matches a pattern in which `*` stands for any text: `fs-extra#*Sync`. In linear time: the first place for each part is the best. */
export function matchesName(pattern: string, name: string): boolean {
  const parts = pattern.split("*");
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  if (parts.length === 1) return pattern === name;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= name.length - last.length;
}

/** Whether a path with slashes matches a glob: `**` for folders, `*` and `?` within one, `{a,b}` for alternatives. Each part reads the path once. */
export function matchesGlob(glob: string, path: string): boolean {
  return endsAfter(glob, path, new Set([0])).has(path.length);
}

const PARTS = /\{(?<choices>[^{}]*)\}|\*\*\/|\*\*|[*?]|[^*?{]+|\{/gu;

/** The places of the path up to which the glob matches what is after one of these places. */
function endsAfter(glob: string, path: string, starts: ReadonlySet<number>): ReadonlySet<number> {
  let places = starts;
  for (const [part, choices] of glob.matchAll(PARTS)) {
    if (places.size === 0) return places;
    if (choices === undefined) places = new Set(endsOfPart(part, path, places));
    else places = new Set(choices.split(",").flatMap((choice) => [...endsAfter(choice, path, places)]));
  }
  return places;
}

function endsOfPart(part: string, path: string, starts: ReadonlySet<number>): number[] {
  const first = Math.min(...starts);
  const all = Array.from({ length: path.length + 1 }, (_, place) => place);
  if (part === "**") return all.slice(first);
  if (part === "**/") return all.filter((place) => starts.has(place) || (place > first && path[place - 1] === "/"));
  if (part === "?") return all.filter((place) => starts.has(place - 1) && path[place - 1] !== "/");
  if (part === "*") return withinFolders(path, starts);
  return [...starts].filter((place) => path.startsWith(part, place)).map((place) => place + part.length);
}

function withinFolders(path: string, starts: ReadonlySet<number>): number[] {
  const ends: number[] = [];
  let isWithin = false;
  for (let place = 0; place <= path.length; place += 1) {
    if (path[place - 1] === "/") isWithin = false;
    if (starts.has(place)) isWithin = true;
    if (isWithin) ends.push(place);
  }
  return ends;
}

/** The source of a regular expression that matches the text. */
export function literally(text: string): string {
  return text.replace(SPECIAL, String.raw`\$&`);
}

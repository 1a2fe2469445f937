import type { Expression, Node } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import type { Denotation, Facts } from "../../facts/facts.ts";

type Foreign = Exclude<Denotation, { readonly kind: "function" }>;

/** Where something comes from that the file does not define itself: an export of a module, or a global of the platform. */
export interface Origin {
  /** `node:fs`, `./load.js`; `globalThis` for globals. */
  readonly module: string;
  readonly isGlobal: boolean;
  /** The names from there on: `["promises", "readFile"]`. */
  readonly path: readonly string[];
  /** Both in one string: `node:fs#promises.readFile`, `globalThis#Promise.all`. */
  readonly name: string;
}

/** Names to compare with: `node:fs#readFileSync`; `Promise.all` for a global. In a set, `globalThis#Math.*` and `pg#*` stand for all that a holder has. */
export type Names = ReadonlySet<string> | string;

/** Returns the origin of what an expression stands for. `undefined` for functions of the file, and where it is not known. */
export function originOf(facts: Facts, node: Node | undefined): Origin | undefined {
  const denoted = node && facts.denotes(node as Expression);
  return denoted && denoted.kind !== "function" ? originFrom(denoted) : undefined;
}

/** Decides whether an expression stands for one of the names, whatever it is called in the file. */
export function isReferenceTo(facts: Facts, node: Node | undefined, names: Names): boolean {
  const origin = originOf(facts, node);
  return origin !== undefined && isNamed(origin, names);
}

/** Decides whether an expression stands for a global of the platform, or for a member of one. */
export function isGlobalReference(facts: Facts, node: Node): boolean {
  return originOf(facts, node)?.isGlobal ?? false;
}

/** Decides whether an origin is one of Node's own modules. */
export function isOfNode(origin: Origin | undefined): boolean {
  return origin?.module.startsWith("node:") ?? false;
}

/** Returns the row of a table whose key is the name of the origin. */
export function rowOf<Row>(origin: Origin | undefined, table: Readonly<Record<string, Row>>): Row | undefined {
  return origin && Object.hasOwn(table, origin.name) ? table[origin.name] : undefined;
}

export function isNamed({ name, path: [first = ""] }: Origin, names: Names): boolean {
  if (typeof names === "string") return name === (names.includes("#") ? names : `${GLOBAL}#${names}`);
  return names.has(name) || (first !== "" && names.has(holderOf(name)));
}

const GLOBAL = "globalThis";

const originFrom = memoize((denoted: Foreign): Origin => {
  const module = denoted.kind === "module" ? denoted.module : GLOBAL;
  return { module, isGlobal: denoted.kind === "global", path: denoted.path, name: `${module}#${denoted.path.join(".")}` };
});

/** `globalThis#Math.abs` → `globalThis#Math.*` */
function holderOf(name: string): string {
  const end = Math.max(name.lastIndexOf("."), name.lastIndexOf("#"));
  return `${name.slice(0, end + 1)}*`;
}

import { XHTML_ENTITIES } from "./tables/xhtml-entities.ts";

const ENTITY = /&(?:#(?<decimal>\d+)|#x(?<hexadecimal>[\da-fA-F]+)|(?<name>[\da-zA-Z]+));/gu;

/** Returns the text that JSX means: `a & b` for `a &amp; b`. What is no entity stays. */
export function withoutEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (entity, decimal?: string, hexadecimal?: string, name?: string) => {
    const code = codeOf(decimal, hexadecimal, name);
    return code === undefined || code > LAST_CODE ? entity : String.fromCodePoint(code);
  });
}

const LAST_CODE = 0x10_FF_FF;

function codeOf(decimal: string | undefined, hexadecimal: string | undefined, name = ""): number | undefined {
  if (decimal !== undefined) return Number.parseInt(decimal, 10);
  if (hexadecimal !== undefined) return Number.parseInt(hexadecimal, 16);
  return Object.hasOwn(XHTML_ENTITIES, name) ? XHTML_ENTITIES[name] : undefined;
}

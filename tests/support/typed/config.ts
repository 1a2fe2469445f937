import { readFileSync } from "node:fs";

/** A helper of another file that blocks, for the examples of the docs. */
export function loadConfig(file: string): string {
  return readFileSync(file, "utf8");
}

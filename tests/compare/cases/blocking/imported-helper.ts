// A helper blocks that async code of another file calls.
import { readFileSync } from "node:fs";

export function loadConfig(file: string): { readonly port: number } {
  return JSON.parse(readFileSync(file, "utf8")) as { readonly port: number }; // planted
}

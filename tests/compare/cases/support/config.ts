import { readFileSync } from "node:fs";

export function loadConfig(file: string) {
  return JSON.parse(readFileSync(file, "utf8")) as { port: number };
}

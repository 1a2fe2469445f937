// A file is read in an async function while everything else waits.
import { readFileSync } from "node:fs";

export async function handle(name: string) {
  return readFileSync(name, "utf8"); // planted
}

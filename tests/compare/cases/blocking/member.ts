// A member of a value that is handed around.
import type * as fs from "node:fs";

export async function load(system: typeof fs, file: string) {
  return system.readFileSync(file, "utf8"); // planted
}

// A file without a name
import { open } from "node:fs/promises";

export async function text(path: string): Promise<string> {
  return await (await open(path)).readFile("utf8"); // planted
}

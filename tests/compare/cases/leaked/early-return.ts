// An early return before the release
import { open } from "node:fs/promises";

export async function text(path: string): Promise<string> {
  const file = await open(path); // planted
  const { size } = await file.stat();
  if (size === 0) return "";
  const text = await file.readFile("utf8");
  await file.close();
  return text;
}

// A file that is closed on success only
import { open } from "node:fs/promises";

export async function size(path: string): Promise<number> {
  const file = await open(path); // planted
  const { size } = await file.stat();
  await file.close();
  return size;
}

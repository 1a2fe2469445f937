// A file is not closed when reading it fails.
import { open } from "node:fs/promises";

export async function head(path: string) {
  const file = await open(path);
  const { buffer } = await file.read(); // planted
  await file.close(); // planted
  return buffer;
}

// A file that is closed in `finally`, and one by `using`
import { open } from "node:fs/promises";

export async function size(path: string): Promise<number> {
  const file = await open(path);
  try {
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}

export async function text(path: string): Promise<string> {
  await using file = await open(path);
  return await file.readFile("utf8");
}

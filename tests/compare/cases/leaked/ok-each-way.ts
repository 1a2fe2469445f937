// A file that is closed on every way, without `finally`
import { open } from "node:fs/promises";

export async function size(path: string): Promise<number> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    await file.close();
    return size;
  } catch (error) {
    await file.close();
    throw error;
  }
}

// `try` and `finally` where the language has `await using`.
import { open } from "node:fs/promises";

export async function head(path: string) {
  const file = await open(path); // planted
  try { // planted
    return (await file.read()).buffer;
  } finally {
    await file.close();
  }
}

// A second one that is opened before the `try`
import { open } from "node:fs/promises";

export async function copy(from: string, to: string): Promise<void> {
  const source = await open(from); // planted
  const target = await open(to, "w");
  try {
    await target.writeFile(await source.readFile());
  } finally {
    await target.close();
    await source.close();
  }
}

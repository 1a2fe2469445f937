// A file that its stream closes
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";

export async function copy(path: string, target: NodeJS.WritableStream): Promise<void> {
  const file = await open(path);
  await pipeline(file.createReadStream(), target);
}

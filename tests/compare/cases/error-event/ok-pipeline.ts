// A pipeline, and a loop over a stream
import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";

export async function copy(from: string, to: string): Promise<number> {
  await pipeline(createReadStream(from), createWriteStream(to));
  let bytes = 0;
  for await (const chunk of createReadStream(to)) bytes += (chunk as Buffer).length;
  return bytes;
}

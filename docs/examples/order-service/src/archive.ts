import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, rename, unlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createGunzip, gzip, gzipSync } from "node:zlib";
import type { OrderRepository } from "./repository.ts";

const compress = promisify(gzip);

/** What a file in this format begins with. */
const GZIP = Buffer.from([0x1f, 0x8b]);

export async function packOrdersBlocking(orders: OrderRepository): Promise<Buffer> {
  const text = JSON.stringify(await orders.all());
  // pitfall: no-blocking-call: the more orders there are, the longer the whole server is blocked.
  return gzipSync(text);
}

// better: zlib compresses in the thread pool while the event loop goes on.
async function packOrders(orders: OrderRepository): Promise<Buffer> {
  const text = JSON.stringify(await orders.all());
  return compress(text);
}

export async function archiveTooLate(file: string, orders: OrderRepository): Promise<void> {
  // pitfall: no-late-await: while the folder is made, an error of the database ends the process.
  const packed = packOrders(orders);
  await mkdir(path.dirname(file), { recursive: true });
  await writeArchive(file, await packed);
}

// better: both run at the same time, and both have a handler from the start.
export async function archive(file: string, orders: OrderRepository): Promise<void> {
  const [packed] = await Promise.all([packOrders(orders), mkdir(path.dirname(file), { recursive: true })]);
  await writeArchive(file, packed);
}

export function unpackArchiveUnheard(file: string, target: string): void {
  const unpacked = createGunzip();
  unpacked.on("error", console.error).pipe(createWriteStream(target).on("error", console.error));
  // pitfall: no-unhandled-error-event: `pipe` forwards no errors, and a missing archive ends the process.
  createReadStream(file).pipe(unpacked);
}

// better: a failure of any of the three streams reaches the caller.
export async function unpackArchive(file: string, target: string): Promise<void> {
  await pipeline(createReadStream(file), createGunzip(), createWriteStream(target));
}

export async function isArchiveLeftOpen(file: string): Promise<boolean> {
  // pitfall: no-leaked-resource: an archive that cannot be read stays open until the process ends.
  const archive = await open(file);
  const { buffer } = await archive.read(Buffer.alloc(2), 0, 2, 0);
  await archive.close();
  return buffer.equals(GZIP);
}

// better: the archive is closed on every way out.
export async function isArchive(file: string): Promise<boolean> {
  const archive = await open(file);
  try {
    const { buffer } = await archive.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.equals(GZIP);
  } finally {
    await archive.close();
  }
}

/** Replaces the archive as a whole, so that no request ever reads half of one. */
async function writeArchive(file: string, content: Buffer): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, content);
    await rename(draft, file);
  } catch (error) {
    try {
      await unlink(draft);
    } catch {
      // Best effort: the error worth hearing about is the one thrown below.
    }
    throw error;
  }
}

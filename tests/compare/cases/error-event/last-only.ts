// A chain of streams of which only the last one has a listener
import { createReadStream, createWriteStream } from "node:fs";
import { createGunzip } from "node:zlib";

export function unpack(from: string, to: string, done: (error: Error) => void): void {
  createReadStream(from) // planted
    .pipe(createGunzip().on("error", done))
    .pipe(createWriteStream(to))
    .on("error", done);
}

// A worker thread has an event loop of its own.
import { parentPort, workerData } from "node:worker_threads";
import { brotliCompressSync } from "node:zlib";

async function pack(load: (file: string) => Promise<string>) {
  return brotliCompressSync(await load(workerData as string));
}

parentPort?.postMessage(await pack(async (file) => (await fetch(file)).text()));

// A worker that is ended on success only
import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function work(file: string): Promise<unknown> {
  const worker = new Worker(file); // planted
  worker.on("error", console.error);
  const [result] = await once(worker, "message");
  await worker.terminate();
  return result;
}

// A helper of another file blocks.
import { loadConfig } from "../support/config.ts";

export async function start(listen: (port: number) => Promise<void>) {
  await listen(loadConfig("config.json").port); // planted
}

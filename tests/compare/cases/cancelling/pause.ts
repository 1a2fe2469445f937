// A pause that an abort does not end.
import { setTimeout as sleep } from "node:timers/promises";

export async function poll(isReady: () => boolean, signal: AbortSignal) {
  while (!isReady() && !signal.aborted) {
    await sleep(5_000); // planted
  }
}

// A timer that loses a race is left alone, and both promises are awaited by the race.
import { setTimeout as sleep } from "node:timers/promises";

export async function limited(work: Promise<string>) {
  const timeout = sleep(1000, "late");
  return await Promise.race([work, timeout]);
}

// The next attempt depends on the failure of the last.
import { setTimeout as sleep } from "node:timers/promises";

export async function withRetries(action: () => Promise<string>) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await action();
    } catch (error) {
      if (attempt === 3) throw error;
      await sleep(attempt * 200);
    }
  }
}

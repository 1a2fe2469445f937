// `finally` runs while the work is still going on.
export async function withLock(lock: { release(): void }, url: string) {
  try { // planted
    return fetch(url); // planted
  } finally {
    lock.release();
  }
}

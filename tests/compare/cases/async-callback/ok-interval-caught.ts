// A timer whose callback catches its own errors.
export function start() {
  setInterval(async () => {
    try {
      await fetch("/heartbeat");
    } catch (error) {
      console.error("no heartbeat", error);
    }
  }, 10_000);
}

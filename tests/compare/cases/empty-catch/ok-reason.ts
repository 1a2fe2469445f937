// A comment says why the error does not matter.
declare function startMetrics(): Promise<void>;

export async function start() {
  try {
    await startMetrics();
  } catch {
    // The service works without metrics, and the agent logs its own errors.
  }
}

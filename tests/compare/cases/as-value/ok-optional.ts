// A promise that may be missing is tested before it is awaited.
export async function finish(running: Promise<void> | undefined) {
  if (running) await running;
}

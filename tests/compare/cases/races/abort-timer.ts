// A timer aborts a request and is never cleared, where `AbortSignal.timeout` would do.
export async function load(url: string) {
  const controller = new AbortController(); // planted
  setTimeout(() => controller.abort(), 1000); // planted
  return await fetch(url, { signal: controller.signal });
}

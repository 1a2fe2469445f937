// Promises that are running are awaited one after the other, and a second rejection is unhandled.
export async function warmUp(caches: { fill(): Promise<void> }[]) {
  const fills = caches.map((cache) => cache.fill());
  for (const fill of fills) await fill; // planted
}

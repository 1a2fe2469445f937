// An id is noted after its message has been handled, so that it is handled twice.
const seen = new Set<string>();

export async function receive(id: string, handle: (id: string) => Promise<void>) {
  if (seen.has(id)) return;
  await handle(id);
  seen.add(id); // planted
}

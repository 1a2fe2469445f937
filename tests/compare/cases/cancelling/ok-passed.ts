// The signal is passed, together with a deadline.
export async function page(url: string, signal: AbortSignal) {
  const both = AbortSignal.any([signal, AbortSignal.timeout(2_000)]);
  return await fetch(url, { signal: both });
}

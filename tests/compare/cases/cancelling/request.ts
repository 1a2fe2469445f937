// The request goes on after an abort: the signal is in scope and is not passed.
export async function page(url: string, signal: AbortSignal) {
  const response = await fetch(url); // planted
  signal.throwIfAborted();
  return await response.text();
}

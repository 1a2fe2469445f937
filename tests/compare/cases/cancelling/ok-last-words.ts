// What is sent after a failure is not to be cut off by the abort that caused it.
export async function page(url: string, signal: AbortSignal) {
  try {
    return await fetch(url, { signal });
  } finally {
    await fetch("/done", { method: "POST" });
  }
}

// One request gets the signal, the next one does not.
export async function copy(from: string, to: string, signal: AbortSignal) {
  const response = await fetch(from, { signal });
  const body = await response.text();
  await fetch(to, { method: "POST", body }); // planted
}

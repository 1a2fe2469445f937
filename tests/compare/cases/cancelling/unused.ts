// The parameter was marked as unused, and its caller believes that an abort ends the request.
export async function page(url: string, _signal: AbortSignal) {
  return await fetch(url); // planted
}

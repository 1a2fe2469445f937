// A member of an awaited expression.
export async function status(url: string) {
  return (await fetch(url)).status; // planted
}

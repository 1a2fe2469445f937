// `map` with `Promise.all` waits for all of them.
export async function statuses(urls: string[]) {
  return await Promise.all(urls.map(async (url) => (await fetch(url)).status));
}

// `filter` takes the promise for a yes.
export function reachable(urls: string[]) {
  return urls.filter(async (url) => (await fetch(url)).ok); // planted
}

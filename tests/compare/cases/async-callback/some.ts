// `some` takes the promise for a yes.
export function anyReachable(urls: string[]) {
  return urls.some(async (url) => (await fetch(url)).ok); // planted
}

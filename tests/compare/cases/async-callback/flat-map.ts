// `flatMap` cannot flatten a promise.
export function lines(urls: string[]) {
  return urls.flatMap(async (url) => (await (await fetch(url)).text()).split("\n")); // planted
}

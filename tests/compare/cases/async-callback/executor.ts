// An error in an async executor leaves the promise pending forever.
export function load(url: string) {
  return new Promise<string>(async (resolve) => { // planted
    const response = await fetch(url);
    resolve(await response.text());
  });
}

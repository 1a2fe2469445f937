// `then` with a second function that is empty.
export function show(url: string, print: (response: Response) => void) {
  fetch(url).then(print, () => {}); // planted
}

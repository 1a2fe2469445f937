// A function that takes a callback calls it from `then`: what it throws rejects the promise.
export function load(url: string, callback: (error: unknown, response?: Response) => void) {
  fetch(url).then((response) => callback(null, response)).catch(callback); // planted
}

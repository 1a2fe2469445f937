// A chain ends in `finally`, which handles nothing.
export function show(url: string, done: () => void) {
  fetch(url).finally(done); // planted
}

// A member of the promise is read instead of one of its value.
export function status(url: string) {
  return fetch(url).status; // planted
}

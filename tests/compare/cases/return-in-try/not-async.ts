// A function that is not async returns a promise from its `try`.
export function status(url: string) {
  try { // planted
    return fetch(url).then((response) => response.status); // planted
  } catch (error) {
    console.error(error);
    return Promise.resolve(0);
  }
}

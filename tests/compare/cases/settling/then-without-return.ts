// A `then` in the middle of a chain has no `return`.
export const text = (url: string) =>
  fetch(url)
    .then((response) => { response.text(); }) // planted
    .then((text) => console.log(text));

// `then` after `catch` starts a promise without a handler.
export function show(url: string) {
  fetch(url) // planted
    .catch(() => undefined) // planted
    .then((response) => console.log(response!.status)); // planted
}

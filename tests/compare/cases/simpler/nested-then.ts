// A `then` within a `then`.
export const text = async (url: string) =>
  fetch(url).then(async (response) => response.text().then((text) => text.trim())); // planted

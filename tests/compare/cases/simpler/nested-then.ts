// A `then` within a `then`.
export const text = async (url: string) =>
  await fetch(url).then(async (response) => await response.text().then((text) => text.trim())); // planted

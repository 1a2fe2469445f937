// A chain where `await` would read better.
export async function status(url: string) {
  return await fetch(url).then((response) => response.status); // planted
}

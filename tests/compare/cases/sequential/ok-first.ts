// The first success ends the search.
export async function download(mirrors: string[], file: string) {
  for (const mirror of mirrors) {
    const response = await fetch(new URL(file, mirror));
    if (response.ok) return response;
  }
  throw new Error(`No mirror has ${file}`);
}

// The same with an index and several steps.
export async function pages(urls: string[]) {
  const pages: string[] = [];
  for (let i = 0; i < urls.length; i++) { // planted
    const response = await fetch(urls[i]!); // planted
    if (!response.ok) throw new Error(response.statusText);
    pages.push(await response.text()); // planted
  }
  return pages;
}

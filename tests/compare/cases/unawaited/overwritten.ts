// A stored promise is replaced before anything looks at it.
declare function load(name: string): Promise<string>;

export async function text() {
  let page = load("primary"); // planted
  page = load("secondary"); // planted
  return await page;
}

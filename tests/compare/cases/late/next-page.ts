// The next page is started before the current one has been processed.
declare function load(path: string): Promise<{ next: string }>;
declare function show(page: object): Promise<void>;

export async function pages() {
  let next = load("/first");
  for (;;) {
    const page = await next;
    next = load(page.next); // planted
    await show(page); // planted
  }
}

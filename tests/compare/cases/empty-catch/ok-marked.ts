// The promise is marked as handled, and awaited further down.
declare function load(): Promise<string>;

export async function page(prepare: () => Promise<void>) {
  const text = load();
  text.catch(() => {});
  await prepare();
  return await text;
}

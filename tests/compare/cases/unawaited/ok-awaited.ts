// A promise is awaited later, from its variable.
declare function load(): Promise<string>;

export async function page(prepare: () => Promise<void>) {
  const text = load();
  await prepare();
  return await text;
}

// The value of the promise is used, and the handler gives its default.
declare function load(): Promise<string | undefined>;

export async function page() {
  const text = await load().catch(() => undefined);
  return text ?? "nothing";
}

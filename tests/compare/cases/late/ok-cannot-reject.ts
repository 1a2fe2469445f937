// The promise that is awaited late handles its own rejection.
declare function load(path: string): Promise<string>;

export async function page() {
  const orders = load("/orders").catch(() => "none");
  const user = await load("/user");
  return [user, await orders];
}

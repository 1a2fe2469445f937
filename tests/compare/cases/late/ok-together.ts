// Two promises are awaited together.
declare function load(path: string): Promise<string>;

export async function page() {
  const user = load("/user");
  const orders = load("/orders");
  return await Promise.all([user, orders]);
}

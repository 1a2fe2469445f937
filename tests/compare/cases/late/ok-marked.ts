// A promise is marked as handled right after its start.
declare function load(path: string): Promise<string>;

export async function page() {
  const orders = load("/orders");
  orders.catch(() => {});
  const user = await load("/user");
  return [user, await orders];
}

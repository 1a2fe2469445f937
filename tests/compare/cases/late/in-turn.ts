// Two promises run at the same time, and are awaited in turn.
declare function load(path: string): Promise<string>;

export async function page() {
  const user = load("/user");
  const orders = load("/orders"); // planted
  return { user: await user, orders: await orders }; // planted
}

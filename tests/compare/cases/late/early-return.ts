// An early return, after another await, leaves a promise that has started.
declare function load(path: string): Promise<string>;

export async function page() {
  const orders = load("/orders"); // planted
  const user = await load("/user"); // planted
  if (user === "") return undefined; // planted
  return await orders; // planted
}

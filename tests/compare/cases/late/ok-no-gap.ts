// Nothing is awaited between the start and the await.
declare function load(path: string): Promise<string>;

export async function page() {
  const orders = load("/orders");
  console.log("loading");
  return [await orders, await load("/user")];
}

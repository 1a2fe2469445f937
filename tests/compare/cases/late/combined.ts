// A promise gets into `Promise.all` after another await.
declare function load(path: string): Promise<string>;

export async function page() {
  const orders = load("/orders"); // planted
  const user = await load("/user"); // planted
  return Promise.all([orders, load(`/friends/${user}`)]); // planted
}

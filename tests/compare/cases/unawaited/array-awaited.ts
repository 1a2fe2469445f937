// An array of promises is awaited as if it were one.
declare function load(id: number): Promise<string>;

export async function both() {
  await [load(1), load(2)]; // planted
}

// Two calls read the same total before either of them writes it.
let total = 0;

export async function add(load: () => Promise<number>) {
  total += await load(); // planted
}

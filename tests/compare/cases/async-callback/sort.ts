// `sort` gets promises for numbers.
interface Item {
  size(): Promise<number>;
}

export function bySize(items: Item[]) {
  return items.sort(async (a, b) => (await a.size()) - (await b.size())); // planted
}

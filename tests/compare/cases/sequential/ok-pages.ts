// Only a page knows where the next one starts.
interface Page {
  orders: string[];
  next?: string;
}

export async function all(load: (cursor: string | undefined) => Promise<Page>) {
  const orders: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await load(cursor);
    orders.push(...page.orders);
    cursor = page.next;
  } while (cursor !== undefined);
  return orders;
}

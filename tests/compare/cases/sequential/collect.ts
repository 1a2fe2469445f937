// Independent look-ups in a loop, one after the other.
declare function priceOf(sku: string): Promise<number>;

export async function prices(skus: string[]) {
  const prices: number[] = [];
  for (const sku of skus) prices.push(await priceOf(sku)); // planted
  return prices;
}

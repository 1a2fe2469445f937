import { partnerUrl } from "./config.ts";
import type { OrderLine } from "./orders.ts";

export async function fetchPricesInLoop(lines: readonly OrderLine[]): Promise<number[]> {
  const prices: number[] = [];
  // pitfall: no-sequential-await: ten lines take ten times as long, though no look-up needs another's answer.
  for (const line of lines) prices.push(await fetchPrice(line.sku));
  return prices;
}

// better: all look-ups start at once, and the prices still come in the order of the lines.
export async function fetchPrices(lines: readonly OrderLine[]): Promise<number[]> {
  return Promise.all(lines.map((line) => fetchPrice(line.sku)));
}

async function fetchPrice(sku: string): Promise<number> {
  const response = await fetch(`${partnerUrl}/prices/${encodeURIComponent(sku)}`);
  if (!response.ok) throw new Error(`No price for "${sku}": status ${response.status}`);
  const { price } = (await response.json()) as { price: number };
  return price;
}

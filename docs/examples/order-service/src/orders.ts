import { randomUUID } from "node:crypto";
import { fetchPrices } from "./prices.ts";
import type { OrderRepository } from "./repository.ts";
import type { OrderQueue } from "./worker.ts";

export interface OrderLine {
  readonly sku: string;
  readonly quantity: number;
}

export interface Order {
  readonly id: string;
  readonly customer: string;
  readonly lines: readonly OrderLine[];
  readonly total: number;
}

export interface Shop {
  readonly orders: OrderRepository;
  readonly queue: OrderQueue;
}

export async function placeOrderUnsaved(shop: Shop, customer: string, lines: OrderLine[]): Promise<Order> {
  const order = await createOrder(customer, lines);
  // pitfall: no-unawaited-promise: the order is confirmed and shipped even when it could not be saved.
  const saved = shop.orders.save(order);
  shop.queue.push(order);
  return order;
}

// better: the queue and the customer hear of the order once it is saved.
export async function placeOrder(shop: Shop, customer: string, lines: OrderLine[]): Promise<Order> {
  const order = await createOrder(customer, lines);
  await shop.orders.save(order);
  shop.queue.push(order);
  return order;
}

async function createOrder(customer: string, lines: OrderLine[]): Promise<Order> {
  const prices = await fetchPrices(lines);
  const total = lines.reduce((sum, line, index) => sum + line.quantity * prices[index], 0);
  return { id: randomUUID(), customer, lines, total };
}

/** What the orders of this process come to. */
let turnover = 0;

export function turnoverSoFar(): number {
  return turnover;
}

export async function bookOrderUncounted(shop: Shop, customer: string, lines: OrderLine[]): Promise<void> {
  // strict pitfall: no-race-across-await: the sum is read before the order is placed, and what others add meanwhile is lost.
  turnover += (await placeOrder(shop, customer, lines)).total;
}

// better: nothing else runs between reading the sum and writing it.
export async function bookOrder(shop: Shop, customer: string, lines: OrderLine[]): Promise<Order> {
  const order = await placeOrder(shop, customer, lines);
  turnover += order.total;
  return order;
}

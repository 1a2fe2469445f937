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

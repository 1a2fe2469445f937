import { setTimeout as sleep } from "node:timers/promises";
import type { Order, OrderLine } from "./orders.ts";

export class OutOfStockError extends Error {}

export interface Transaction {
  reserve(line: OrderLine): Promise<void>;
  insert(order: Order): Promise<void>;
}

/** Replaces a real database: tables in memory, and a short delay for the round trip. */
export class Database {
  readonly #stock: Map<string, number>;
  readonly #orders = new Map<string, Order>();

  constructor(stock: Record<string, number>) {
    this.#stock = new Map(Object.entries(stock));
  }

  async transaction(work: (tx: Transaction) => Promise<void>): Promise<void> {
    const undo: (() => void)[] = [];
    try {
      await work({
        reserve: async ({ sku, quantity }) => {
          await roundTrip();
          this.#take(sku, quantity);
          undo.push(() => this.#take(sku, -quantity));
        },
        insert: async (order) => {
          await roundTrip();
          this.#orders.set(order.id, order);
          undo.push(() => this.#orders.delete(order.id));
        },
      });
    } catch (error) {
      for (const step of undo.reverse()) step();
      throw error;
    }
  }

  /** The orders from `cursor` on; without a cursor, from the first. */
  async page(cursor: string | undefined, size: number): Promise<{ orders: Order[]; next?: string }> {
    await roundTrip();
    const orders = [...this.#orders.values()];
    const start = orders.findIndex((order) => cursor === undefined || order.id === cursor);
    if (start === -1) return { orders: [] };
    return { orders: orders.slice(start, start + size), next: orders[start + size]?.id };
  }

  #take(sku: string, quantity: number): void {
    const left = (this.#stock.get(sku) ?? 0) - quantity;
    if (left < 0) throw new OutOfStockError(`Not enough "${sku}" in stock`);
    this.#stock.set(sku, left);
  }
}

async function roundTrip(): Promise<void> {
  await sleep(2);
}

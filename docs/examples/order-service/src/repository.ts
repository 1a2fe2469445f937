import type { Database } from "./database.ts";
import type { Order } from "./orders.ts";

const pageSize = 50;

export class OrderRepository {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async save(order: Order): Promise<void> {
    await this.#database.transaction(async (tx) => {
      // One after the other: a transaction is one conversation, and the first shortage has to end it.
      for (const line of order.lines) {
        await tx.reserve(line);
      }
      await tx.insert(order);
    });
  }

  async all(): Promise<Order[]> {
    const orders: Order[] = [];
    let cursor: string | undefined;
    do {
      // Only the page itself knows where the next one starts.
      const page = await this.#database.page(cursor, pageSize);
      orders.push(...page.orders);
      cursor = page.next;
    } while (cursor !== undefined);
    return orders;
  }
}

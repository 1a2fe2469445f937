import { partnerUrl } from "./config.ts";
import type { Order } from "./orders.ts";

export async function requestShipmentSilently(order: Order): Promise<void> {
  try {
    await post("/shipments", order);
    // pitfall: no-empty-catch: when the warehouse refuses, the order is never shipped, and no log says why.
  } catch {}
}

// better: the caller decides what to do, and the cause is kept.
export async function requestShipment(order: Order): Promise<void> {
  try {
    await post("/shipments", order);
  } catch (error) {
    throw new Error(`Order ${order.id} did not reach the warehouse`, { cause: error });
  }
}

export function countSaleSilently(order: Order): void {
  // pitfall: no-empty-catch: the statistics can be wrong for weeks before it shows.
  post("/sales", { total: order.total }).catch(() => {});
}

// better: statistics still delay no request, but their gaps are on record.
export function countSale(order: Order): void {
  post("/sales", { total: order.total }).catch((error: unknown) => {
    console.error(`Order ${order.id} is missing in the statistics:`, error);
  });
}

async function post(path: string, body: unknown): Promise<void> {
  const response = await fetch(partnerUrl + path, { method: "POST", body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`POST ${path}: status ${response.status}`);
}

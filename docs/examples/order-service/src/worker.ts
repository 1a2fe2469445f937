import { EventEmitter, once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { countSale, requestShipment } from "./notifications.ts";
import type { Order } from "./orders.ts";

export class OrderQueue {
  readonly #waiting: Order[] = [];
  readonly #arrivals = new EventEmitter();

  push(order: Order): void {
    this.#waiting.push(order);
    this.#arrivals.emit("order");
  }

  async *consume(signal: AbortSignal): AsyncGenerator<Order> {
    while (!signal.aborted) {
      const order = this.#waiting.shift();
      if (order) yield order;
      else await once(this.#arrivals, "order", { signal });
    }
  }
}

export async function runWorker(queue: OrderQueue, signal: AbortSignal): Promise<void> {
  try {
    for await (const order of queue.consume(signal)) {
      await fulfilOrReport(order);
      await rest(signal);
    }
  } catch (error) {
    // Waiting ends with an error when the service stops; that is how it is meant to end.
    if (!signal.aborted) throw error;
  }
}

export async function fulfilOrReportTooLate(order: Order): Promise<void> {
  try {
    // pitfall: return-await-in-try: a refusal passes this `catch` by, and ends the worker.
    return fulfil(order);
  } catch (error) {
    console.error(`Order ${order.id} needs a person to look at it:`, error);
  }
}

// better: the function stays in its `try` until the order is fulfilled or refused.
async function fulfilOrReport(order: Order): Promise<void> {
  try {
    await fulfil(order);
  } catch (error) {
    console.error(`Order ${order.id} needs a person to look at it:`, error);
  }
}

export async function fulfilUnawaited(order: Order): Promise<void> {
  // pitfall: no-unawaited-promise: the sale counts before the warehouse agrees, and a refusal ends the process.
  withRetries(() => requestShipment(order));
  countSale(order);
}

// better: what comes next waits, and a refusal reaches the caller.
export async function fulfil(order: Order): Promise<void> {
  await withRetries(() => requestShipment(order));
  countSale(order);
}

async function withRetries<T>(action: () => Promise<T>, attempts = 3): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await action();
    } catch (error) {
      if (attempt === attempts) throw error;
      // An overloaded partner needs a pause more than it needs the next request.
      await sleep(attempt * 200);
    }
  }
}

export async function restUnstoppable(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  // strict pitfall: forward-abort-signal: a service that is told to stop waits until the pause is over.
  await sleep(50);
}

// better: the signal ends the pause.
async function rest(signal: AbortSignal): Promise<void> {
  await sleep(50, undefined, { signal });
}

// A rejection in a listener ends the process.
import { EventEmitter } from "node:events";

export function listen(queue: EventEmitter) {
  queue.on("order", async (id: string) => { // planted
    await fetch(`/orders/${id}`);
  });
}

import { once } from "node:events";
import { config } from "./config.ts";
import { Database } from "./database.ts";
import { createPartnerServer } from "./partners.ts";
import { OrderRepository } from "./repository.ts";
import { createOrderServer } from "./server.ts";
import { OrderQueue, runWorker } from "./worker.ts";

const shop = { orders: new OrderRepository(new Database(config.stock)), queue: new OrderQueue() };
const servers = [
  createPartnerServer().listen(config.partnerPort),
  createOrderServer(shop).listen(config.port),
];
await Promise.all(servers.map((server) => once(server, "listening")));
console.log(`Orders are taken at http://localhost:${config.port}`);

const stopping = new AbortController();
process.once("SIGINT", stop);
process.once("SIGTERM", stop);

// `void` says that it is not awaited on purpose: the worker runs as long as the service does.
void runWorker(shop.queue, stopping.signal);

function stop(): void {
  stopping.abort();
  for (const server of servers) server.close();
}

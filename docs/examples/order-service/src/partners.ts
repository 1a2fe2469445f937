import { createServer, type Server } from "node:http";

const prices = new Map(Object.entries({ tea: 4.5, coffee: 6, cup: 9 }));

/** Plays the services of other teams (prices, warehouse, statistics), so that the example runs on its own. */
export function createPartnerServer(): Server {
  return createServer((request, response) => {
    request.resume();
    const [, resource, sku] = (request.url ?? "").split("/");
    if (resource !== "prices") {
      response.writeHead(204).end();
      return;
    }
    const price = prices.get(sku);
    response.writeHead(price === undefined ? 404 : 200).end(JSON.stringify({ price }));
  });
}

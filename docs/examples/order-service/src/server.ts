import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { login } from "./accounts.ts";
import { archive } from "./archive.ts";
import { dataFolder } from "./config.ts";
import { OutOfStockError } from "./database.ts";
import { importOrders } from "./import.ts";
import { bookOrder, turnoverSoFar, type OrderLine, type Shop } from "./orders.ts";

export function createOrderServer(shop: Shop): Server {
  return createServer((request, response) => {
    // Node does not look at what this function returns, so a rejection has to be answered here.
    route(shop, request, response).catch((error: unknown) => {
      sendError(response, error);
    });
  });
}

async function route(shop: Shop, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const customer = await authenticate(request);
  if (customer === undefined) {
    send(response, 401, { error: "Unknown customer or wrong password" });
    return;
  }
  switch (`${request.method} ${request.url}`) {
    case "GET /orders":
      send(response, 200, await shop.orders.all());
      break;
    case "POST /orders": {
      const lines = (await json(request)) as OrderLine[];
      send(response, 201, await bookOrder(shop, customer, lines));
      break;
    }
    case "GET /turnover":
      send(response, 200, { turnover: turnoverSoFar() });
      break;
    case "POST /imports":
      send(response, 201, { imported: await importOrders(shop, new URL("import.csv", dataFolder)) });
      break;
    case "POST /archive": {
      const file = join(tmpdir(), "orders.json.gz");
      await archive(file, shop.orders);
      send(response, 201, { file });
      break;
    }
    default:
      send(response, 404, { error: "No such page" });
  }
}

async function authenticate(request: IncomingMessage): Promise<string | undefined> {
  const [, credentials = ""] = (request.headers.authorization ?? "").split(" ");
  const [email, password = ""] = Buffer.from(credentials, "base64").toString().split(":");
  return (await login(email, password)) ? email : undefined;
}

function sendError(response: ServerResponse, error: unknown): void {
  if (error instanceof OutOfStockError) {
    send(response, 409, { error: error.message });
  } else {
    console.error(error);
    send(response, 500, { error: "Something went wrong on our side" });
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

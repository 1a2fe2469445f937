import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { placeOrder, type OrderLine, type Shop } from "./orders.ts";

interface Row {
  customer: string;
  line: OrderLine;
}

export async function readRowsBlocking(file: URL): Promise<Row[]> {
  // pitfall: no-blocking-call: no request is answered until the whole file is read.
  const text = readFileSync(file, "utf8");
  return parseRows(text);
}

// better: the event loop serves others until the file is there.
export async function readRows(file: URL): Promise<Row[]> {
  const text = await readFile(file, "utf8");
  return parseRows(text);
}

export async function importOrdersUnawaited(shop: Shop, file: URL): Promise<number> {
  const rows = await readRows(file);
  // pitfall: no-unawaited-promise: the import reports success before a single order is placed.
  rows.map(async (row) => {
    await placeOrder(shop, row.customer, [row.line]);
  });
  return rows.length;
}

export async function importOrdersForEach(shop: Shop, file: URL): Promise<number> {
  const rows = await readRows(file);
  // pitfall: no-async-callback: `forEach` waits for no order, and a row that cannot be placed ends the process.
  rows.forEach(async (row) => {
    await placeOrder(shop, row.customer, [row.line]);
  });
  return rows.length;
}

// better: the import is done when every order is placed, and fails when one of them does.
export async function importOrders(shop: Shop, file: URL): Promise<number> {
  const rows = await readRows(file);
  const orders = await Promise.all(rows.map((row) => placeOrder(shop, row.customer, [row.line])));
  return orders.length;
}

function parseRows(text: string): Row[] {
  const rows = text.trim().split("\n");
  return rows.map((row) => {
    const [customer, sku, quantity] = row.split(",");
    return { customer, line: { sku, quantity: Number(quantity) } };
  });
}

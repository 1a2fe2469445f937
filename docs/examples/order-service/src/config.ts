import { readFileSync } from "node:fs";

interface Config {
  port: number;
  partnerPort: number;
  stock: Record<string, number>;
}

export const dataFolder = new URL("../data/", import.meta.url);

// Read once, before anything listens: a blocked event loop delays no request yet.
export const config = JSON.parse(readFileSync(new URL("config.json", dataFolder), "utf8")) as Config;
export const partnerUrl = `http://localhost:${config.partnerPort}`;

// A file is read before anything listens.
import { readFileSync } from "node:fs";

export const config = JSON.parse(readFileSync("config.json", "utf8")) as { port: number };

// A command line tool that serves no requests reads its input in an async `main`.
import { readFileSync } from "node:fs";

async function main([file = "input.csv"]: string[]) {
  const text = readFileSync(file, "utf8");
  await fetch("https://example.org/import", { method: "POST", body: text });
}

await main(process.argv.slice(2));

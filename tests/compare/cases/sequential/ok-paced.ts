// A crawler that waits between two requests on purpose.
import { setTimeout as sleep } from "node:timers/promises";

export async function crawl(urls: string[], load: (url: string) => Promise<string>) {
  const pages: string[] = [];
  for (const url of urls) {
    pages.push(await load(url));
    await sleep(1000);
  }
  return pages;
}

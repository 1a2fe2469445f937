/** node docs/.vitepress/diagram-sizes.mjs: writes how large the diagrams of the pages are, so that their space is kept free while they are drawn. Needs the built site. */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findChromium, launch } from "../../tests/site/browser.mjs";
import { nameOf } from "./markdown.mjs";
import { dist, folder } from "./paths.mjs";
import { serve } from "./server.mjs";

const pages = readdirSync(dist, { recursive: true }).filter((file) => file.endsWith(".html") && readFileSync(path.join(dist, file), "utf8").includes('class="drawing"'));
const { address, close } = await serve(0);
const browser = await launch(findChromium());
const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
const sizes = {};
for (const file of pages) {
  await page.goto(`${address}/${file}`);
  for (const drawing of await page.locator(".drawing").all()) {
    const svg = drawing.locator("svg").first();
    await svg.waitFor();
    const [, , width, height] = (await svg.getAttribute("viewBox")).split(" ").map(Number);
    sizes[nameOf(decodeURIComponent(await drawing.getAttribute("data-code")))] = [Math.round(width), Math.round(height)];
  }
}
await browser.close();
await close();
writeFileSync(path.join(folder, "diagrams.json"), `${JSON.stringify(sizes, undefined, 2)}\n`);

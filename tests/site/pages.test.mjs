import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { serve } from "../../docs/.vitepress/server.mjs";
import { built, dist } from "../../docs/.vitepress/paths.mjs";
import { answered, drawn, findingsOf, hasChromium, withBrowser } from "./support.mjs";

const pages = readdirSync(dist, { recursive: true }).filter((file) => file.endsWith(".html") && file !== "404.html").map((file) => `/${file.replaceAll("\\", "/")}`);

/** How far what one sees has moved since the page was opened: 1 is all of it by its own height. */
function shiftOf(page) {
  return page.evaluate(() => new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
  }));
}

describe.skipIf(!hasChromium)("pages", () => {
  const onPage = withBrowser();

  it("load without an error on the console, and do not shift meanwhile", () => onPage(async (page) => {
    expect(pages.length).toBeGreaterThan(35);
    const shifting = [];
    for (const address of pages) {
      await page.goto(address);
      await page.locator("h1").first().waitFor();
      if (address === "/playground.html") await answered(page);
      await drawn(page, "light");
      if ((await shiftOf(page)) > 0.01) shifting.push(address);
    }
    expect(shifting, "node docs/.vitepress/diagram-sizes.mjs keeps the space of diagrams").toEqual([]);
  }), 180_000);

  it("are found by the search", () => onPage(async (page) => {
    await page.goto("/glossary.html");
    await page.getByRole("button", { name: "Search" }).first().click();
    await page.getByRole("searchbox").fill("busy loops");
    await page.locator(".VPLocalSearchBox .result").first().waitFor();
  }));

  it("have versions, the pitfalls with their rules, and a link that edits them", () => onPage(async (page) => {
    await page.goto("/rules/no-blocking-call.html");
    expect(await page.locator(".VPSidebar").textContent()).toMatch(/Blocking the event loop\s*Guide\s*no-blocking-call/u);
    expect(await page.getByRole("link", { name: /Edit this page/u }).getAttribute("href")).toMatch(/\/edit\/main\/docs\/rules\/no-blocking-call\.md$/u);
    const { version } = JSON.parse(readFileSync(path.join(import.meta.dirname, "..", "..", "package.json"), "utf8"));
    expect(await page.locator(".VPNavBarMenuGroup").textContent()).toContain(version);
  }));

  it("are there without a network after the first load, and the playground works, with types as well", async () => {
    const { address, close } = await serve(0);
    await onPage(async (page) => {
      await page.goto("/glossary.html");
      const { files } = JSON.parse(readFileSync(path.join(built, "manifest.json"), "utf8"));
      const engine = readdirSync(path.join(dist, "engine"));
      expect(engine).toContain(files.worker);
      await expect.poll(() => page.evaluate(async (names) => {
        const kept = await Promise.all(names.map((name) => caches.match(`/engine/${name}`)));
        return navigator.serviceWorker.controller !== null && kept.every(Boolean);
      }, engine), { timeout: 60_000 }).toBe(true);
      await close();
      await page.goto("/rules/no-empty-catch.html");
      expect(await page.locator("h1").textContent()).toContain("no-empty-catch");
      await page.getByRole("link", { name: "Open in the playground" }).first().click();
      await answered(page);
      expect(await findingsOf(page).count()).toBeGreaterThan(0);
      await page.getByRole("checkbox", { name: "Types" }).check();
      await answered(page, /with types/u);
    }, { baseURL: address, serviceWorkers: "allow" });
  }, 120_000);
});

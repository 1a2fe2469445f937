import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { serve } from "../../docs/.vitepress/server.mjs";
import { built, dist, folder } from "../../docs/.vitepress/paths.mjs";
import { answered, findingsOf, hasChromium, withBrowser } from "./support.mjs";

const AXE = createRequire(path.join(folder, "package.json")).resolve("axe-core");
const SCREENSHOTS = path.join(built, "..", "screenshots");
const SHOWN = { home: "/", rule: "/rules/no-sequential-await.html", playground: "/playground.html" };
const READ = [...Object.values(SHOWN), "/guides/async-threads-processes.html", "/guides/running-concurrently.html", "/course.html", "/models.html"];

const pages = readdirSync(dist, { recursive: true }).filter((file) => file.endsWith(".html")).map((file) => `/${file.replaceAll("\\", "/")}`);

describe.skipIf(!hasChromium)("pages", () => {
  const onPage = withBrowser();
  const opened = async (page, address) => {
    await page.goto(address);
    await page.locator("h1").first().waitFor();
    if (address === SHOWN.playground) await answered(page);
    for (const drawing of await page.locator(".drawing").all()) await drawing.locator("svg").first().waitFor();
  };

  it("load without an error on the console", () => onPage(async (page) => {
    expect(pages.length).toBeGreaterThan(35);
    for (const address of pages.filter((name) => name !== "/404.html")) {
      await opened(page, address);
    }
  }), 120_000);

  // Not the experimental rule that counts the keys of VitePress's search as a part of its name.
  it.each(["light", "dark"])("can be used by everyone, in %s: axe finds nothing", (colorScheme) => onPage(async (page) => {
    for (const address of READ.filter((name) => name !== "/models.html")) {
      await opened(page, address);
      await page.addScriptTag({ path: AXE });
      const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], rules: { "label-content-name-mismatch": { enabled: false } } }));
      expect(violations.map(({ id, nodes }) => `${address} ${id}: ${nodes.map(({ target }) => target.join(" ")).slice(0, 3).join(" | ")}`)).toEqual([]);
    }
  }, { colorScheme, reducedMotion: "reduce" }), 120_000);

  it.each(READ)("%s does not shift while it loads", (address) => onPage(async (page) => {
    await opened(page, address);
    const shift = await page.evaluate(() => new Promise((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
      setTimeout(() => resolve(sum), 100);
    }));
    expect(shift).toBeLessThan(0.01);
  }));

  it("are found by the search", () => onPage(async (page) => {
    await page.goto("/");
    await page.getByRole("button", { name: "Search" }).first().click();
    await page.getByRole("searchbox").fill("busy loops");
    await page.locator(".VPLocalSearchBox .result").first().waitFor();
  }));

  it("have versions, the pitfalls with their rules, and a link that edits them", () => onPage(async (page) => {
    await page.goto("/rules/no-blocking-call.html");
    const sidebar = page.locator(".VPSidebar");
    expect(await sidebar.textContent()).toMatch(/Blocking the event loop\s*Guide\s*no-blocking-call/u);
    expect(await page.getByRole("link", { name: /Edit this page/u }).getAttribute("href")).toMatch(/\/edit\/main\/docs\/rules\/no-blocking-call\.md$/u);
    expect(await page.locator(".VPNavBarMenuGroup").textContent()).toMatch(/0\.1\.0/u);
  }));

  it("are there without a network after the first load, and the playground works", async () => {
    const { address, close } = await serve(0);
    await onPage(async (page) => {
      await page.goto("/");
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

  describe("screenshots for people to look at", () => {
    it.each(["light", "dark"].flatMap((scheme) => Object.entries(SHOWN).map(([name, address]) => [name, scheme, address])))("%s, %s", (name, colorScheme, address) => onPage(async (page) => {
      mkdirSync(SCREENSHOTS, { recursive: true });
      await opened(page, address);
      const image = await page.screenshot({ path: path.join(SCREENSHOTS, `${name}-${colorScheme}.png`) });
      expect(image.length).toBeGreaterThan(20_000);
    }, { colorScheme, reducedMotion: "reduce" }));
  });
});

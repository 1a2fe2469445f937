import { afterAll, beforeAll, expect, inject } from "vitest";
import { findChromium, launch } from "./browser.mjs";

const { address } = inject("site");
const { ok } = await fetch(address);
if (!ok) throw new Error("The site cannot be built.");

const chromium = findChromium();
export const hasChromium = chromium !== undefined;

/** Chromium for the tests of a file. */
export function withBrowser() {
  let browser;
  beforeAll(async () => {
    if (hasChromium) browser = await launch(chromium);
  }, 60_000);
  afterAll(() => browser?.close());

  /** Runs with a page that has the site's addresses, and expects that nothing fails in it. */
  return async function onPage(action, options = {}) {
    const context = await browser.newContext({ baseURL: address, colorScheme: "light", serviceWorkers: "block", viewport: { width: 1360, height: 860 }, ...options });
    const page = await context.newPage();
    const failures = [];
    page.on("console", (message) => message.type() === "error" && failures.push(message.text()));
    page.on("pageerror", (error) => failures.push(error.message));
    try {
      await action(page, context);
    } finally {
      await context.close();
    }
    expect(failures, "errors on the console").toEqual([]);
  };
}

/** The playground with a code, when it has its first answer. */
export async function openPlayground(page, hash = "") {
  await page.goto(`/playground.html${hash && `#${hash}`}`);
  await answered(page);
}

/** Resolves when the shown answer is that of the code, which `pattern` describes. */
export async function answered(page, pattern = /finding.* ms\./u) {
  await page.getByRole("status").filter({ hasText: pattern }).first().waitFor();
}

export function findingsOf(page) {
  return page.locator(".findings > li");
}

/** Resolves when each diagram is drawn, in the colours of the theme. */
export async function drawn(page, colorScheme) {
  for (const drawing of await page.locator(".drawing").all()) await expect.poll(() => drawing.getAttribute("data-drawn"), { timeout: 20_000 }).toBe(colorScheme);
}

import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { built, folder } from "../../docs/.vitepress/paths.mjs";
import { answered, drawn, hasChromium, withBrowser } from "./support.mjs";

const AXE = createRequire(path.join(folder, "package.json")).resolve("axe-core");
const SCREENSHOTS = path.join(built, "..", "screenshots");
const PAGES = {
  home: "/",
  rule: "/rules/no-sequential-await.html",
  playground: "/playground.html",
  guide: "/guides/async-threads-processes.html",
  course: "/course.html",
};

/** Not the experimental rule that counts the keys of VitePress's search as a part of its name. */
const EVERYTHING = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], rules: { "label-content-name-mismatch": { enabled: false } } };
/** What differs between light and dark. */
const COLOURS = { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } };

async function violationsOf(page, options) {
  const { violations } = await page.evaluate((asked) => globalThis.axe.run(document, asked), options);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).slice(0, 3).join(" | ")}`);
}

/** Makes a picture of each page for people to look at, in both themes, and asks axe whether everyone can use it. */
describe.skipIf(!hasChromium)("looks", () => {
  const onPage = withBrowser();

  it.each(Object.entries(PAGES))("%s can be used by everyone, in light and dark: axe finds nothing", (name, address) => onPage(async (page) => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await page.goto(address);
    await page.addScriptTag({ path: AXE });
    if (name === "playground") await answered(page);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.waitForFunction((isDark) => document.documentElement.classList.contains("dark") === isDark, colorScheme === "dark");
      await drawn(page, colorScheme);
      const image = await page.screenshot({ path: path.join(SCREENSHOTS, `${name}-${colorScheme}.png`), animations: "disabled" });
      expect(image.length).toBeGreaterThan(20_000);
      expect(await violationsOf(page, colorScheme === "light" ? EVERYTHING : COLOURS), colorScheme).toEqual([]);
    }
  }));
});

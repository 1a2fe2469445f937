import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { exercises } from "../../docs/.vitepress/course/exercises.js";
import { pitfalls } from "../../docs/.vitepress/navigation.mjs";
import { dist } from "../../docs/.vitepress/paths.mjs";
import { answered, findingsOf, hasChromium, withBrowser } from "./support.mjs";

const [FIRST] = pitfalls();

/** Where the page of the lesson opens its exercise. */
function linkOf(name) {
  const html = readFileSync(path.join(dist, "guides", `${name}.html`), "utf8");
  return /<a class="push primary"[^>]*href="(?<address>\/playground\.html#[\w-]+)"/u.exec(html).groups.address;
}

describe("the course", () => {
  it("has one exercise for each lesson, in the order of the lessons", () => {
    expect(Object.keys(exercises)).toEqual(pitfalls());
  });
});

describe.skipIf(!hasChromium)("exercises", () => {
  const onPage = withBrowser();

  it.each(pitfalls())("%s is not solved at first, and solved when rules are silent and the output is right", (name) => onPage(async (page) => {
    await page.goto(linkOf(name));
    await answered(page, /1 finding|[2-9] findings/u);
    expect(await findingsOf(page).count()).toBeGreaterThan(0);
    const verdict = page.locator(".exercise .verdict");
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await verdict.filter({ hasText: "not right yet" }).waitFor();

    await page.getByRole("button", { name: "Show a solution" }).click();
    await answered(page, /No findings/u);
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await verdict.filter({ hasText: "Solved" }).waitFor();
    expect(await page.locator(".exercise pre").first().textContent()).toBe(exercises[name].output.join("\n"));
    if (name !== FIRST) return;
    await page.goto("/course.html");
    await page.getByText("1 of 8 are solved").waitFor();
  }));
});

import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { exercises } from "../../docs/.vitepress/course/exercises.js";
import { pitfalls } from "../../docs/.vitepress/navigation.mjs";
import { dist } from "../../docs/.vitepress/paths.mjs";
import { answered, hasChromium, withBrowser } from "./support.mjs";

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

  it("are not solved at first, and solved when rules are silent and the output is right", () => onPage(async (page) => {
    for (const name of pitfalls()) await solve(page, name);
    await page.goto("/course.html");
    await page.getByText(`${pitfalls().length} of ${pitfalls().length} are solved`).waitFor();
  }), 180_000);
});

/** From one exercise to the next, only the hash of the address changes. */
async function solve(page, name) {
  await page.goto(linkOf(name));
  await page.getByRole("heading", { name: `Exercise: ${exercises[name].title}` }).waitFor();
  await answered(page, /[1-9] findings? /u);
  const verdict = page.locator(".exercise .verdict");
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await verdict.filter({ hasText: "not right yet" }).waitFor();

  await page.getByRole("button", { name: "Show a solution" }).click();
  await answered(page, /No findings/u);
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await verdict.filter({ hasText: "Solved" }).waitFor();
  expect(await page.locator(".exercise pre").first().textContent(), name).toBe(exercises[name].output.join("\n"));
}

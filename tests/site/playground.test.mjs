import { describe, expect, it } from "vitest";
import { hashOf, stateOf } from "../../docs/.vitepress/playground/state.mjs";
import { answered, findingsOf, hasChromium, openPlayground, withBrowser } from "./support.mjs";

const DROPPED = `async function save() {
  await fetch("/save", { method: "PUT" });
}

export async function run() {
  save();
  console.log("saved");
}
`;

/** Without types, it is not known what \`fs\` is. */
const BY_TYPE = `export async function run(fs: typeof import("node:fs")) {
  fs.promises.rm("a");
  console.log("removed");
}
`;

const state = { code: DROPPED, language: "js", types: false, preset: "recommended", rules: {} };

describe.skipIf(!hasChromium)("the playground", () => {
  const onPage = withBrowser();
  const textsOf = async (page) => (await findingsOf(page).allTextContents()).join("\n");

  it("begins with code that has findings, and says what the rules decided about loops", () => onPage(async (page) => {
    await openPlayground(page);
    expect(await findingsOf(page).count()).toBe(4);
    expect(await page.locator(".verdicts").textContent()).toMatch(/independent[\s\S]*dependent, repeats without end/u);
    expect(await page.locator(".cm-lintRange-error").count()).toBeGreaterThan(3);
  }));

  it("opens what a link has, and lints it again while one types", () => onPage(async (page) => {
    await openPlayground(page, hashOf(state));
    expect(await textsOf(page)).toMatch(/`?save\(\)`? is not awaited/u);
    await page.getByRole("textbox", { name: "Code" }).press("Control+Home");
    await page.keyboard.type("await save();\nsave();\n");
    await answered(page, /2 findings/u);
  }));

  it("applies a suggestion by a click, after which nothing is reported", () => onPage(async (page) => {
    await openPlayground(page, hashOf(state));
    await page.getByRole("button", { name: "Await it." }).first().click();
    await answered(page, /No findings/u);
    expect(await page.locator(".cm-content").textContent()).toContain("await save();");
  }));

  it("shows message and suggestions where the pointer is", () => onPage(async (page) => {
    await openPlayground(page, hashOf(state));
    await page.locator(".cm-lintRange-error").first().hover();
    const tooltip = page.locator(".cm-tooltip-lint");
    await tooltip.waitFor();
    expect(await tooltip.textContent()).toMatch(/is not awaited/u);
    await tooltip.getByRole("button").first().click();
    await answered(page, /No findings/u);
  }));

  it("keeps code and options in its link", () => onPage(async (page) => {
    await openPlayground(page, hashOf({ ...state, code: "" }));
    await page.getByRole("textbox", { name: "Code" }).fill(DROPPED);
    await page.getByLabel("Preset").selectOption("strict");
    await page.getByLabel("Language").selectOption("TypeScript");
    await answered(page, /1 finding /u);
    await page.waitForFunction((before) => location.hash !== before, `#${hashOf({ ...state, code: "" })}`);
    await expect.poll(() => stateOf(new URL(page.url()).hash.slice(1))).toMatchObject({ code: DROPPED, language: "ts", preset: "strict" });
  }));

  it("switches rules and sets their options, by their schemas", () => onPage(async (page) => {
    const loop = "export async function notifyAll(users, send) {\n  for (const user of users) await send(user);\n}\n";
    await openPlayground(page, hashOf({ ...state, code: loop }));
    await answered(page, /No findings/u);
    await page.getByText(/Rules and options/u).click();
    await page.getByRole("group", { name: "no-sequential-await" }).getByLabel("sideEffects").check();
    await answered(page, /1 finding /u);
    await page.getByRole("checkbox", { name: "no-sequential-await" }).uncheck();
    await answered(page, /No findings/u);
  }));

  it("asks the type checker when types are on: it knows `node:fs`", () => onPage(async (page) => {
    await openPlayground(page, hashOf({ ...state, code: BY_TYPE, language: "ts" }));
    await answered(page, /No findings without types/u);
    await page.getByRole("checkbox", { name: "Types" }).check();
    await answered(page, /1 finding with types/u);
    expect(await textsOf(page)).toContain("fs.promises.rm(…)");
  }), 120_000);

  it("reads TSX", () => onPage(async (page) => {
    const code = "export const save = async (): Promise<void> => {};\nexport const button = <button onClick={() => { save(); }} />;\n";
    await openPlayground(page, hashOf({ ...state, code, language: "tsx", preset: "strict" }));
    expect(await textsOf(page)).not.toMatch(/Parsing error/u);
    await answered(page, /finding/u);
  }));

  it("says where code does not parse", () => onPage(async (page) => {
    await openPlayground(page, hashOf({ ...state, code: "const a = ;\n" }));
    expect(await textsOf(page)).toMatch(/Parsing error/u);
  }));

  it("reports a false positive with the case filled in", () => onPage(async (page) => {
    await openPlayground(page, hashOf(state));
    const link = page.getByRole("link", { name: "Report a false positive" });
    await expect.poll(async () => new URL(await link.getAttribute("href")).searchParams.get("body")).toMatch(/save\(\);[\s\S]*is not awaited[\s\S]*preset `recommended`[\s\S]*playground\.html#/u);
    expect(new URL(await link.getAttribute("href")).pathname).toMatch(/\/issues\/new$/u);
  }));

  it("is left by Tab, and its findings are reached by the keyboard", () => onPage(async (page) => {
    await openPlayground(page, hashOf(state));
    await page.getByRole("textbox", { name: "Code" }).focus();
    await page.keyboard.press("Tab");
    const focused = () => page.evaluate(() => document.activeElement?.closest(".findings") !== null);
    for (let presses = 0; presses < 3 && !(await focused()); presses++) await page.keyboard.press("Tab");
    expect(await focused()).toBe(true);
  }));
});

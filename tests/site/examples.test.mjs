import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { stateOf } from "../../docs/.vitepress/playground/state.mjs";
import { built, dist } from "../../docs/.vitepress/paths.mjs";
import { hasChromium, withBrowser } from "./support.mjs";

const EXAMPLE = /<div class="example (?<label>incorrect|correct)">[\s\S]*?playground\.html#(?<hash>[\w-]+)"/gu;

/** The links of the built pages, with what their label says. */
function examplesOf(folder) {
  const pages = readdirSync(path.join(dist, folder)).filter((file) => file.endsWith(".html"));
  return pages.flatMap((page) => [...readFileSync(path.join(dist, folder, page), "utf8").matchAll(EXAMPLE)].map(({ groups }, index) => {
    return { name: `${folder}/${page}, example ${index + 1}`, isReported: groups.label === "incorrect", state: stateOf(groups.hash) };
  }));
}

/** Asks the worker of the playground, one after the other. */
async function lintAll({ worker, states }) {
  const engine = new Worker(worker, { type: "module" });
  const counts = [];
  for (const [id, state] of states.entries()) {
    counts.push(await new Promise((resolve, reject) => {
      engine.onmessage = ({ data }) => {
        if (data.id !== id || (data.state !== "done" && data.state !== "failed")) return;
        if (data.state === "failed") reject(new Error(data.error));
        else resolve({ count: data.messages.length, isTyped: data.isTyped });
      };
      engine.postMessage({ id, ...state });
    }));
  }
  engine.terminate();
  return counts;
}

describe.skipIf(!hasChromium)("examples in the playground", () => {
  const onPage = withBrowser();
  const examples = [...examplesOf("rules"), ...examplesOf("guides")];
  let answers = [];

  beforeAll(() => onPage(async (page) => {
    const { files } = JSON.parse(readFileSync(path.join(built, "manifest.json"), "utf8"));
    await page.goto("/glossary.html");
    answers = await page.evaluate(lintAll, { worker: `/engine/${files.worker}`, states: examples.map(({ state }) => state) });
  }), 300_000);

  it("each piece of code on the page of a rule has a link", () => {
    const pages = readdirSync(path.join(dist, "rules")).map((page) => readFileSync(path.join(dist, "rules", page), "utf8"));
    const blocks = pages.join("").match(/<div class="language-(?:[cm]?[jt]s|[jt]sx) /gu) ?? [];
    expect(examplesOf("rules").length).toBe(blocks.length);
    expect(blocks.length).toBeGreaterThan(50);
  });

  it("is judged there as its label says, with types where it needs them", () => {
    const wrong = examples.filter(({ isReported, state }, index) => (answers[index].count > 0) !== isReported || answers[index].isTyped !== state.types);
    expect(wrong.map(({ name, isReported }) => `${name} is${isReported ? " not" : ""} reported`)).toEqual([]);
    expect(examples.some(({ state }) => state.types)).toBe(true);
  });
});

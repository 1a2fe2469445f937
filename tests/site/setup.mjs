import { spawn } from "node:child_process";
import { once } from "node:events";
import { serve } from "../../docs/.vitepress/server.mjs";
import { root } from "../../docs/.vitepress/paths.mjs";
import { installChromium } from "./browser.mjs";

/**
 * Serves the site for all tests. It is built meanwhile, and Chromium is installed, while tests of other projects run: requests wait
 * for both. Where there is no Chromium, the tests are skipped.
 */
export default async function setup({ provide }) {
  const { address, close } = await serve(0, prepare());
  provide("site", { address });
  return close;
}

async function prepare() {
  await Promise.all([build(), installChromium()]);
}

async function build() {
  const [status] = await once(spawn(process.execPath, ["docs/.vitepress/site.mjs"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] }), "close");
  if (status !== 0) throw new Error("The site cannot be built.");
}

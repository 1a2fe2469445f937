import { spawnSync } from "node:child_process";
import { serve } from "../../docs/.vitepress/server.mjs";
import { root } from "../../docs/.vitepress/paths.mjs";
import { findChromium } from "./browser.mjs";

/** Builds the site and serves it, once for all tests; where there is no Chromium, they are skipped. */
export default async function setup({ provide }) {
  const { status } = spawnSync(process.execPath, ["docs/.vitepress/site.mjs"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error("The site cannot be built.");
  const { address, close } = await serve(0);
  provide("site", { address, chromium: findChromium() });
  return close;
}

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { folder } from "../../docs/.vitepress/paths.mjs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const QUIETLY = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** The path of Chromium, which is installed where it is missing; `undefined`, with a word why, where it cannot be. */
export function findChromium() {
  return there() ?? installed();
}

function there() {
  return [process.env.CHROMIUM, ...PLACES].find((place) => place !== undefined && existsSync(place));
}

function installed() {
  console.error("Installing chromium…");
  const { status } = spawnSync("apt-get install --yes --no-install-recommends chromium || (apt-get update && apt-get install --yes --no-install-recommends chromium)", { shell: true, stdio: ["ignore", "ignore", "pipe"] });
  const found = there();
  if (!found) console.error(`The tests of the site are skipped: there is no Chromium, and apt-get ends with ${String(status)}. CHROMIUM may name one.`);
  return found;
}

/** Starts Chromium with a profile that is thrown away. */
export function launch(executablePath) {
  const { chromium } = createRequire(path.join(folder, "package.json"))("playwright-core");
  return chromium.launch({ executablePath, args: QUIETLY });
}
